package org.cocreation.decision.choice;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Approval voting: the options that most voters approve of. */
public final class Approval {

    /**
     * An option and its place.
     *
     * @param approvals how many voters approve of it
     * @param chosen whether it is among the best
     * @param byLot whether equal options were chosen or left out only by lot
     */
    public record Place(String option, long approvals, boolean chosen, boolean byLot) {}

    private Approval() {}

    /**
     * The options, best first; the first {@code most} of them are chosen, without those that nobody approves of.
     *
     * @param approvals of every option, also those without any
     * @param most how many may be chosen
     * @param seed breaks ties, see {@link Lots}
     */
    public static List<Place> top(Map<String, Long> approvals, int most, String seed) {
        if (most < 1) {
            throw new IllegalArgumentException("at least one option is to be chosen, not " + most);
        }
        Comparator<Map.Entry<String, Long>> best = Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey(Lots.by(seed)));
        List<Map.Entry<String, Long>> order =
                approvals.entrySet().stream().sorted(best).toList();
        long last = most <= order.size() ? order.get(most - 1).getValue() : 0;
        boolean tied = most < order.size() && last > 0 && order.get(most).getValue() == last;
        return IntStream.range(0, order.size())
                .mapToObj(i -> {
                    long count = order.get(i).getValue();
                    return new Place(order.get(i).getKey(), count, i < most && count > 0, tied && count == last);
                })
                .toList();
    }
}
