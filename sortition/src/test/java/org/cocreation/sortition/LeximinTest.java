package org.cocreation.sortition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LeximinTest {

    @Test
    void whoIsAloneWithAFeatureThatIsNeededIsCertainToBeDrawn() {
        List<Person> people = new ArrayList<>(Pools.people("a", 3, Map.of("kind", "A")));
        people.addAll(Pools.people("b", 1, Map.of("kind", "B")));
        Pool pool = Pool.of(List.of(new Quota("kind", "A", 1, 1), new Quota("kind", "B", 1, 1)), people);

        Map<String, Double> chances = Lottery.fairest(pool, 2, 1).chances();

        assertThat(chances.get("b1")).isEqualTo(1);
        assertThat(chances.get("a1")).isCloseTo(1.0 / 3, within(1e-9));
        assertThat(chances.get("a3")).isCloseTo(1.0 / 3, within(1e-9));
    }

    @Test
    void everybodyOfThePublishedExampleHasExactlyTenPercent() {
        Lottery lottery = Lottery.fairest(Pools.twoHundred(), 20, 1);

        assertThat(lottery.chances().values()).hasSize(200).allMatch(chance -> chance == 0.1);
        assertThat(lottery.fairness()).isEqualTo(new Fairness(0.1, 0.1, 0));
        holds(lottery, 20);
    }

    @Test
    void thePublishedFileIsReadAndDrawn() throws Exception {
        Path folder = folder("example_small_20");
        List<Quota> quotas = CategoriesFile.read(Files.readAllBytes(folder.resolve("categories.csv")));
        Pool pool =
                Pool.of(quotas, RespondentsFile.read(Files.readAllBytes(folder.resolve("respondents.csv")), quotas));

        assertThat(pool.size()).isEqualTo(200);
        assertThat(Lottery.fairest(pool, 20, 1).fairness()).isEqualTo(new Fairness(0.1, 0.1, 0));
    }

    @Test
    void theFixtureOfTheSortitionFoundationKeepsItsQuotas() throws Exception {
        Path folder = folder("sortition-foundation-fixture");
        List<Quota> quotas = CategoriesFile.read(Files.readAllBytes(folder.resolve("features.csv")));
        Pool pool = Pool.of(quotas, RespondentsFile.read(Files.readAllBytes(folder.resolve("candidates.csv")), quotas));
        for (int size = 22; size <= 23; size++) {
            holds(drawn("fixture", pool, size), size);
        }
    }

    @Test
    void aPoolInWhichPeopleDifferIsDrawnInTime() {
        int people = Integer.getInteger("people", 100);
        for (long seed = 1; seed <= Integer.getInteger("draws", 1); seed++) {
            Pool pool = Pools.diverse(people, people / 10, new int[] {2, 4, 5, 8}, 1, new Random(seed));
            Lottery one = drawn("diverse", pool, people / 10);
            Lottery other = Lottery.fairest(pool, people / 10, seed + 1000);

            assertThat(one.method()).isEqualTo(Lottery.Method.LEXIMIN);
            holds(one, people / 10);
            // The fairest chances are unique, however the search began.
            other.chances()
                    .forEach((id, chance) -> assertThat(one.chances().get(id)).isCloseTo(chance, within(1e-6)));
        }
    }

    private static Lottery drawn(String name, Pool pool, int size) {
        long begun = System.nanoTime();
        Lottery lottery = Lottery.fairest(pool, size, 1);
        System.out.printf(
                "%s: pool %d, panel %d, %d kinds, %d panels, %s, %.2f s%n",
                name,
                pool.size(),
                size,
                pool.kinds().size(),
                lottery.panels().size(),
                lottery.fairness(),
                (System.nanoTime() - begun) / 1e9);
        return lottery;
    }

    private static Path folder(String name) {
        Path folder = Pools.realData("sortition/" + name).orElse(null);
        assumeTrue(folder != null, "no real data");
        return folder;
    }

    private static void holds(Lottery lottery, int size) {
        assertThat(lottery.chances().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .isCloseTo(size, within(1e-6));
        for (int seed = 0; seed < 50; seed++) {
            List<String> drawn = lottery.draw("seed " + seed);
            assertThat(drawn).hasSize(size).doesNotHaveDuplicates();
            assertThat(lottery.pool().keepsQuotas(drawn)).isTrue();
        }
    }
}
