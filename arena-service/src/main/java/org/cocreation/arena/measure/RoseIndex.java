package org.cocreation.arena.measure;

import java.util.Map;
import java.util.OptionalDouble;

/**
 * How well the seats of affected groups mirror the groups' shares of the population: {@code R = 1 − ½ Σ |s − q|} (Rose 1984; one
 * minus the index of Loosemore and Hanby 1971, British Journal of Political Science 1). 1 is a perfect mirror.
 */
public final class RoseIndex {

    private RoseIndex() {}

    /**
     * The index; empty while nobody of the groups sits, or no population shares are known.
     *
     * @param seats seats by group; somebody who belongs to two groups counts for both
     * @param population shares by group; scaled here so that they add up to one
     */
    public static OptionalDouble of(Map<String, Integer> seats, Map<String, Double> population) {
        int allSeats = population.keySet().stream()
                .mapToInt(group -> seats.getOrDefault(group, 0))
                .sum();
        double all =
                population.values().stream().mapToDouble(Double::doubleValue).sum();
        if (allSeats == 0 || all <= 0) {
            return OptionalDouble.empty();
        }
        double apart = 0;
        for (Map.Entry<String, Double> group : population.entrySet()) {
            double seatShare = Shares.share(seats.getOrDefault(group.getKey(), 0), allSeats);
            apart += Math.abs(seatShare - group.getValue() / all);
        }
        return OptionalDouble.of(Shares.rounded(1 - apart / 2));
    }
}
