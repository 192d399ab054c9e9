package org.cocreation.value.assessment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cocreation.value.disagreement.BetweenGroups;
import org.cocreation.value.disagreement.VanDerEijk;
import org.cocreation.value.frame.FrameCriterion;

/**
 * Turns judgements into a result. A group is shown for a criterion when it has enough judges there, and only what is shown enters any
 * figure: otherwise the numbers of a small group could be computed back from the totals.
 */
final class ResultCalculation {

    private static final int CATEGORIES = FrameCriterion.HIGHEST - FrameCriterion.LOWEST + 1;
    private static final double SCALE = FrameCriterion.HIGHEST - FrameCriterion.LOWEST;
    private static final double DECIMALS = 1e6;

    private final int minimumJudges;
    private final Map<String, List<Double>> shownValues = new TreeMap<>();
    private final Map<String, List<Double>> shownMeans = new TreeMap<>();
    private final Map<String, Set<Integer>> shownJudges = new TreeMap<>();

    private ResultCalculation(int minimumJudges) {
        this.minimumJudges = minimumJudges;
    }

    /**
     * The result of the judgements.
     *
     * @param askedGroups groups that are named even when nobody of them judged
     * @param minimumJudges fewest judges of a group for its numbers to be shown
     */
    static AssessmentResult of(
            List<FrameCriterion> criteria,
            List<JudgementSheet> sheets,
            Collection<String> askedGroups,
            int minimumJudges) {
        ResultCalculation calculation = new ResultCalculation(minimumJudges);
        List<CriterionFigures> perCriterion = new ArrayList<>();
        for (FrameCriterion criterion : criteria) {
            perCriterion.add(new CriterionFigures(criterion.code(), calculation.judge(criterion, sheets)));
        }
        Set<String> suppressed = new TreeSet<>(askedGroups);
        sheets.forEach(sheet -> suppressed.add(sheet.group()));
        suppressed.removeAll(calculation.shownValues.keySet());
        return new AssessmentResult(
                minimumJudges,
                calculation.overall(),
                perCriterion,
                List.copyOf(suppressed),
                List.of(),
                List.of(),
                null,
                null);
    }

    private Figures judge(FrameCriterion criterion, List<JudgementSheet> sheets) {
        Map<String, List<Double>> values = new TreeMap<>();
        Map<String, Set<Integer>> judges = new TreeMap<>();
        for (int i = 0; i < sheets.size(); i++) {
            JudgementSheet sheet = sheets.get(i);
            Judgement judgement = sheet.judgements().get(criterion.code());
            if (judgement != null) {
                values.computeIfAbsent(sheet.group(), group -> new ArrayList<>())
                        .add(criterion.onScale(judgement.rating(), judgement.measured()));
                judges.computeIfAbsent(sheet.group(), group -> new TreeSet<>()).add(i);
            }
        }
        values.values().removeIf(ofGroup -> ofGroup.size() < minimumJudges);
        judges.keySet().retainAll(values.keySet());
        Map<String, Double> means = new TreeMap<>();
        values.forEach((group, ofGroup) -> {
            means.put(group, BetweenGroups.mean(ofGroup));
            shownValues.computeIfAbsent(group, g -> new ArrayList<>()).addAll(ofGroup);
            shownMeans.computeIfAbsent(group, g -> new ArrayList<>()).add(BetweenGroups.mean(ofGroup));
        });
        judges.forEach((group, ofGroup) ->
                shownJudges.computeIfAbsent(group, g -> new TreeSet<>()).addAll(ofGroup));
        return figures(values, means, judges);
    }

    private Figures overall() {
        Map<String, Double> scores = new TreeMap<>();
        shownMeans.forEach((group, means) -> scores.put(group, BetweenGroups.mean(means)));
        return figures(shownValues, scores, shownJudges);
    }

    private static Figures figures(
            Map<String, List<Double>> values, Map<String, Double> scores, Map<String, Set<Integer>> judges) {
        if (values.isEmpty()) {
            return Figures.NONE;
        }
        List<GroupFigures> perGroup = new ArrayList<>();
        List<Double> all = new ArrayList<>();
        values.forEach((group, ofGroup) -> {
            all.addAll(ofGroup);
            perGroup.add(new GroupFigures(
                    group,
                    rounded(scores.getOrDefault(group, 0.0)),
                    judges.getOrDefault(group, Set.of()).size(),
                    rounded(VanDerEijk.agreement(histogram(ofGroup)))));
        });
        long[] histogram = histogram(all);
        return new Figures(
                perGroup,
                all.size(),
                rounded(VanDerEijk.agreement(histogram)),
                rounded(VanDerEijk.polarisation(histogram)),
                rounded(BetweenGroups.share(values.values())),
                rounded(BetweenGroups.gap(scores.values(), SCALE)));
    }

    private static long[] histogram(List<Double> values) {
        long[] histogram = new long[CATEGORIES];
        for (double value : values) {
            histogram[(int) Math.round(value) - FrameCriterion.LOWEST]++;
        }
        return histogram;
    }

    /** Six decimals tell all there is to know of a few hundred ratings. */
    private static double rounded(double figure) {
        return Math.round(figure * DECIMALS) / DECIMALS;
    }
}
