package org.cocreation.value.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.cocreation.value.assessment.ASheet.rating;
import static org.cocreation.value.assessment.ASheet.sheet;
import static org.cocreation.value.frame.ACriterion.adoptedFrame;
import static org.cocreation.value.frame.ACriterion.measured;
import static org.cocreation.value.frame.ACriterion.rated;
import static org.cocreation.value.frame.ACriterion.reshaped;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cocreation.value.assessment.Comparison.GroupComparison;
import org.cocreation.value.assessment.Comparison.OptionValue;
import org.cocreation.value.assessment.ComparisonCalculation.Judged;
import org.cocreation.value.assessment.GroupValues.GroupValue;
import org.cocreation.value.frame.FrameCriterion;
import org.cocreation.value.frame.FrameCriterion.Direction;
import org.cocreation.value.frame.MappedCriterion;
import org.cocreation.value.frame.ValueFrame;
import org.junit.jupiter.api.Test;

class GroupValuesTest {

    private static final UUID ARENA = new UUID(0, 1);
    private static final UUID ONE = new UUID(1, 1);
    private static final UUID TWO = new UUID(1, 2);
    private static final List<FrameCriterion> CRITERIA =
            List.of(rated("use"), rated("safety"), measured("cost", Direction.DOWN, 100, 400));
    private static final Map<String, Map<String, Double>> WEIGHTS =
            Map.of("role:CITIZEN", Map.of("use", 0.5, "safety", 0.3, "cost", 0.2));

    @Test
    void aGroupsValueIsTheSumOfItsMeansTimesItsWeights() {
        AssessmentResult result = result(WEIGHTS, judged(7, 4, 250.0), judged(5, 4, 100.0), judged(6, 1, 400.0));

        GroupValue citizens = values(result).perGroup().get(0);

        double byHand = 0.5 * (6 - 1) / 6 + 0.3 * (3 - 1) / 6.0 + 0.2 * 0.5;
        assertThat(citizens.value()).isCloseTo(byHand, within(1e-6));
        assertThat(citizens.weights()).containsEntry("use", 0.5);
        assertThat(values(result).mean()).isEqualTo(values(result).minimum());
    }

    @Test
    void criteriaThatCannotBeShownLeaveTheirWeightToTheOthers() {
        List<JudgementSheet> sheets = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            sheets.add(sheet("role:CITIZEN", Map.of("use", rating(7), "safety", rating(4))));
        }
        AssessmentResult result =
                ResultCalculation.of(CRITERIA, sheets, List.of(), 3).completed(1, List.of(), List.of(), WEIGHTS);

