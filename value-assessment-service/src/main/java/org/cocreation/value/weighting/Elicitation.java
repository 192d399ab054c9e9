package org.cocreation.value.weighting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cocreation.kit.http.Problem.Fault;
import org.cocreation.kit.http.RuleViolation;
import org.cocreation.value.ranking.AnalyticHierarchy;
import org.cocreation.value.ranking.RankOrderCentroid;
import org.cocreation.value.ranking.WeightedSum;
import org.jspecify.annotations.Nullable;

/** Turns what a group says about the criteria of a frame into weights, or names everything that is wrong with it. */
final class Elicitation {

    private static final double TOLERANCE = 1e-6;
    private static final double SHOWN = 1e4;

    private final List<String> criteria;
    private final List<Fault> faults = new ArrayList<>();

    private Elicitation(List<String> criteria) {
        this.criteria = criteria;
    }

    /** The weights by criterion, and the consistency ratio where there were comparisons. */
    record Weights(
            Map<String, Double> byCriterion, @Nullable Double consistencyRatio) {}

    /** The weights that a group means. */
    static Weights of(List<String> criteria, WeighCriteria said) {
        return new Elicitation(criteria).weights(said);
    }

    private Weights weights(WeighCriteria said) {
        onlyFor(said, WeightMethod.DIRECT, "weights", said.weights());
        onlyFor(said, WeightMethod.ROC, "order", said.order());
        onlyFor(said, WeightMethod.AHP, "comparisons", said.comparisons());
        onlyFor(said, WeightMethod.AHP, "acknowledgeInconsistent", said.acknowledgeInconsistent());
        return switch (said.method()) {
            case EQUAL -> equal();
            case DIRECT -> direct(said.weights());
            case ROC -> byOrder(said.order());
            case AHP -> compared(said.comparisons(), said.acknowledged());
        };
    }

    private Weights equal() {
        refuseFaults();
        double[] same = new double[criteria.size()];
        Arrays.fill(same, 1.0 / criteria.size());
        return new Weights(named(same), null);
    }

    private Weights direct(@Nullable List<WeighCriteria.Weight> weights) {
        if (weights == null) {
            throw missing("/weights", "DIRECT needs the weight of every criterion");
        }
        double[] found = new double[criteria.size()];
        double sum = 0;
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < weights.size(); i++) {
            String code = weights.get(i).criterion();
            if (known(code, "/weights/" + i + "/criterion") && once(seen, code, "/weights/" + i + "/criterion")) {
                found[criteria.indexOf(code)] = weights.get(i).weight();
            }
            sum += weights.get(i).weight();
        }
        requireAll(seen, "/weights");
        if (Math.abs(sum - 1) > TOLERANCE) {
            faults.add(Fault.at("/weights", "sum-not-one", "the weights must sum to 1, not to " + shown(sum)));
        }
        refuseFaults();
        return new Weights(named(WeightedSum.rescaled(found)), null);
    }

    private Weights byOrder(@Nullable List<String> order) {
        if (order == null) {
            throw missing("/order", "ROC needs the criteria, the most important first");
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < order.size(); i++) {
            if (known(order.get(i), "/order/" + i)) {
                once(seen, order.get(i), "/order/" + i);
            }
        }
        requireAll(seen, "/order");
        refuseFaults();
        double[] byRank = RankOrderCentroid.weights(order.size());
        double[] weights = new double[byRank.length];
        for (int rank = 0; rank < byRank.length; rank++) {
            weights[criteria.indexOf(order.get(rank))] = byRank[rank];
        }
        return new Weights(named(weights), null);
    }

    private Weights compared(@Nullable List<WeighCriteria.Comparison> comparisons, boolean acknowledged) {
        int n = criteria.size();
        if (n > AnalyticHierarchy.MOST) {
            throw RuleViolation.invalid(
                    "/method", "too-many-criteria", "AHP is for " + AnalyticHierarchy.MOST + " criteria at most");
        }
        if (comparisons == null) {
            throw missing("/comparisons", "AHP needs a comparison of every pair of criteria");
        }
        double[][] matrix = new double[n][n];
        for (int i = 0; i < n; i++) {
            matrix[i][i] = 1;
        }
        for (int i = 0; i < comparisons.size(); i++) {
            compare(comparisons.get(i), "/comparisons/" + i, matrix);
        }
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                if (matrix[i][j] == 0) {
                    faults.add(Fault.at(
                            "/comparisons",
                            "pair-missing",
                            criteria.get(i) + " and " + criteria.get(j) + " must be compared"));
                }
            }
        }
        refuseFaults();
        AnalyticHierarchy.Priorities priorities = AnalyticHierarchy.of(matrix);
        if (priorities.consistencyRatio() > AnalyticHierarchy.TOLERABLE && !acknowledged) {
            throw new RuleViolation(
                    WeightingProblem.WEIGHTS_INCONSISTENT,
                    "the consistency ratio is " + shown(priorities.consistencyRatio()) + ", tolerable is "
                            + AnalyticHierarchy.TOLERABLE);
        }
        return new Weights(
                named(priorities.weights().stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray()),
                priorities.consistencyRatio());
    }

    private void compare(WeighCriteria.Comparison comparison, String pointer, double[][] matrix) {
        boolean known = known(comparison.criterion(), pointer + "/criterion");
        boolean overKnown = known(comparison.over(), pointer + "/over");
        if (!known || !overKnown) {
            return;
        }
        int i = criteria.indexOf(comparison.criterion());
        int j = criteria.indexOf(comparison.over());
        if (i == j) {
            faults.add(Fault.at(pointer + "/over", "same-criterion", "a criterion is compared with another one"));
        } else if (matrix[i][j] != 0) {
            faults.add(Fault.at(pointer, "duplicate", "every pair is compared once"));
        } else {
            matrix[i][j] = comparison.times();
            matrix[j][i] = 1 / comparison.times();
        }
    }

    private void onlyFor(WeighCriteria said, WeightMethod method, String field, @Nullable Object value) {
        if (value != null && said.method() != method) {
            faults.add(Fault.at("/" + field, "not-for-method", field + " goes with " + method + " only"));
        }
    }

    private boolean known(String code, String pointer) {
        if (!criteria.contains(code)) {
            faults.add(Fault.at(
                    pointer, "unknown-criterion", "must be one of " + String.join(", ", new TreeSet<>(criteria))));
            return false;
        }
        return true;
    }

    private boolean once(Set<String> seen, String code, String pointer) {
        if (!seen.add(code)) {
            faults.add(Fault.at(pointer, "duplicate", "every criterion is named once"));
            return false;
        }
        return true;
    }

    private void requireAll(Set<String> seen, String pointer) {
        criteria.stream()
                .filter(code -> !seen.contains(code))
                .forEach(code -> faults.add(Fault.at(pointer, "criterion-missing", code + " must be named")));
    }

    private void refuseFaults() {
        if (!faults.isEmpty()) {
            throw RuleViolation.invalid(faults);
        }
    }

    private RuleViolation missing(String pointer, String detail) {
        faults.add(Fault.at(pointer, "not-null", detail));
        return RuleViolation.invalid(faults);
    }

    private Map<String, Double> named(double[] weights) {
        Map<String, Double> named = new LinkedHashMap<>();
        for (int i = 0; i < weights.length; i++) {
            named.put(criteria.get(i), weights[i]);
        }
        return named;
    }

    private static double shown(double figure) {
        return Math.round(figure * SHOWN) / SHOWN;
    }
}
