package org.cocreation.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.cocreation.local.Part;
import org.junit.jupiter.api.Test;

class ProcessorTimeTest {

    @Test
    void theNameOfAProcessMayHoldAnything() {
        String stat = "42 (odd) name (S) S 1 42 42 0 -1 4194304 100 0 0 0 7 5 3 1 20 0 30 0 12345 1000 200";

        assertThat(ProcessorTime.ofStat(stat)).isEqualTo(Duration.ofMillis(160));
    }

    @Test
    void costIsWhatWasUsedBetweenTwoReadingsByTheChosenParts() {
        ProcessorTime before =
                new ProcessorTime(Map.of(Part.GATEWAY, Duration.ofSeconds(1), Part.KAFKA, Duration.ofSeconds(1)));
        ProcessorTime after =
                new ProcessorTime(Map.of(Part.GATEWAY, Duration.ofSeconds(3), Part.KAFKA, Duration.ofSeconds(9)));

        assertThat(after.since(before).millisPer(1_000, Part.GATEWAY)).isEqualTo(2);
        assertThat(after.since(before).millisPer(1_000, Part.GATEWAY, Part.KAFKA))
                .isEqualTo(10);
    }
}
