package org.cocreation.sortition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The people among whom a panel is drawn and the quotas that it must keep; people who are alike by the quotas form one {@link Kind}. */
public final class Pool {

    private final List<Quota> quotas;
    private final List<String> categories;
    private final List<Kind> kinds;
    private final int people;

    private Pool(List<Quota> quotas, List<String> categories, List<Kind> kinds, int people) {
        this.quotas = quotas;
        this.categories = categories;
        this.kinds = kinds;
        this.people = people;
    }

    /**
     * Sorts people into kinds.
     *
     * @throws IllegalArgumentException when a quota or an id occurs twice, or a person's value in a category has no quota
     */
    public static Pool of(List<Quota> quotas, Collection<Person> people) {
        Map<String, Map<String, Integer>> positions = positions(quotas);
        Map<List<Integer>, List<String>> byFeatures = new HashMap<>();
        Set<String> ids = new HashSet<>();
        for (Person person : people) {
            if (!ids.add(person.id())) {
                throw new IllegalArgumentException("two people are called " + person.id());
            }
            byFeatures
                    .computeIfAbsent(features(positions, person), any -> new ArrayList<>())
                    .add(person.id());
        }
        List<Kind> kinds = byFeatures.entrySet().stream()
                .map(each -> new Kind(
                        each.getKey(), each.getValue().stream().sorted().toList()))
                .sorted(Comparator.comparing(Kind::quotas, Pool::compare))
                .toList();
        return new Pool(List.copyOf(quotas), List.copyOf(positions.keySet()), kinds, people.size());
    }

    private static Map<String, Map<String, Integer>> positions(List<Quota> quotas) {
        Map<String, Map<String, Integer>> positions = new LinkedHashMap<>();
        for (int i = 0; i < quotas.size(); i++) {
            Quota quota = quotas.get(i);
            if (positions
                            .computeIfAbsent(quota.category(), any -> new LinkedHashMap<>())
                            .put(quota.feature(), i)
                    != null) {
                throw new IllegalArgumentException(
                        "two quotas for " + quota.feature() + " in category " + quota.category());
            }
        }
        return positions;
    }

    private static List<Integer> features(Map<String, Map<String, Integer>> positions, Person person) {
        List<Integer> features = new ArrayList<>();
        positions.forEach((category, values) -> {
            Integer position = values.get(person.features().getOrDefault(category, ""));
            if (position == null) {
                throw new IllegalArgumentException("no quota for the value of " + person.id() + " in " + category);
            }
            features.add(position);
        });
        return features;
    }

    private static int compare(List<Integer> one, List<Integer> other) {
        for (int i = 0; i < one.size(); i++) {
            int difference = Integer.compare(one.get(i), other.get(i));
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }

    /** The quotas, in the order in which they were given. */
    public List<Quota> quotas() {
        return quotas;
    }

    /** The categories, in the order of the quotas. */
    public List<String> categories() {
        return categories;
    }

    /** The kinds of people, in the order of their features. */
    public List<Kind> kinds() {
        return kinds;
    }

    /** How many people there are. */
    public int size() {
        return people;
    }

    /** How many of these people have each quota's feature. */
    public int[] counts(Collection<String> ids) {
        Set<String> wanted = new LinkedHashSet<>(ids);
        int[] counts = new int[quotas.size()];
        for (Kind kind : kinds) {
            int of = (int) kind.people().stream().filter(wanted::contains).count();
            kind.quotas().forEach(quota -> counts[quota] += of);
        }
        return counts;
    }

    /** Whether these people keep every quota. */
    public boolean keepsQuotas(Collection<String> ids) {
        int[] counts = counts(ids);
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] < quotas.get(i).min() || counts[i] > quotas.get(i).max()) {
                return false;
            }
        }
        return true;
    }

    /** The pool for the places that are left when some have theirs and others are out of the question. */
    public Pool rest(Collection<String> chosen, Collection<String> gone) {
        int[] counts = counts(chosen);
        List<Quota> left = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            left.add(quotas.get(i).without(counts[i]));
        }
        Set<String> out = new HashSet<>(chosen);
        out.addAll(gone);
        List<Kind> others = kinds.stream()
                .map(kind -> new Kind(
                        kind.quotas(),
                        kind.people().stream().filter(id -> !out.contains(id)).toList()))
                .filter(kind -> kind.count() > 0)
                .toList();
        return new Pool(
                left, categories, others, others.stream().mapToInt(Kind::count).sum());
    }
}
