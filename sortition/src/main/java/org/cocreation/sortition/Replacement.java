package org.cocreation.sortition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Chooses who takes the place of somebody who does not take part: in the order of their lots, the first with whom the panel still keeps its quotas,
 * or still can when more places are open.
 */
public final class Replacement {

    private final Pool pool;
    private final List<String> staying;
    private final Collection<String> gone;
    private final int open;

    private Replacement(Pool pool, Collection<String> staying, Collection<String> gone, int open) {
        this.pool = pool;
        this.staying = List.copyOf(staying);
        this.gone = gone;
        this.open = open;
    }

    /**
     * Draws one person; empty when nobody fits.
     *
     * @param staying members who keep their places
     * @param gone people who cannot be drawn any more
     * @param size places of the panel
     */
    public static Optional<String> draw(
            Pool pool, Collection<String> staying, Collection<String> gone, int size, String seed) {
        if (staying.size() >= size) {
            return Optional.empty();
        }
        return new Replacement(pool, staying, gone, size - staying.size()).draw(seed);
    }

    private Optional<String> draw(String seed) {
        Map<String, Integer> kinds = new HashMap<>();
        List<Kind> left = pool.rest(staying, gone).kinds();
        for (int kind = 0; kind < left.size(); kind++) {
            for (String person : left.get(kind).people()) {
                kinds.put(person, kind);
            }
        }
        Map<Integer, Boolean> fits = new HashMap<>();
        return Lots.order(seed, kinds.keySet()).stream()
                .filter(person -> fits.computeIfAbsent(kinds.get(person), kind -> fits(left.get(kind), person)))
                .findFirst();
    }

    private boolean fits(Kind kind, String person) {
        List<String> members = new ArrayList<>(staying);
        members.add(person);
        int[] counts = pool.counts(members);
        if (kind.quotas().stream()
                .anyMatch(quota -> counts[quota] > pool.quotas().get(quota).max())) {
            return false;
        }
        Pool rest = pool.rest(members, gone);
        return open == 1
                ? pool.keepsQuotas(members)
                : rest.size() >= open - 1
                        && new FeasiblePanels(rest, open - 1)
                                .best(new double[rest.kinds().size()])
                                .isPresent();
    }
}
