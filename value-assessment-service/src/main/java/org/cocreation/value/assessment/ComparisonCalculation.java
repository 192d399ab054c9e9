package org.cocreation.value.assessment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cocreation.value.assessment.Comparison.GroupComparison;
import org.cocreation.value.assessment.Comparison.OptionValue;
import org.cocreation.value.frame.FrameCriterion;
import org.cocreation.value.frame.ValueFrame;
import org.cocreation.value.ranking.Promethee;
import org.cocreation.value.ranking.WeightedSum;

/** Compares results in the criteria of the newest frame among them, by the weights that the groups gave to that version. */
final class ComparisonCalculation {

    private static final double DECIMALS = 1e6;
    private static final double TIE = 1e-9;

    private final List<ValueFrame> versions;
    private final Map<String, Map<String, Double>> weightsByGroup;
    private final Set<String> compared = new TreeSet<>();

    /**
     * A comparison.
     *
     * @param versions of the frame, from the oldest among the results to the newest, in their order
     */
    ComparisonCalculation(List<ValueFrame> versions, Map<String, Map<String, Double>> weightsByGroup) {
        this.versions = List.copyOf(versions);
        this.weightsByGroup = Map.copyOf(weightsByGroup);
    }

    /** A published result and the version of the frame by which it was judged. */
    record Judged(UUID assessmentId, int frameVersion, AssessmentResult result) {}

    List<GroupComparison> perGroup(List<Judged> options) {
        List<GroupComparison> all = new ArrayList<>();
        Set<String> groups = new TreeSet<>(groups(options.get(0)));
        options.forEach(option -> groups.retainAll(groups(option)));
        for (String group : groups) {
            List<Map<String, Double>> scores =
                    options.stream().map(option -> scores(option, group)).toList();
            Set<String> common = new TreeSet<>(scores.get(0).keySet());
            scores.forEach(each -> common.retainAll(each.keySet()));
            if (!common.isEmpty()) {
                compared.addAll(common);
                all.add(compare(group, options, scores, new ArrayList<>(common)));
            }
        }
        return all;
    }

    /** Criteria of the newest version on which no group could be compared. */
    List<String> notCompared() {
        return newest().criteria().stream()
                .map(FrameCriterion::code)
                .filter(code -> !compared.contains(code))
                .toList();
    }

    private GroupComparison compare(
            String group, List<Judged> options, List<Map<String, Double>> scores, List<String> criteria) {
        Map<String, Double> weights = GroupValues.weights(criteria, weightsByGroup.getOrDefault(group, Map.of()));
        double[] weight = criteria.stream()
                .mapToDouble(code -> weights.getOrDefault(code, 0.0))
                .toArray();
        double[][] values = new double[options.size()][];
        for (int i = 0; i < values.length; i++) {
            Map<String, Double> ofOption = scores.get(i);
            values[i] = criteria.stream()
                    .mapToDouble(code -> GroupValues.onUnit(ofOption.getOrDefault(code, 0.0)))
                    .toArray();
        }
        double[] flows = Promethee.netFlows(values, weight);
        double[] sums = new double[values.length];
        List<OptionValue> ofOptions = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            sums[i] = WeightedSum.value(values[i], weight);
            ofOptions.add(new OptionValue(options.get(i).assessmentId(), rounded(sums[i]), rounded(flows[i])));
        }
        weights.replaceAll((code, each) -> rounded(each));
        return new GroupComparison(
                group, weights, ofOptions, WeightedSum.orderHangsOnWeights(values, weight), differ(sums, flows));
    }

    /** Mean ratings of a group by the criteria of the newest version; where several became one, their mean. */
    private Map<String, Double> scores(Judged option, String group) {
        Map<String, List<Double>> byNewCode = new TreeMap<>();
        GroupValues.scores(option.result().criteria(), group)
                .forEach((code, score) -> leadsTo(code, option.frameVersion())
                        .forEach(newCode -> byNewCode
                                .computeIfAbsent(newCode, each -> new ArrayList<>())
                                .add(score)));
        Map<String, Double> scores = new TreeMap<>();
        byNewCode.forEach((code, found) -> scores.put(
                code, found.stream().mapToDouble(Double::doubleValue).average().orElseThrow()));
        return scores;
    }

    /** The criterion of the newest version that one of an older version became; none where it was dropped. */
    private Collection<String> leadsTo(String code, int fromVersion) {
        List<String> present = List.of(code);
        for (ValueFrame version : versions) {
            if (version.version() > fromVersion) {
                List<String> before = present;
                present = version.mapping().stream()
                        .filter(mapped -> before.contains(mapped.oldCode()))
                        .flatMap(mapped -> Stream.ofNullable(mapped.newCode()))
                        .toList();
            }
        }
        return present;
    }

    private ValueFrame newest() {
        return versions.get(versions.size() - 1);
    }

    private static boolean differ(double[] sums, double[] flows) {
        for (int a = 0; a < sums.length; a++) {
            for (int b = a + 1; b < sums.length; b++) {
                if (order(sums[a], sums[b]) * order(flows[a], flows[b]) < 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int order(double a, double b) {
        return Math.abs(a - b) < TIE ? 0 : Double.compare(a, b);
    }

    private static Set<String> groups(Judged option) {
        return option.result().overall().perGroup().stream()
                .map(GroupFigures::group)
                .collect(Collectors.toSet());
    }

    private static double rounded(double figure) {
        return Math.round(figure * DECIMALS) / DECIMALS;
    }
}
