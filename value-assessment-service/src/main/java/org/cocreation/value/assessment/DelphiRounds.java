package org.cocreation.value.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cocreation.value.frame.FrameCriterion;
import org.cocreation.value.ranking.Spread;

/**
 * Whether another round would move anything. Rounds stop on stability, not on consensus (H. A. von der Gracht, "Consensus measurement in
 * Delphi studies", Technological Forecasting and Social Change 79, 2012): no group's median and no group's interquartile range has moved
 * by more than a limit on any criterion.
 *
 * @param stableMedian limit of the median
 * @param stableRange limit of the interquartile range
 */
record DelphiRounds(double stableMedian, double stableRange) {

    boolean stable(List<FrameCriterion> criteria, List<JudgementSheet> before, List<JudgementSheet> after) {
        return criteria.stream().allMatch(criterion -> stable(byGroup(criterion, before), byGroup(criterion, after)));
    }

    private boolean stable(Map<String, List<Double>> before, Map<String, List<Double>> after) {
        return before.keySet().equals(after.keySet())
                && before.keySet().stream()
                        .allMatch(group ->
                                still(before.getOrDefault(group, List.of()), after.getOrDefault(group, List.of())));
    }

    private boolean still(List<Double> before, List<Double> after) {
        return Math.abs(Spread.median(after) - Spread.median(before)) <= stableMedian
                && Math.abs(Spread.interquartileRange(after) - Spread.interquartileRange(before)) <= stableRange;
    }

    private static Map<String, List<Double>> byGroup(FrameCriterion criterion, List<JudgementSheet> sheets) {
        Map<String, List<Double>> byGroup = new TreeMap<>();
        for (JudgementSheet sheet : sheets) {
            Judgement judgement = sheet.judgements().get(criterion.code());
            if (judgement != null) {
                byGroup.computeIfAbsent(sheet.group(), group -> new ArrayList<>())
                        .add(criterion.onScale(judgement.rating(), judgement.measured()));
            }
        }
        return byGroup;
    }
}
