package org.cocreation.decision.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.cocreation.decision.Fraction;
import org.cocreation.decision.choice.Majority.Votes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MajorityTest {

    @ParameterizedTest
    @CsvSource({
        "5, 5, 0, 0.5, false",
        "6, 5, 0, 0.5, true",
        "6, 5, 90, 0.5, true",
        "0, 0, 7, 0.5, false",
        "2, 1, 0, 0.6666, true",
        "2, 1, 0, 0.6667, false",
        "4503599627370497, 4503599627370496, 0, 0.5, true",
        "1, 0, 0, 0, true",
        "9, 0, 0, 1, false"
    })
    void moreThanTheThresholdIsNeeded(long inFavour, long against, long abstain, BigDecimal threshold, boolean passes) {
        assertThat(Majority.passes(new Votes(inFavour, against, abstain), Fraction.of(threshold)))
                .isEqualTo(passes);
    }

    @Test
    void twoThirdsAreExactlyTwoThirds() {
        assertThat(Majority.passes(new Votes(2, 1, 0), Fraction.of(2, 3))).isFalse();
        assertThat(Majority.passes(new Votes(200_001, 100_000, 0), Fraction.of(2, 3)))
                .isTrue();
    }

    @Test
    void everyGroupHasToAgree() {
        Votes lay = new Votes(8, 2, 0);
        Votes politicians = new Votes(2, 3, 0);

        assertThat(Majority.passesInEach(List.of(lay, lay), Fraction.HALF)).isTrue();
        assertThat(Majority.passesInEach(List.of(lay, politicians), Fraction.HALF))
                .isFalse();
        assertThat(Majority.passesInEach(List.of(lay, new Votes(0, 0, 4)), Fraction.HALF))
                .isFalse();
        assertThat(Majority.passesInEach(List.of(), Fraction.HALF)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"5, 10, 0.5, true", "4, 10, 0.5, false", "0, 10, 0, false", "1, 10, 0, true", "0, 0, 0.5, false"})
    void enoughHaveToTakePart(long cast, long roll, BigDecimal quorum, boolean quorate) {
        assertThat(Majority.quorate(cast, roll, Fraction.of(quorum))).isEqualTo(quorate);
    }

    @Test
    void votesAreCounts() {
        assertThatThrownBy(() -> new Votes(-1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
