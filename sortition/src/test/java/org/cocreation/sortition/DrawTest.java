package org.cocreation.sortition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DrawTest {

    @Test
    void theSameSeedDrawsTheSamePeopleAndAnotherSeedOthers() {
        Lottery lottery = Lottery.fairest(Pools.twoHundred(), 20, 1);
        Lottery published = new Lottery(lottery.method(), Pools.twoHundred(), lottery.panels());

        assertThat(published.draw("7300231948512")).isEqualTo(lottery.draw("7300231948512"));
        Set<List<String>> different = new HashSet<>();
        for (int seed = 0; seed < 100; seed++) {
            different.add(lottery.draw("" + seed));
        }
        assertThat(different).hasSize(100);
    }

    @Test
    void drawsComeOutAsOftenAsTheChancesSay() {
        List<Person> people = new ArrayList<>(Pools.people("a", 3, Map.of("kind", "A")));
        people.addAll(Pools.people("b", 1, Map.of("kind", "B")));
        Pool pool = Pool.of(List.of(new Quota("kind", "A", 1, 1), new Quota("kind", "B", 1, 1)), people);
        Lottery lottery = Lottery.fairest(pool, 2, 1);
        int withFirst = 0;
        for (int seed = 0; seed < 3_000; seed++) {
            List<String> drawn = lottery.draw("seed " + seed);
            assertThat(drawn).contains("b1");
            withFirst += drawn.contains("a1") ? 1 : 0;
        }
        assertThat(withFirst).isBetween(900, 1_100);
    }

    @Test
    void quotasThatAskForMoreThanThePlacesAreNamedWithTheSmallestRelaxation() {
        List<Quota> quotas = new ArrayList<>();
        List<Person> people = new ArrayList<>();
        for (int region = 1; region <= 8; region++) {
            quotas.add(new Quota("region", "r" + region, 3, 5));
            people.addAll(Pools.people("r" + region + "-", 10, Map.of("region", "r" + region)));
        }

        Relaxation needed = Relaxation.needed(Pool.of(quotas, people), 22);

        assertThat(needed.contradictions()).containsExactly(new Relaxation.Contradiction("region", 24, 40));
        assertThat(needed.changes().stream()
                        .mapToInt(change -> 3 - change.min())
                        .sum())
                .isEqualTo(2);
        assertThat(needed.changes()).allMatch(change -> change.max() == 5);
    }

    @Test
    void quotasThatThePoolCannotKeepAreRelaxedToo() {
        List<Person> people = new ArrayList<>(Pools.people("a", 9, Map.of("age", "old", "sex", "f")));
        people.addAll(Pools.people("b", 1, Map.of("age", "young", "sex", "m")));
        Pool pool = Pool.of(
                List.of(
                        new Quota("age", "old", 0, 5),
                        new Quota("age", "young", 2, 5),
                        new Quota("sex", "f", 0, 5),
                        new Quota("sex", "m", 0, 5)),
                people);

        Relaxation needed = Relaxation.needed(pool, 5);

        assertThat(needed.contradictions()).isEmpty();
        assertThat(needed.changes()).containsExactly(new Quota("age", "young", 1, 5));
        assertThatThrownBy(() -> Relaxation.needed(pool, 11)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whoReplacesSomebodyKeepsTheQuotas() {
        Pool pool = Pools.diverse(80, 10, new int[] {2, 4, 5}, 1, new Random(3));
        Lottery lottery = Lottery.fairest(pool, 10, 1);
        List<String> members = new ArrayList<>(lottery.draw("1"));
        List<String> gone = new ArrayList<>();
        int replaced = 0;
        for (int round = 1; round <= 10; round++) {
            gone.add(members.remove(0));
            String next =
                    Replacement.draw(pool, members, gone, 10, "1/" + round).orElse(null);
            if (next == null) {
                break;
            }
            replaced++;
            assertThat(gone).doesNotContain(next);
            members.add(next);
            assertThat(pool.keepsQuotas(members)).isTrue();
        }
        assertThat(replaced).isPositive();
    }

    @Test
    void aPlaceStaysOpenWhenNobodyKeepsTheQuotas() {
        List<Person> people = new ArrayList<>(Pools.people("a", 3, Map.of("kind", "A")));
        people.addAll(Pools.people("b", 1, Map.of("kind", "B")));
        Pool pool = Pool.of(List.of(new Quota("kind", "A", 1, 1), new Quota("kind", "B", 1, 1)), people);

        assertThat(Replacement.draw(pool, List.of("a1"), List.of("b1"), 2, "1/1"))
                .isEmpty();
        assertThat(Replacement.draw(pool, List.of("b1"), List.of("a1"), 2, "1/1"))
                .isPresent();
        assertThat(Replacement.draw(pool, List.of("a1", "b1"), List.of(), 2, "1/1"))
                .isEmpty();
    }

    @Test
    void thePoolWithTooManyKindsIsDrawnGreedilyWithinItsQuotas() {
        Pool pool = Pools.diverse(1_200, 30, new int[] {2, 5, 8, 12}, 2, new Random(5));

        Lottery lottery = Lottery.fairest(pool, 30, 1);

        assertThat(pool.kinds()).hasSizeGreaterThan(Lottery.LEXIMIN_LIMIT);
        assertThat(lottery.method()).isEqualTo(Lottery.Method.GREEDY);
        for (int seed = 0; seed < 50; seed++) {
            assertThat(pool.keepsQuotas(lottery.draw("" + seed))).isTrue();
        }
    }
}
