package org.cocreation.arena.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cocreation.contracts.Diversity;
import org.cocreation.contracts.Interval;
import org.cocreation.contracts.Sector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasureTest {

    private static final double FOUR_DIGITS = 5e-5;

    @Test
    void evennessAndBlauOfTenCitizensAndFivePoliticians() {
        Map<Sector, Integer> seats = new EnumMap<>(Map.of(Sector.CITIZENRY, 10, Sector.PUBLIC, 5));

        Diversity diversity = SeatDiversity.of(seats, Set.of(Sector.CITIZENRY, Sector.PUBLIC));

        assertThat(diversity).isEqualTo(new Diversity(0.918296, 0.444444));
    }

    @Test
    void aSectorThatIsCalledForButMissingLowersEvenness() {
        Map<Sector, Integer> seats = Map.of(Sector.CITIZENRY, 5, Sector.PUBLIC, 5);

        Diversity diversity =
                SeatDiversity.of(seats, Set.of(Sector.CITIZENRY, Sector.PUBLIC, Sector.BUSINESS, Sector.KNOWLEDGE));

        assertThat(diversity.evenness()).isEqualTo(0.5);
    }

    @Test
    void aSectorThatNobodyCalledForNeverRaisesEvennessAboveOne() {
        Map<Sector, Integer> seats = Map.of(Sector.CITIZENRY, 5, Sector.PUBLIC, 5, Sector.BUSINESS, 5);

        assertThat(SeatDiversity.of(seats, Set.of(Sector.CITIZENRY)).evenness()).isEqualTo(1);
    }

    @Test
    void anEmptyArenaHasNoDiversity() {
        assertThat(SeatDiversity.of(Map.of(), Set.of(Sector.CITIZENRY, Sector.PUBLIC)))
                .isEqualTo(new Diversity(0, 0));
    }

    @Test
    void roseIndexOfTheReferenceExample() {
        Map<String, Integer> seats = Map.of("a", 5, "b", 3, "c", 2);

        assertThat(RoseIndex.of(seats, Map.of("a", 0.4, "b", 0.3, "c", 0.3))).hasValue(0.9);
    }

    @Test
    void roseIndexIsUnknownWhileNobodySits() {
        assertThat(RoseIndex.of(Map.of(), Map.of("a", 0.4))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "12, 40, 0.1807, 0.4543",
        "14, 40, 0.2213, 0.5049",
        "30, 40, 0.5981, 0.8581",
        "33, 40, 0.6805, 0.9125",
    })
    void wilsonIntervals(int successes, int n, double lo, double hi) {
        assertInterval(ConfidenceInterval.ofProportion(successes, n), lo, hi);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 3.6889", "1, 0.0253, 5.5716", "10, 4.7954, 18.3904", "100, 81.3640, 121.6268"})
    void exactPoissonIntervals(int count, double lo, double hi) {
        assertInterval(ConfidenceInterval.ofCount(count), lo, hi);
    }

    @ParameterizedTest
    @CsvSource({"10, 2, 2, -7.9693, 27.9693", "5, 1, 10, 4.2846, 5.7154"})
    void studentIntervals(double mean, double sd, int n, double lo, double hi) {
        assertInterval(ConfidenceInterval.ofMean(mean, sd, n), lo, hi);
    }

    @Test
    void sharesOfNothingAreNothing() {
        assertThat(SeatDiversity.blau(List.of())).isZero();
        assertThat(Shares.share(0, 0)).isZero();
    }

    private static void assertInterval(Interval interval, double lo, double hi) {
        assertThat(interval.lo()).isCloseTo(lo, within(FOUR_DIGITS));
        assertThat(interval.hi()).isCloseTo(hi, within(FOUR_DIGITS));
    }
}
