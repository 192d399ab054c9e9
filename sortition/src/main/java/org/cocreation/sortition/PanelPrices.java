package org.cocreation.sortition;

import java.util.ArrayList;
import java.util.List;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation.Result;
import org.ojalgo.optimisation.Variable;

/** The linear programmes over the panels that are known so far. */
final class PanelPrices {

    private static final double TOLERANCE = 1e-6;

    private final Pool pool;
    private final List<int[]> panels = new ArrayList<>();
    private final ExpressionsBasedModel model = new ExpressionsBasedModel();
    private final List<Variable> prices = new ArrayList<>();
    private final Variable highest = model.addVariable().lower(0).weight(1);
    private final Expression shares = model.addExpression().level(1);

    PanelPrices(Pool pool) {
        this.pool = pool;
        for (int kind = 0; kind < pool.kinds().size(); kind++) {
            prices.add(model.addVariable().lower(0));
        }
    }

    /** What each kind is worth when the lowest chance is as high as the known panels allow. */
    static final class Duals {

        private final double[] prices;
        private final double highest;

        Duals(double[] prices, double highest) {
            this.prices = prices;
            this.highest = highest;
        }

        /** What a kind is worth; the kinds that are not settled share 1. */
        double price(int kind) {
            return prices[kind];
        }

        /** What the dearest known panel is worth. */
        double highest() {
            return highest;
        }

        /** The lowest chance of those who are not settled. */
        double chance(double[] settled) {
            double chance = highest;
            for (int kind = 0; kind < settled.length; kind++) {
                if (!Double.isNaN(settled[kind])) {
                    chance -= settled[kind] * prices[kind];
                }
            }
            return chance;
        }
    }

    void add(int[] panel) {
        panels.add(panel);
        Expression worth = model.addExpression().upper(0).set(highest, -1);
        for (int kind = 0; kind < panel.length; kind++) {
            if (panel[kind] > 0) {
                worth.set(prices.get(kind), share(panel, kind));
            }
        }
    }

    private double share(int[] panel, int kind) {
        return (double) panel[kind] / pool.kinds().get(kind).count();
    }

    Duals duals(double[] settled) {
        for (int kind = 0; kind < settled.length; kind++) {
            boolean open = Double.isNaN(settled[kind]);
            shares.set(prices.get(kind), open ? 1 : 0);
            prices.get(kind).weight(open ? 0 : -settled[kind]);
        }
        Result result = checked(model.minimise());
        double[] found = new double[settled.length];
        for (int kind = 0; kind < found.length; kind++) {
            found[kind] = result.doubleValue(kind + 1);
        }
        return new Duals(found, result.doubleValue(0));
    }

    /** How likely each panel has to be, so that everybody has the chance that was settled. */
    double[] weights(double[] settled) {
        ExpressionsBasedModel lottery = new ExpressionsBasedModel();
        Variable missing = lottery.addVariable().lower(0).weight(1);
        Expression sum = lottery.addExpression().level(1);
        List<Variable> likely = new ArrayList<>();
        for (int i = 0; i < panels.size(); i++) {
            likely.add(lottery.addVariable().lower(0));
            sum.set(likely.get(i), 1);
        }
        for (int kind = 0; kind < settled.length; kind++) {
            Expression chance = lottery.addExpression().lower(settled[kind]).set(missing, 1);
            for (int i = 0; i < panels.size(); i++) {
                if (panels.get(i)[kind] > 0) {
                    chance.set(likely.get(i), share(panels.get(i), kind));
                }
            }
        }
        Result result = checked(lottery.minimise());
        if (result.doubleValue(0) > TOLERANCE) {
            throw new IllegalStateException("no lottery gives what was settled");
        }
        double[] weights = new double[panels.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.max(0, result.doubleValue(i + 1));
        }
        return weights;
    }

    private static Result checked(Result result) {
        if (!result.getState().isOptimal()) {
            throw new IllegalStateException("the linear programme was not solved: " + result.getState());
        }
        return result;
    }
}
