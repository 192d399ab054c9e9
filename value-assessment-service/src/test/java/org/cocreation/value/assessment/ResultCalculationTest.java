package org.cocreation.value.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cocreation.value.assessment.ASheet.rating;
import static org.cocreation.value.assessment.ASheet.sheet;
import static org.cocreation.value.assessment.ASheet.sheets;
import static org.cocreation.value.frame.ACriterion.measured;
import static org.cocreation.value.frame.ACriterion.rated;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cocreation.value.frame.FrameCriterion.Direction;
import org.junit.jupiter.api.Test;

class ResultCalculationTest {

    private static final String CITIZENS = "role:CITIZEN";
    private static final String POLITICIANS = "role:POLITICIAN";
    private static final String PARENTS = "affected:parents";

    @Test
    void dividedGroupsShowAsDivided() {
        List<JudgementSheet> sheets = new ArrayList<>(sheets(CITIZENS, "use", 6, 6, 5, 7, 6));
        sheets.addAll(sheets(POLITICIANS, "use", 3, 4, 3, 2, 3));

        AssessmentResult result =
                ResultCalculation.of(List.of(rated("use")), sheets, List.of(CITIZENS, POLITICIANS, PARENTS), 3);

        Figures expected = new Figures(
                List.of(new GroupFigures(CITIZENS, 6.0, 5, 0.8), new GroupFigures(POLITICIANS, 3.0, 5, 0.8)),
                10,
                0.14,
                0.43,
                0.849057,
                0.5);
        assertThat(result.overall()).isEqualTo(expected);
        assertThat(result.criteria()).containsExactly(new CriterionFigures("use", expected));
        assertThat(result.suppressedGroups()).containsExactly(PARENTS);
    }

    @Test
    void closeGroupsShowAsClose() {
        List<JudgementSheet> sheets = new ArrayList<>(sheets(CITIZENS, "use", 6, 6, 5, 6, 6));
        sheets.addAll(sheets(POLITICIANS, "use", 5, 5, 6, 5, 5));

        Figures overall = ResultCalculation.of(List.of(rated("use")), sheets, List.of(), 3)
                .overall();

        assertThat(overall.perGroup()).extracting(GroupFigures::score).containsExactly(5.8, 5.2);
        assertThat(overall.agreement()).isEqualTo(0.833333);
        assertThat(overall.betweenGroupShare()).isEqualTo(0.36);
        assertThat(overall.gap()).isEqualTo(0.1);
    }

    @Test
    void aSmallGroupIsNamedButEntersNoFigure() {
        List<JudgementSheet> citizens = sheets(CITIZENS, "use", 6, 6, 5);
        List<JudgementSheet> withTwoParents = new ArrayList<>(citizens);
        withTwoParents.addAll(sheets(PARENTS, "use", 1, 1));

        AssessmentResult result = ResultCalculation.of(List.of(rated("use")), withTwoParents, List.of(), 3);

        assertThat(result.suppressedGroups()).containsExactly(PARENTS);
        assertThat(result.overall())
                .isEqualTo(ResultCalculation.of(List.of(rated("use")), citizens, List.of(), 3)
                        .overall());
    }

    @Test
    void aGroupCanBeLargeEnoughForOneCriterionAndTooSmallForAnother() {
        List<JudgementSheet> sheets = List.of(
                sheet(CITIZENS, Map.of("use", rating(6), "cost", rating(1))),
                sheet(CITIZENS, Map.of("use", rating(6), "cost", rating(1))),
                sheet(CITIZENS, Map.of("use", rating(6))));

        AssessmentResult result = ResultCalculation.of(List.of(rated("use"), rated("cost")), sheets, List.of(), 3);

        assertThat(result.overall().perGroup()).containsExactly(new GroupFigures(CITIZENS, 6.0, 3, 1.0));
        assertThat(result.criteria().get(1).figures()).isEqualTo(Figures.NONE);
    }

    @Test
    void everyCriterionHasTheSameWeightHoweverManyJudgedIt() {
        List<JudgementSheet> sheets = new ArrayList<>(sheets(CITIZENS, "use", 7, 7, 7, 7, 7, 7));
        sheets.addAll(sheets(CITIZENS, "cost", 1, 1, 1));

        AssessmentResult result = ResultCalculation.of(List.of(rated("use"), rated("cost")), sheets, List.of(), 3);

        assertThat(result.overall().perGroup()).extracting(GroupFigures::score).containsExactly(4.0);
        assertThat(result.overall().perGroup()).extracting(GroupFigures::n).containsExactly(9);
    }

    @Test
    void measurementsCountOnTheSameScaleAsRatings() {
        List<JudgementSheet> sheets = List.of(
                sheet(CITIZENS, Map.of("cost", new Judgement(null, 100.0, 3, null))),
                sheet(CITIZENS, Map.of("cost", new Judgement(null, 250.0, 3, null))),
                sheet(CITIZENS, Map.of("cost", new Judgement(null, 400.0, 3, null))));

        AssessmentResult result =
                ResultCalculation.of(List.of(measured("cost", Direction.DOWN, 100, 400)), sheets, List.of(), 3);

        assertThat(result.overall().perGroup()).extracting(GroupFigures::score).containsExactly(4.0);
    }

    @Test
    void whenAllGroupsAreSmallNothingIsShown() {
        AssessmentResult result =
                ResultCalculation.of(List.of(rated("use")), sheets(CITIZENS, "use", 6, 6), List.of(CITIZENS), 3);

        assertThat(result.overall()).isEqualTo(Figures.NONE);
        assertThat(result.suppressedGroups()).containsExactly(CITIZENS);
    }

    @Test
    void aScoreWithoutTheDisagreementBesideItCannotBeMade() {
        List<GroupFigures> scores = List.of(new GroupFigures(CITIZENS, 6.0, 5, 0.8));

        assertThatThrownBy(() -> new Figures(scores, 5, null, null, null, null))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
