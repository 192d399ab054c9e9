package org.cocreation.value.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cocreation.contracts.GroupScore;
import org.cocreation.value.frame.FrameCriterion;
import org.cocreation.value.ranking.WeightedSum;

/**
 * What the groups that can be shown find it worth, from 0 to 1: the mean judgement of each criterion times what the criterion counts for the
 * group (M10b in docs/domain.md). Criteria that a group could not be shown on are left out and the other weights rescaled.
 *
 * @param mean over the groups
 * @param minimum of the group that sees the least
 */
public record GroupValues(List<GroupValue> perGroup, double mean, double minimum) {

    private static final double DECIMALS = 1e6;

    public GroupValues {
        perGroup = List.copyOf(perGroup);
    }

    /** What one group finds it worth, with the weights that this rests on. */
    public record GroupValue(String group, double value, int n, Map<String, Double> weights) {}

    /** The values behind figures; none where no group can be shown. */
    static List<GroupValue> of(
            Figures overall, List<CriterionFigures> criteria, Map<String, Map<String, Double>> weightsByGroup) {
        List<GroupValue> values = new ArrayList<>();
        for (GroupFigures group : overall.perGroup()) {
            Map<String, Double> shown = scores(criteria, group.group());
            Map<String, Double> weights = weights(shown.keySet(), weightsByGroup.getOrDefault(group.group(), Map.of()));
            double value = 0;
            for (Map.Entry<String, Double> score : shown.entrySet()) {
                value += weights.getOrDefault(score.getKey(), 0.0) * onUnit(score.getValue());
            }
            weights.replaceAll((criterion, weight) -> rounded(weight));
            values.add(new GroupValue(group.group(), rounded(value), group.n(), weights));
        }
        return values;
    }

    static GroupValues summed(List<GroupValue> values) {
        return new GroupValues(
                values,
                rounded(values.stream().mapToDouble(GroupValue::value).average().orElse(0)),
                values.stream().mapToDouble(GroupValue::value).min().orElse(0));
    }

    /** Mean rating of a group on each criterion where it can be shown. */
    static Map<String, Double> scores(List<CriterionFigures> criteria, String group) {
        Map<String, Double> scores = new TreeMap<>();
        criteria.forEach(criterion -> criterion.figures().perGroup().stream()
                .filter(figures -> figures.group().equals(group))
                .forEach(figures -> scores.put(criterion.criterion(), figures.score())));
        return scores;
    }

    /** The weights of some criteria, summing to 1; all the same where the group has said nothing. */
    static Map<String, Double> weights(Iterable<String> criteria, Map<String, Double> said) {
        List<String> codes = new ArrayList<>();
        criteria.forEach(codes::add);
        double[] rescaled = WeightedSum.rescaled(codes.stream()
                .mapToDouble(code -> said.isEmpty() ? 1 : said.getOrDefault(code, 0.0))
                .toArray());
        Map<String, Double> weights = new TreeMap<>();
        for (int i = 0; i < rescaled.length; i++) {
            weights.put(codes.get(i), rescaled[i]);
        }
        return weights;
    }

    /** A mean rating as a value from 0 to 1. */
    static double onUnit(double rating) {
        return (rating - FrameCriterion.LOWEST) / (FrameCriterion.HIGHEST - FrameCriterion.LOWEST);
    }

    List<GroupScore> published() {
        return perGroup.stream()
                .map(group -> new GroupScore(group.group(), group.value(), group.n()))
                .toList();
    }

    private static double rounded(double figure) {
        return Math.round(figure * DECIMALS) / DECIMALS;
    }
}
