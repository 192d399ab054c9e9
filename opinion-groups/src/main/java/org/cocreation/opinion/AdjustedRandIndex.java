package org.cocreation.opinion;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How alike two ways to group the same things are: 1 when they are the same, about 0 when by chance. Names of groups do not matter. Source: L. Hubert,
 * P. Arabie (1985), <em>Comparing partitions</em>.
 */
public final class AdjustedRandIndex {

    private AdjustedRandIndex() {}

    /** Compares; both lists tell the group of the same things in the same order. */
    public static double of(List<Integer> one, List<Integer> other) {
        if (one.size() != other.size()) {
            throw new IllegalArgumentException(one.size() + " things in one, " + other.size() + " in the other");
        }
        Map<List<Integer>, Long> together = new HashMap<>();
        Map<Integer, Long> inOne = new HashMap<>();
        Map<Integer, Long> inOther = new HashMap<>();
        for (int thing = 0; thing < one.size(); thing++) {
            together.merge(List.of(one.get(thing), other.get(thing)), 1L, Long::sum);
            inOne.merge(one.get(thing), 1L, Long::sum);
            inOther.merge(other.get(thing), 1L, Long::sum);
        }
        double all = pairs(one.size());
        double both = pairs(together);
        double expected = all == 0 ? 0 : pairs(inOne) * pairs(inOther) / all;
        double most = (pairs(inOne) + pairs(inOther)) / 2;
        return most == expected ? 1 : (both - expected) / (most - expected);
    }

    private static double pairs(Map<?, Long> sizes) {
        return sizes.values().stream().mapToDouble(AdjustedRandIndex::pairs).sum();
    }

    private static double pairs(long size) {
        return size * (size - 1.0) / 2;
    }
}
