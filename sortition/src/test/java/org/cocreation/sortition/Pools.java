package org.cocreation.sortition;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Pools for tests. */
final class Pools {

    private Pools() {}

    /** People of one kind, called by a letter and their number. */
    static List<Person> people(String name, int count, Map<String, String> features) {
        List<Person> people = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            people.add(new Person(name + i, features));
        }
        return people;
    }

    /** The published example: 99 liberal women, one conservative woman, 100 conservative men. */
    static Pool twoHundred() {
        List<Person> people = new ArrayList<>();
        people.addAll(people("a", 99, Map.of("gender", "female", "leaning", "liberal")));
        people.addAll(people("b", 1, Map.of("gender", "female", "leaning", "conservative")));
        people.addAll(people("c", 100, Map.of("gender", "male", "leaning", "conservative")));
        return Pool.of(
                List.of(
                        new Quota("gender", "female", 9, 20),
                        new Quota("gender", "male", 9, 20),
                        new Quota("leaning", "liberal", 9, 20),
                        new Quota("leaning", "conservative", 9, 20)),
                people);
    }

    /** A pool in which most people differ from each other, and quotas near the shares of a random panel of it. */
    static Pool diverse(int people, int size, int[] categories, int slack, Random random) {
        List<Person> all = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            Map<String, String> features = new HashMap<>();
            for (int category = 0; category < categories.length; category++) {
                double skewed = Math.pow(random.nextDouble(), 1.5);
                features.put("c" + category, "v" + (int) (skewed * categories[category]));
            }
            all.add(new Person("p" + i, features));
        }
        Map<String, Map<String, Integer>> counts = new HashMap<>();
        List<Person> panel = all.subList(0, size);
        for (Person person : panel) {
            person.features()
                    .forEach((category, value) -> counts.computeIfAbsent(category, any -> new HashMap<>())
                            .merge(value, 1, Integer::sum));
        }
        List<Quota> quotas = new ArrayList<>();
        for (int category = 0; category < categories.length; category++) {
            for (int value = 0; value < categories[category]; value++) {
                int of = counts.get("c" + category).getOrDefault("v" + value, 0);
                quotas.add(new Quota("c" + category, "v" + value, Math.max(0, of - slack), of + slack));
            }
        }
        return Pool.of(quotas, all);
    }

    /** A folder of real data, where there is one: {@code COCREATION_DATA}, or {@code ../shared/data} beside the checkout. */
    static Optional<Path> realData(String name) {
        String named = System.getenv("COCREATION_DATA");
        Path root = Path.of("").toAbsolutePath();
        while (root != null && !Files.exists(root.resolve("mvnw"))) {
            root = root.getParent();
        }
        Path data = named != null
                ? Path.of(named)
                : root == null ? null : root.resolveSibling("shared").resolve("data");
        return Optional.ofNullable(data).map(each -> each.resolve(name)).filter(Files::isDirectory);
    }
}
