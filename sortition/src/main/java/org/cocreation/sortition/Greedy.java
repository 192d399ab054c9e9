package org.cocreation.sortition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * The lottery for pools with too many kinds of people: panels are filled one place after the other, always from the feature that is scarcest, and
 * each of many panels filled like this is equally likely. Quotas are kept; chances are not as equal as they could be. This is the procedure
 * that assemblies used before LEXIMIN (Flanigan et al. 2021 call it LEGACY).
 */
final class Greedy {

    private static final int PANELS = 1_000;
    private static final int ATTEMPTS_PER_PANEL = 100;

    private final Pool pool;
    private final int size;
    private final SplittableRandom random;

    private Greedy(Pool pool, int size, SplittableRandom random) {
        this.pool = pool;
        this.size = size;
        this.random = random;
    }

    static Lottery lottery(Pool pool, int size, long seed) {
        Greedy greedy = new Greedy(pool, size, new SplittableRandom(seed));
        Map<List<Integer>, Integer> found = new LinkedHashMap<>();
        for (int i = 0; i < PANELS; i++) {
            greedy.panel().ifPresent(panel -> found.merge(panel, 1, Integer::sum));
        }
        if (found.isEmpty()) {
            // Scarce features can mislead the greedy choice every time; a panel that keeps the quotas exists all the
            // same.
            int[] any = new FeasiblePanels(pool, size)
                    .best(new double[pool.kinds().size()])
                    .orElseThrow(() -> new IllegalArgumentException("no panel keeps the quotas"));
            found.put(Arrays.stream(any).boxed().toList(), 1);
        }
        List<int[]> panels = found.keySet().stream()
                .map(each -> each.stream().mapToInt(Integer::intValue).toArray())
                .toList();
        double[] weights =
                found.values().stream().mapToDouble(Integer::doubleValue).toArray();
        return Lottery.of(Lottery.Method.GREEDY, pool, size, panels, weights);
    }

    private Optional<List<Integer>> panel() {
        for (int attempt = 0; attempt < ATTEMPTS_PER_PANEL; attempt++) {
            Optional<List<Integer>> panel = new Filling().fill();
            if (panel.isPresent()) {
                return panel;
            }
        }
        return Optional.empty();
    }

    /** One panel while it is filled. */
    private final class Filling {

        private final int[] left;
        private final int[] members;
        private final int[] having;
        private final int[] candidates;

        Filling() {
            int kinds = pool.kinds().size();
            left = new int[kinds];
            members = new int[kinds];
            having = new int[pool.quotas().size()];
            candidates = new int[pool.quotas().size()];
            for (int kind = 0; kind < kinds; kind++) {
                left[kind] = pool.kinds().get(kind).count();
                for (int quota : pool.kinds().get(kind).quotas()) {
                    candidates[quota] += left[kind];
                }
            }
            for (int quota = 0; quota < having.length; quota++) {
                closeIfFull(quota);
            }
        }

        Optional<List<Integer>> fill() {
            for (int place = 0; place < size; place++) {
                int scarcest = scarcest();
                if (scarcest == NOBODY || candidates[scarcest] == 0) {
                    return Optional.empty();
                }
                choose(someoneWith(scarcest));
            }
            for (int quota = 0; quota < having.length; quota++) {
                if (having[quota] < pool.quotas().get(quota).min()) {
                    return Optional.empty();
                }
            }
            return Optional.of(Arrays.stream(members).boxed().toList());
        }

        /** The feature of which most is still needed, compared with the people who have it. */
        private int scarcest() {
            List<Integer> scarcest = new ArrayList<>();
            double most = Double.NEGATIVE_INFINITY;
            for (int quota = 0; quota < having.length; quota++) {
                int needed = pool.quotas().get(quota).min() - having[quota];
                if (candidates[quota] == 0 && needed > 0) {
                    return NOBODY;
                }
                if (candidates[quota] == 0) {
                    continue;
                }
                double scarcity = (double) needed / candidates[quota];
                if (scarcity > most) {
                    most = scarcity;
                    scarcest.clear();
                }
                if (scarcity == most) {
                    scarcest.add(quota);
                }
            }
            return scarcest.isEmpty() ? NOBODY : scarcest.get(random.nextInt(scarcest.size()));
        }

        private int someoneWith(int quota) {
            int one = random.nextInt(candidates[quota]);
            for (int kind = 0; kind < left.length; kind++) {
                if (pool.kinds().get(kind).quotas().contains(quota)) {
                    one -= left[kind];
                    if (one < 0) {
                        return kind;
                    }
                }
            }
            throw new IllegalStateException("fewer people than were counted");
        }

        private void choose(int kind) {
            members[kind]++;
            take(kind, 1);
            for (int quota : pool.kinds().get(kind).quotas()) {
                having[quota]++;
                closeIfFull(quota);
            }
        }

        /** Who has a feature of which there is enough cannot be chosen any more. */
        private void closeIfFull(int quota) {
            if (having[quota] < pool.quotas().get(quota).max()) {
                return;
            }
            for (int kind = 0; kind < left.length; kind++) {
                if (left[kind] > 0 && pool.kinds().get(kind).quotas().contains(quota)) {
                    take(kind, left[kind]);
                }
            }
        }

        private void take(int kind, int people) {
            left[kind] -= people;
            for (int quota : pool.kinds().get(kind).quotas()) {
                candidates[quota] -= people;
            }
        }
    }

    private static final int NOBODY = -1;
}
