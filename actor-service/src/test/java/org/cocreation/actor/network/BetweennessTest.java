package org.cocreation.actor.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class BetweennessTest {

    @Test
    void theKiteOfKrackhardtHasItsPublishedValues() {
        int[][] ties = {
            {0, 1}, {0, 2}, {0, 3}, {0, 5}, {1, 3}, {1, 4}, {1, 6}, {2, 3}, {2, 5}, {3, 4}, {3, 5}, {3, 6}, {4, 6},
            {5, 6}, {5, 7}, {6, 7}, {7, 8}, {8, 9}
        };

        double[] values = Arrays.stream(Betweenness.of(new Seating(10, ties)))
                .map(raw -> Betweenness.normalised(raw, 10))
                .map(value -> -value)
                .sorted()
                .map(value -> -value)
                .toArray();

        assertThat(values)
                .containsExactly(
                        new double[] {0.3889, 0.2315, 0.2315, 0.2222, 0.1019, 0.0231, 0.0231, 0, 0, 0},
                        within(0.00005));
    }

    @Test
    void arenasThatShareNobodyOrEverybodyHaveNoBroker() {
        int[][] apart = {{0, 1, 2}, {3, 4}};
        int[][] same = {{0, 1, 2}, {0, 1, 2}, {0, 1}};

        assertThat(Betweenness.of(new Seating(5, apart))).containsOnly(0);
        assertThat(Betweenness.of(new Seating(3, same))).containsOnly(0);
        assertThat(Betweenness.of(new Seating(0, new int[0][]))).isEmpty();
        assertThat(Betweenness.normalised(0, 2)).isZero();
    }

    @Test
    void agreesWithTheDefinitionOnRandomSeats() {
        Random random = new Random(20261122);
        for (int round = 0; round < 2_000; round++) {
            int actors = 1 + random.nextInt(14);
            int[][] members = new int[1 + random.nextInt(7)][];
            for (int arena = 0; arena < members.length; arena++) {
                TreeSet<Integer> chosen = new TreeSet<>();
                int wanted = random.nextInt(1 + Math.min(actors, 6));
                for (int seat = 0; seat < wanted; seat++) {
                    chosen.add(random.nextInt(actors));
                }
                members[arena] = chosen.stream().mapToInt(Integer::intValue).toArray();
            }

            assertThat(Betweenness.of(new Seating(actors, members)))
                    .as(Arrays.deepToString(members))
                    .containsExactly(NaiveBetweenness.of(tied(actors, members)), within(1e-9));
        }
    }

    private static boolean[][] tied(int actors, int[][] members) {
        boolean[][] tied = new boolean[actors][actors];
        for (int[] arena : members) {
            for (int one : arena) {
                for (int other : arena) {
                    tied[one][other] = one != other;
                }
            }
        }
        return tied;
    }
}
