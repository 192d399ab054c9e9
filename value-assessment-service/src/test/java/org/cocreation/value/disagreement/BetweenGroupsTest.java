package org.cocreation.value.disagreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BetweenGroupsTest {

    private static final int ROUNDS = 2_000;

    @Test
    void dividedGroupsExplainMostOfTheVariation() {
        List<Double> citizens = List.of(6.0, 6.0, 5.0, 7.0, 6.0);
        List<Double> politicians = List.of(3.0, 4.0, 3.0, 2.0, 3.0);

        assertThat(BetweenGroups.mean(citizens)).isEqualTo(6.0);
        assertThat(BetweenGroups.mean(politicians)).isEqualTo(3.0);
        assertThat(BetweenGroups.share(List.of(citizens, politicians))).isCloseTo(0.849057, within(5e-7));
        assertThat(BetweenGroups.gap(List.of(6.0, 3.0), 6)).isEqualTo(0.5);
    }

    @Test
    void closeGroupsExplainLessOfTheVariation() {
        List<Double> citizens = List.of(6.0, 6.0, 5.0, 6.0, 6.0);
        List<Double> politicians = List.of(5.0, 5.0, 6.0, 5.0, 5.0);

        assertThat(BetweenGroups.share(List.of(citizens, politicians))).isCloseTo(0.36, within(1e-12));
        assertThat(BetweenGroups.gap(List.of(5.8, 5.2), 6)).isCloseTo(0.1, within(1e-12));
    }

    @Test
    void whereNothingVariesNothingLiesBetweenTheGroups() {
        assertThat(BetweenGroups.share(List.of(List.of(4.0, 4.0), List.of(4.0))))
                .isZero();
    }

    @Test
    void theShareIsNeverNegativeAndNeverMoreThanAll() {
        Random random = new Random(6);
        for (int i = 0; i < ROUNDS; i++) {
            assertThat(BetweenGroups.share(anyGroups(random))).isBetween(0.0, 1 + 1e-12);
        }
    }

    @Test
    void readingTheScaleFromTheOtherEndChangesNothing() {
        Random random = new Random(7);
        for (int i = 0; i < ROUNDS; i++) {
            List<List<Double>> groups = anyGroups(random);
            List<List<Double>> reversed = groups.stream()
                    .map(group -> group.stream().map(value -> 8 - value).toList())
                    .toList();

            assertThat(BetweenGroups.share(reversed)).isCloseTo(BetweenGroups.share(groups), within(1e-9));
        }
    }

    @Test
    void groupsWithoutInnerDifferencesExplainEverything() {
        assertThat(BetweenGroups.share(List.of(List.of(2.0, 2.0), List.of(7.0, 7.0, 7.0))))
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void withoutValuesThereIsNothingToSay() {
        assertThatThrownBy(() -> BetweenGroups.mean(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BetweenGroups.share(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BetweenGroups.gap(List.of(), 6)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<List<Double>> anyGroups(Random random) {
        List<List<Double>> groups = new ArrayList<>();
        int number = 1 + random.nextInt(5);
        for (int g = 0; g < number; g++) {
            List<Double> group = new ArrayList<>();
            int size = 1 + random.nextInt(10);
            for (int k = 0; k < size; k++) {
                group.add(1.0 + random.nextInt(7));
            }
            groups.add(group);
        }
        return groups;
    }
}
