package org.cocreation.value.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * How long it takes until something happens, when it has not happened everywhere yet: the product-limit estimate
 * {@code S(t) = Π (1 − d/n)} (Kaplan and Meier 1958, Journal of the American Statistical Association 53). What ended without it, or is
 * still under way, counts as long as it was watched.
 *
 * @param curve one step for each time at which it happened, in order
 * @param n all that were watched
 * @param events for how many of them it happened
 */
public record KaplanMeier(List<Step> curve, int n, int events) {

    private static final double HALF = 0.5;

    /** For how long something was watched, and whether it happened at the end of that time. */
    public record Watched(double time, boolean happened) {}

    /** At a time, of {@code atRisk} it happened for {@code events}; {@code survival} is the share for which it takes longer. */
    public record Step(double time, int atRisk, int events, double survival) {}

    public KaplanMeier {
        curve = List.copyOf(curve);
    }

    /** The estimate; somebody whose watch ends at a time is still at risk at that time. */
    public static KaplanMeier of(Collection<Watched> watched) {
        Map<Double, int[]> atTime = new TreeMap<>();
        int happened = 0;
        for (Watched one : watched) {
            int[] count = atTime.computeIfAbsent(one.time(), time -> new int[2]);
            count[one.happened() ? 0 : 1]++;
            happened += one.happened() ? 1 : 0;
        }
        List<Step> curve = new ArrayList<>();
        int atRisk = watched.size();
        double survival = 1;
        for (Map.Entry<Double, int[]> at : atTime.entrySet()) {
            int events = at.getValue()[0];
            if (events > 0) {
                survival *= 1 - (double) events / atRisk;
                curve.add(new Step(at.getKey(), atRisk, events, Shares.rounded(survival)));
            }
            atRisk -= events + at.getValue()[1];
        }
        return new KaplanMeier(curve, watched.size(), happened);
    }

    /** The first time at which at most half take longer; empty while more than half do. */
    public OptionalDouble median() {
        return curve.stream()
                .filter(step -> step.survival() <= HALF)
                .mapToDouble(Step::time)
                .findFirst();
    }
}
