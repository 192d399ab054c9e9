package org.cocreation.value.measure;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cocreation.value.statistics.Shares;

/**
 * M2: Rose's index {@code R = 1 − ½ Σ |s − q|} of the seats of affected groups against their shares of the population (one minus the
 * index of Loosemore and Hanby 1971), with the gap {@code max(0, q − s)} of each group and the groups without a seat.
 */
final class Inclusiveness implements ArenaMeasure {

    private static final Measure MEASURE = new Measure(
            "M2",
            "inclusiveness",
            Standing.LIT_ADAPTED,
            "A seat is not a voice: it says who is there, not who is heard. Somebody who belongs to two groups counts for both.");

    @Override
    public Reading of(ArenaStory story) {
        Map<String, Integer> seats = story.seatsByAffectedGroup();
        Map<String, Double> population = story.population();
        int present = seats.values().stream().mapToInt(Integer::intValue).sum();
        double whole =
                population.values().stream().mapToDouble(Double::doubleValue).sum();
        Map<String, Double> gaps = new TreeMap<>();
        population.forEach((group, share) -> {
            double seated = present == 0 ? 0 : (double) seats.getOrDefault(group, 0) / present;
            gaps.put(group, Shares.rounded(Math.max(0, share / whole - seated)));
        });
        List<String> uncovered = seats.entrySet().stream()
                .filter(group -> group.getValue() == 0)
                .map(Map.Entry::getKey)
                .toList();
        var inputs = Measure.inputs("seats", seats, "population", population, "gaps", gaps, "uncovered", uncovered);
        return MEASURE.reading(Shares.rose(seats, population), present, story.asOf(), inputs);
    }
}
