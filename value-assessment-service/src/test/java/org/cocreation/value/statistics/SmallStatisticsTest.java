package org.cocreation.value.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cocreation.value.statistics.KaplanMeier.Step;
import org.cocreation.value.statistics.KaplanMeier.Watched;
import org.cocreation.value.statistics.Triangle.Corner;
import org.junit.jupiter.api.Test;

/** The reference vectors of the design, exactly as they are printed there. */
class SmallStatisticsTest {

    @Test
    void tenCitizensAndFivePoliticiansAreFairlyEven() {
        assertThat(Shares.rounded(Shares.evenness(List.of(10, 5), 2))).isEqualTo(0.918296);
        assertThat(Shares.rounded(Shares.blau(List.of(10, 5)))).isEqualTo(0.444444);
    }

    @Test
    void nothingIsNeitherEvenNorDiverse() {
        assertThat(Shares.evenness(List.of(), 2)).isZero();
        assertThat(Shares.evenness(List.of(7), 1)).isZero();
        assertThat(Shares.blau(List.of(0, 0))).isZero();
        assertThat(Shares.effectiveNumber(List.of())).isZero();
        assertThat(Shares.rose(Map.of(), Map.of("a", 0.4))).isEmpty();
    }

    @Test
    void seatsMirrorThePopulationNearly() {
        var rose = Shares.rose(Map.of("a", 5, "b", 3, "c", 2), Map.of("a", 0.4, "b", 0.3, "c", 0.3));

        assertThat(Shares.rounded(rose.getAsDouble())).isEqualTo(0.9);
    }

    @Test
    void theEffectiveNumberIsThatOfEqualParts() {
        assertThat(Shares.effectiveNumber(List.of(10, 10, 10, 10))).isCloseTo(4.0, within(1e-12));
        assertThat(Shares.effectiveNumber(List.of(20, 10, 5, 5))).isCloseTo(3.3636, within(5e-5));
        assertThat(Shares.effectiveNumber(List.of(37, 1, 1, 1))).isCloseTo(1.4173, within(5e-5));
    }

    @Test
    void survivalTakesTheCensoredIntoAccount() {
        KaplanMeier estimate = KaplanMeier.of(Stream.of("20", "35", "35+", "50", "80", "90+", "120", "150+")
                .map(one -> new Watched(Double.parseDouble(one.replace("+", "")), !one.endsWith("+")))
                .toList());

        assertThat(estimate.curve().stream().map(Step::survival)).containsExactly(0.875, 0.75, 0.6, 0.45, 0.225);
        assertThat(estimate.curve().stream().map(Step::atRisk)).containsExactly(8, 7, 5, 4, 2);
        assertThat(estimate.median()).hasValue(80);
        assertThat(estimate.n()).isEqualTo(8);
        assertThat(estimate.events()).isEqualTo(5);
    }

    @Test
    void thereIsNoMedianWhileMoreThanHalfAreStillWaiting() {
        KaplanMeier estimate =
                KaplanMeier.of(List.of(new Watched(3, true), new Watched(9, false), new Watched(9, false)));

        assertThat(estimate.median()).isEmpty();
        assertThat(KaplanMeier.of(List.of()).median()).isEmpty();
    }

    @Test
    void twoTestsAreStrongerThanOne() {
        double field = TestStrength.of("FIELD_BEHAVIOUR", 40, 40, 0.9);
        double task = TestStrength.of("SIMULATED_TASK", 20, 40, 0.9);

        assertThat(Shares.rounded(field)).isEqualTo(0.72);
        assertThat(Shares.rounded(task)).isEqualTo(0.225);
        assertThat(Shares.rounded(TestStrength.combined(List.of(field, task)))).isEqualTo(0.783);
        assertThat(TestStrength.combined(List.of())).isZero();
    }

    @Test
    void theTriangleLeansToItsWeakestCorner() {
        Triangle triangle = new Triangle(0.62, 0.8, 0.35);

        assertThat(triangle.strength().orElseThrow()).isCloseTo(0.5578, within(5e-5));
        assertThat(Shares.rounded(triangle.balance().orElseThrow())).isEqualTo(0.4375);
        assertThat(triangle.weakest()).contains(Corner.CAPACITY);
    }

    @Test
    void aTriangleWithoutACornerHasNoBalance() {
        Triangle triangle = new Triangle(0.62, null, 0.35);

        assertThat(triangle.strength()).isEmpty();
        assertThat(triangle.balance()).isEmpty();
        assertThat(triangle.weakest()).isEmpty();
    }
}