        assertThat(values(result).perGroup().get(0).weights())
                .containsEntry("use", 0.625)
                .containsEntry("safety", 0.375);
        assertThat(values(result).perGroup().get(0).value()).isCloseTo(0.625 + 0.375 * 0.5, within(1e-6));
    }

    @Test
    void fifteenEqualWeightsNeverMakeMoreThanOne() {
        List<FrameCriterion> many = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            many.add(rated("c" + i));
        }
        List<JudgementSheet> sheets = new ArrayList<>();
        for (int judge = 0; judge < 3; judge++) {
            Map<String, Judgement> best = new java.util.TreeMap<>();
            many.forEach(criterion -> best.put(criterion.code(), rating(7)));
            sheets.add(sheet("role:CITIZEN", best));
        }

        AssessmentResult result =
                ResultCalculation.of(many, sheets, List.of(), 3).completed(1, List.of(), List.of(), Map.of());

        assertThat(values(result).perGroup().get(0).value()).isEqualTo(1.0);
    }

    @Test
    void whereNothingIsShownThereIsNoValue() {
        AssessmentResult result = result(WEIGHTS, judged(7, 4, 250.0));

        assertThat(result.values()).isNull();
        assertThat(result.publishedValues()).isNull();
    }

    @Test
    void twoResultsAreComparedGroupByGroupWithASecondOpinion() {
        ValueFrame frame = adoptedFrame(new UUID(0, 5), ARENA, CRITERIA.toArray(FrameCriterion[]::new));
        Judged first = new Judged(ONE, 1, result(WEIGHTS, three(7, 3, 400.0)));
        Judged second = new Judged(TWO, 1, result(WEIGHTS, three(4, 4, 370.0)));

        ComparisonCalculation calculation = new ComparisonCalculation(List.of(frame), WEIGHTS);
        GroupComparison citizens = calculation.perGroup(List.of(first, second)).get(0);

        double firstByHand = 0.5 * 1 + 0.3 * 2 / 6.0;
        double secondByHand = 0.5 * 0.5 + 0.3 * 0.5 + 0.2 * 0.1;
        assertThat(citizens.options())
                .containsExactly(
                        new OptionValue(ONE, rounded(firstByHand), 0), new OptionValue(TWO, rounded(secondByHand), 0));
        assertThat(citizens.orderHangsOnWeights()).isFalse();
        assertThat(citizens.secondOpinionDiffers()).isFalse();
        assertThat(calculation.notCompared()).isEmpty();
    }

    @Test
    void outrankingMayDifferFromTheSum() {
        ValueFrame frame = adoptedFrame(new UUID(0, 5), ARENA, CRITERIA.toArray(FrameCriterion[]::new));
        Map<String, Map<String, Double>> weights =
                Map.of("role:CITIZEN", Map.of("use", 0.45, "safety", 0.3, "cost", 0.25));
        Judged first = new Judged(ONE, 1, result(weights, three(7, 4, 250.0)));
        Judged second = new Judged(TWO, 1, result(weights, three(4, 5, 235.0)));

        GroupComparison citizens = new ComparisonCalculation(List.of(frame), weights)
                .perGroup(List.of(first, second))
                .get(0);

        assertThat(citizens.options().get(0).value())
                .isGreaterThan(citizens.options().get(1).value());
        assertThat(citizens.options().get(0).netFlow()).isCloseTo(-0.1, within(1e-6));
        assertThat(citizens.secondOpinionDiffers()).isTrue();
    }

    @Test
    void resultsByAnOlderFrameAreComparedInTheCriteriaTheirsBecame() {
        ValueFrame old = adoptedFrame(new UUID(0, 5), ARENA, CRITERIA.toArray(FrameCriterion[]::new));
        ValueFrame next = reshaped(
                old,
                new UUID(0, 6),
                List.of(rated("use-weekly"), rated("noise")),
                List.of(
                        new MappedCriterion("use", "use-weekly"),
                        new MappedCriterion("safety", "use-weekly"),
                        new MappedCriterion("cost", null)));
        Judged before = new Judged(ONE, 1, result(Map.of(), three(7, 3, 400.0)));
        List<JudgementSheet> sheets = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            sheets.add(sheet("role:CITIZEN", Map.of("use-weekly", rating(6), "noise", rating(2))));
        }
        Judged after = new Judged(TWO, 2, ResultCalculation.of(next.criteria(), sheets, List.of(), 3));

        ComparisonCalculation calculation = new ComparisonCalculation(List.of(old, next), Map.of());

        assertThat(calculation.perGroup(List.of(before, after)).get(0).options())
                .containsExactly(new OptionValue(ONE, rounded(4 / 6.0), -1), new OptionValue(TWO, rounded(5 / 6.0), 1));
        assertThat(calculation.notCompared()).containsExactly("noise");
    }

    private static GroupValues values(AssessmentResult result) {
        return java.util.Objects.requireNonNull(result.values());
    }

    private static JudgementSheet[] three(int use, int safety, double cost) {
        return new JudgementSheet[] {judged(use, safety, cost), judged(use, safety, cost), judged(use, safety, cost)};
    }

    private static JudgementSheet judged(int use, int safety, double cost) {
        return sheet(
                "role:CITIZEN",
                Map.of("use", rating(use), "safety", rating(safety), "cost", new Judgement(null, cost, 2, null)));
    }

    private static AssessmentResult result(Map<String, Map<String, Double>> weights, JudgementSheet... sheets) {
        return ResultCalculation.of(CRITERIA, List.of(sheets), List.of(), 3)
                .completed(1, List.of(), List.of(), weights);
    }

    private static double rounded(double figure) {
        return Math.round(figure * 1e6) / 1e6;
    }
}
