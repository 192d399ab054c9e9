package org.cocreation.actor.leadership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cocreation.actor.leadership.Fading.Amount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FadingTest {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration YEAR = Duration.ofDays(365);

    @ParameterizedTest
    @CsvSource({"0, 100", "720, 94.4621", "4380, 70.7107", "8760, 50"})
    void halfOfItIsLeftAfterTheHalfLife(long hours, double left) {
        assertThat(Fading.balance(List.of(new Amount(START, 100)), START.plus(Duration.ofHours(hours)), YEAR))
                .isEqualTo(left, within(0.00005));
    }

    @Test
    void whatWasSpentFadesAsWell() {
        List<Amount> entries = List.of(new Amount(START, -10), new Amount(START.plus(YEAR), 15));

        assertThat(Fading.balance(entries, START.plus(YEAR), YEAR)).isEqualTo(10, within(1e-9));
        assertThat(Fading.balance(entries, START, YEAR)).as("as it was then").isEqualTo(-10, within(1e-9));
        assertThat(Fading.balance(entries, START.minusSeconds(1), YEAR)).isZero();
    }
}
