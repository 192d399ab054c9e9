package org.cocreation.sortition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What stands in the way of a panel, and the smallest change of the quotas that makes one possible: the sum of all lowered minima and raised
 * maxima is as small as it can be.
 *
 * @param contradictions categories whose quotas cannot be kept whoever is in the pool
 * @param changes the quotas that would have to change, as they would have to be; empty when there is a panel
 */
public record Relaxation(List<Contradiction> contradictions, List<Quota> changes) {

    /** Among equally small changes those of quotas that are listed first are preferred. */
    private static final double PREFERENCE = 1e-5;

    public Relaxation {
        contradictions = List.copyOf(contradictions);
        changes = List.copyOf(changes);
    }

    /**
     * A category whose minima ask for more members than there are places, or whose maxima allow fewer.
     *
     * @param sumMin sum of the minima
     * @param sumMax sum of the maxima
     */
    public record Contradiction(String category, int sumMin, int sumMax) {}

    /** Whether a panel is possible as it is. */
    public boolean none() {
        return changes.isEmpty();
    }

    /** The sums of each category are compared with the size before anything else. */
    public static List<Contradiction> contradictions(List<Quota> quotas, int size) {
        Map<String, Contradiction> sums = new LinkedHashMap<>();
        for (Quota quota : quotas) {
            sums.merge(
                    quota.category(),
                    new Contradiction(quota.category(), quota.min(), quota.max()),
                    (a, b) -> new Contradiction(a.category(), a.sumMin() + b.sumMin(), a.sumMax() + b.sumMax()));
        }
        return sums.values().stream()
                .filter(each -> each.sumMin() > size || each.sumMax() < size)
                .toList();
    }

    /**
     * Looks for the smallest relaxation.
     *
     * @throws IllegalArgumentException when the pool has fewer people than the panel has places
     */
    public static Relaxation needed(Pool pool, int size) {
        if (pool.size() < size) {
            throw new IllegalArgumentException("a pool of " + pool.size() + " for a panel of " + size);
        }
        WholeProgramme programme = new WholeProgramme();
        FeasiblePanels.members(programme, pool, size);
        List<Double> worth = new ArrayList<>(Collections.nCopies(pool.kinds().size(), 0.0));
        for (int i = 0; i < pool.quotas().size(); i++) {
            Quota quota = pool.quotas().get(i);
            int down = programme.variable(0, quota.min());
            int up = programme.variable(0, size);
            FeasiblePanels.having(programme, pool, i, quota.min(), size + quota.min())
                    .with(down, 1);
            FeasiblePanels.having(programme, pool, i, -size, quota.max()).with(up, -1);
            worth.add(-1 - i * PREFERENCE);
            worth.add(-1 - i * PREFERENCE);
        }
        int[] found = programme
                .best(worth.stream().mapToDouble(Double::doubleValue).toArray(), Double.NEGATIVE_INFINITY)
                .orElseThrow(() -> new IllegalStateException("no relaxation was found"));
        return new Relaxation(contradictions(pool.quotas(), size), changes(pool, found));
    }

    private static List<Quota> changes(Pool pool, int[] found) {
        List<Quota> changes = new ArrayList<>();
        for (int i = 0; i < pool.quotas().size(); i++) {
            Quota quota = pool.quotas().get(i);
            int down = found[pool.kinds().size() + 2 * i];
            int up = found[pool.kinds().size() + 2 * i + 1];
            if (down > 0 || up > 0) {
                changes.add(new Quota(quota.category(), quota.feature(), quota.min() - down, quota.max() + up));
            }
        }
        return changes;
    }
}
