package org.cocreation.sortition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * The fairest lottery over the panels that keep the quotas: the lowest chance of anybody is as high as it can be, then the next lowest, and so
 * on (Flanigan, Gölz, Gupta, Hennig, Procaccia: Fair algorithms for selecting citizens' assemblies, Nature 596, 2021).
 *
 * <p>There are too many panels to write down, so they are generated when they are needed. A linear programme over the known panels says how high
 * the lowest chance can be and what each kind of people is worth in that (its dual); an integer programme looks for a panel that is worth
 * more than all known ones. When there is none, the chance is proven, the kinds that hold it down are settled, and it goes on with the others.
 */
final class Leximin {

    private static final double TOLERANCE = 1e-8;
    private static final double WORTHLESS = 1e-6;

    /** Keeps what is settled possible however numbers are rounded. */
    private static final double SLACK = 1e-10;

    private static final double FADE = 0.8;
    private static final int MOST_FIRST_PANELS = 300;

    private final Pool pool;
    private final int size;
    private final FeasiblePanels feasible;
    private final List<int[]> panels = new ArrayList<>();
    private final Set<List<Integer>> known = new HashSet<>();
    private final double[] settled;

    private Leximin(Pool pool, int size) {
        this.pool = pool;
        this.size = size;
        this.feasible = new FeasiblePanels(pool, size);
        this.settled = new double[pool.kinds().size()];
        Arrays.fill(settled, Double.NaN);
    }

    /** The lottery; empty when no panel keeps the quotas. The seed only chooses among lotteries that are equally fair. */
    static Optional<Lottery> lottery(Pool pool, int size, long seed) {
        Leximin leximin = new Leximin(pool, size);
        if (!leximin.begin(new SplittableRandom(seed))) {
            return Optional.empty();
        }
        PanelPrices prices = new PanelPrices(pool);
        leximin.panels.forEach(prices::add);
        while (leximin.unsettled()) {
            leximin.raiseLowest(prices);
        }
        double[] weights = prices.weights(leximin.settled);
        return Optional.of(Lottery.of(Lottery.Method.LEXIMIN, pool, size, leximin.panels, weights));
    }

    /** Begins with panels of different people, found with random worths that fade for those who are in one. */
    private boolean begin(SplittableRandom random) {
        double[] worth = new double[settled.length];
        for (int kind = 0; kind < worth.length; kind++) {
            worth[kind] = random.nextDouble(0.5, 1.5);
        }
        int rounds = Math.min(MOST_FIRST_PANELS, 2 * worth.length);
        for (int i = 0; i < rounds; i++) {
            Optional<int[]> panel = feasible.best(worth);
            if (panel.isEmpty()) {
                return false;
            }
            boolean isNew = add(panel.get());
            for (int kind = 0; kind < worth.length; kind++) {
                if (panel.get()[kind] > 0) {
                    worth[kind] *= FADE;
                } else if (!isNew) {
                    worth[kind] = 0.9 * worth[kind] + 0.1 * random.nextDouble();
                }
            }
        }
        return true;
    }

    private boolean unsettled() {
        return Arrays.stream(settled).anyMatch(Double::isNaN);
    }

    private boolean add(int[] panel) {
        if (!known.add(Arrays.stream(panel).boxed().toList())) {
            return false;
        }
        panels.add(panel);
        return true;
    }

    /** Proves how high the lowest chance of those who are not settled can be, and settles those who cannot have more. */
    private void raiseLowest(PanelPrices prices) {
        PanelPrices.Duals duals = prices.duals(settled);
        while (true) {
            double[] worth = perPerson(duals);
            Optional<int[]> panel = feasible.best(worth, duals.highest() + TOLERANCE);
            if (panel.isEmpty() || !add(panel.get())) {
                break;
            }
            prices.add(panel.get());
            duals = prices.duals(settled);
        }
        settle(duals);
    }

    private double[] perPerson(PanelPrices.Duals duals) {
        double[] worth = new double[settled.length];
        for (int kind = 0; kind < worth.length; kind++) {
            worth[kind] = duals.price(kind) / pool.kinds().get(kind).count();
        }
        return worth;
    }

    private void settle(PanelPrices.Duals duals) {
        double chance = Math.max(0, Math.min(1, duals.chance(settled)));
        double placesLeft = size;
        int peopleLeft = 0;
        for (int kind = 0; kind < settled.length; kind++) {
            int count = pool.kinds().get(kind).count();
            if (Double.isNaN(settled[kind])) {
                peopleLeft += count;
            } else {
                placesLeft -= settled[kind] * count;
            }
        }
        // When the others only just share what is left, none of them can have more.
        boolean all = chance * peopleLeft >= placesLeft - TOLERANCE * size;
        for (int kind = 0; kind < settled.length; kind++) {
            if (Double.isNaN(settled[kind]) && (all || duals.price(kind) > WORTHLESS)) {
                settled[kind] = Math.max(0, chance - SLACK);
            }
        }
    }
}
