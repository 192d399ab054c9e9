package org.cocreation.local.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.cocreation.local.PlatformFailure;
import org.cocreation.local.cli.Arguments;
import org.junit.jupiter.api.Test;

class EffortTest {

    @Test
    void twoMinutesOfWarmUpUnlessSaidOtherwise() {
        assertThat(Effort.of(new Arguments(List.of(), Map.of())).warmUp()).isEqualTo(Duration.ofMinutes(2));
        assertThat(Effort.of(new Arguments(List.of(), Map.of("--quick", ""))).warmUp())
                .isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void theWarmUpIsGivenWithOrWithoutAnEqualsSign() {
        assertThat(Effort.of(new Arguments(List.of(), Map.of("--warm-up", "90s")))
                        .warmUp())
                .isEqualTo(Duration.ofSeconds(90));
        assertThat(Effort.of(new Arguments(List.of("3m"), Map.of("--warm-up", "")))
                        .warmUp())
                .isEqualTo(Duration.ofMinutes(3));
    }

    @Test
    void aLengthThatIsNoneIsRefused() {
        assertThatThrownBy(() -> Effort.of(new Arguments(List.of(), Map.of("--warm-up", "long"))))
                .isInstanceOf(PlatformFailure.class);
    }
}
