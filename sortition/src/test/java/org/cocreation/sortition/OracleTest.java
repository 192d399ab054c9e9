package org.cocreation.sortition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OracleTest {

    private static final int POOLS = Integer.getInteger("pools", 150);

    @Test
    void chancesAreThoseOfTheEnumerationInFractions() {
        Random random = new Random(7);
        int feasible = 0;
        int uneven = 0;
        for (int i = 0; i < POOLS; i++) {
            int people = 4 + random.nextInt(5);
            int size = 2 + random.nextInt(people - 3);
            Pool pool = pool(people, size, random);

            Map<String, Double> expected = Oracle.chances(pool, size);
            Relaxation needed = Relaxation.needed(pool, size);

            assertThat(needed.none()).as("pool %d", i).isEqualTo(!expected.isEmpty());
            if (expected.isEmpty()) {
                assertThat(Oracle.chances(relaxed(pool, needed), size)).isNotEmpty();
                continue;
            }
            feasible++;
            Lottery lottery = Lottery.fairest(pool, size, i);
            assertThat(lottery.method()).isEqualTo(Lottery.Method.LEXIMIN);
            for (Map.Entry<String, Double> chance : lottery.chances().entrySet()) {
                assertThat(chance.getValue())
                        .as("pool %d, person %s of %s", i, chance.getKey(), expected)
                        .isCloseTo(expected.get(chance.getKey()), within(1e-7));
            }
            uneven += lottery.fairness().gini() > 0.001 ? 1 : 0;
        }
        System.out.printf("%d pools, %d feasible, %d with uneven chances%n", POOLS, feasible, uneven);
        assertThat(uneven).isGreaterThan(POOLS / 5);
        assertThat(feasible).isLessThan(POOLS);
    }

    private static Pool relaxed(Pool pool, Relaxation relaxation) {
        List<Quota> quotas = pool.quotas().stream()
                .map(quota -> relaxation.changes().stream()
                        .filter(change -> change.category().equals(quota.category())
                                && change.feature().equals(quota.feature()))
                        .findFirst()
                        .orElse(quota))
                .toList();
        List<Person> people = new ArrayList<>();
        pool.kinds()
                .forEach(kind -> kind.people().forEach(id -> {
                    Map<String, String> features = new java.util.HashMap<>();
                    kind.quotas()
                            .forEach(quota -> features.put(
                                    pool.quotas().get(quota).category(),
                                    pool.quotas().get(quota).feature()));
                    people.add(new Person(id, features));
                }));
        return Pool.of(quotas, people);
    }

    private static Pool pool(int people, int size, Random random) {
        List<Person> all = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            all.add(new Person("p" + i, Map.of("a", "a" + random.nextInt(2), "b", "b" + random.nextInt(3))));
        }
        List<Quota> quotas = new ArrayList<>();
        for (String feature : List.of("a0", "a1", "b0", "b1", "b2")) {
            int min = random.nextInt(2);
            quotas.add(new Quota(
                    feature.substring(0, 1),
                    feature,
                    min,
                    Math.min(size, min + random.nextInt(size) + (min == 0 ? 1 : 0))));
        }
        return Pool.of(quotas, all);
    }
}
