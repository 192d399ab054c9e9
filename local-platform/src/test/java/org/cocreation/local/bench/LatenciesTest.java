package org.cocreation.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    @Test
    void aPercentileIsADurationThatWasMeasured() {
        Latencies hundred = Latencies.ofNanos(LongStream.rangeClosed(1, 100)
                .map(millis -> millis * 1_000_000)
                .boxed()
                .toList());

        assertThat(hundred.millis(0.5)).isEqualTo(50);
        assertThat(hundred.millis(0.99)).isEqualTo(99);
        assertThat(hundred.millis(1)).isEqualTo(100);
    }

    @Test
    void theOrderOfMeasuringDoesNotMatter() {
        assertThat(Latencies.ofNanos(List.of(3_000_000L, 1_000_000L, 2_000_000L))
                        .millis(0.5))
                .isEqualTo(2);
    }

    @Test
    void withoutAnyThereIsNoPercentile() {
        assertThat(Latencies.ofNanos(List.of()).millis(0.99)).isNaN();
    }
}
