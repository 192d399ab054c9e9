package org.cocreation.value.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.cocreation.value.frame.ACriterion.adoptedFrame;
import static org.cocreation.value.frame.ACriterion.rated;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cocreation.contracts.CriterionResult;
import org.cocreation.contracts.GroupScore;
import org.cocreation.contracts.ValueAssessmentEvent.AssessmentAbandoned;
import org.cocreation.contracts.ValueAssessmentEvent.AssessmentClosed;
import org.cocreation.contracts.ValueAssessmentEvent.AssessmentOpened;
import org.cocreation.contracts.ValueAssessmentEvent.AssessmentPostponed;
import org.cocreation.contracts.ValueAssessmentEvent.AssessmentPublished;
import org.cocreation.contracts.ValueAssessmentEvent.AssessmentReopened;
import org.cocreation.kit.http.Problem.Fault;
import org.cocreation.kit.http.ProblemType;
import org.cocreation.kit.http.RuleViolation;
import org.cocreation.value.frame.ValueFrame;
import org.junit.jupiter.api.Test;

class AssessmentTest {

    private static final UUID ID = new UUID(0, 1);
    private static final UUID ARENA = new UUID(0, 2);
    private static final UUID PROPOSAL = new UUID(0, 3);
    private static final UUID PROTOTYPE = new UUID(0, 4);
    private static final UUID FRAME = new UUID(0, 5);
    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
    private static final Instant DUE = NOON.plus(Duration.ofDays(30));
    private static final List<String> GROUPS = List.of("affected:parents", "role:CITIZEN", "role:POLITICIAN");
    private static final Asked ASKED = Asked.of(GROUPS, 3, NOON, DUE);
    private static final Set<String> LAY = Set.of("role:CITIZEN", "affected:parents");

    private final Assessment assessment = Assessment.ofPrototype(ID, ARENA, PROPOSAL, PROTOTYPE, ASKED);
    private final ValueFrame laymensFrame = adoptedFrame(FRAME, ARENA, rated("use", "affected:parents"));

    @Test
    void openingNamesTheGroupsThatAreAsked() {
        assertThat(assessment.opened())
                .isEqualTo(new AssessmentOpened(ARENA, ID, "PROTOTYPE", PROPOSAL, PROTOTYPE, GROUPS, DUE));
    }

    @Test
    void judgementsAreTakenUntilTheDueTimeAndNotAtIt() {
        assessment.requireTakesJudgements(DUE.minusNanos(1_000));

        refused(AssessmentProblem.ASSESSMENT_NOT_OPEN, () -> assessment.requireTakesJudgements(DUE));
    }

    @Test
    void aClosedAssessmentTakesNoJudgementsUntilItIsReopened() {
        assessment.close(NOON);
        refused(AssessmentProblem.ASSESSMENT_NOT_OPEN, () -> assessment.requireTakesJudgements(NOON));

        assessment.reopen(DUE.plusSeconds(1));

        assessment.requireTakesJudgements(DUE);
        assertThat(assessment.round()).isEqualTo(2);
    }

    @Test
    void theFirstJudgementBindsTheFrameForGood() {
        assessment.bindTo(laymensFrame);
        assessment.bindTo(adoptedFrame(new UUID(0, 6), ARENA, rated("cost")));

        assertThat(assessment.frameId()).isEqualTo(FRAME);
    }

    @Test
    void groupsAreAskedForJudgesAndThoseThatFallShortAreNamed() {
        assertThat(assessment.requiredJudges())
                .extracting(RequiredJudges::minJudges)
                .containsOnly(3);

        assessment.require(new RequireJudges(List.of(new RequiredJudges("role:CITIZEN", 5))));
        List<JudgementSheet> sheets = new ArrayList<>(ASheet.sheets("role:CITIZEN", "use", 6, 6, 5, 7));
        sheets.addAll(ASheet.sheets("role:POLITICIAN", "use", 3, 4, 3));

        assertThat(assessment.shortGroups(sheets)).contains("role:CITIZEN").doesNotContain("role:POLITICIAN");
        sheets.addAll(ASheet.sheets("role:CITIZEN", "use", 7));
        assertThat(assessment.shortGroups(sheets)).doesNotContain("role:CITIZEN");
        assessment.require(new RequireJudges(List.of()));
        assertThat(assessment.requiredJudges())
                .extracting(RequiredJudges::minJudges)
                .containsOnly(3);
    }

    @Test
    void onlyGroupsThatAreAskedAndEnoughJudgesToBeShownCanBeRequired() {
        RuleViolation refusal = catchThrowableOfType(
                RuleViolation.class,
                () -> assessment.require(new RequireJudges(List.of(
                        new RequiredJudges("role:EXPERT", 5),
                        new RequiredJudges("role:CITIZEN", 2),
                        new RequiredJudges("role:CITIZEN", 4)))));

        assertThat(refusal.faults())
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(
                        tuple("/requiredJudges/0/group", "unknown-group"),
                        tuple("/requiredJudges/1/minJudges", "too-few"),
                        tuple("/requiredJudges/2/group", "duplicate"));
        assessment.close(NOON);
        refused(AssessmentProblem.ASSESSMENT_NOT_OPEN, () -> assessment.require(new RequireJudges(List.of())));
    }

    @Test
    void publishingShowsScoresWithDisagreement() {
        List<JudgementSheet> sheets = new ArrayList<>(ASheet.sheets("role:CITIZEN", "use", 6, 6, 5, 7, 6));
        sheets.addAll(ASheet.sheets("role:POLITICIAN", "use", 3, 4, 3, 2, 3));
        AssessmentResult result = ResultCalculation.of(laymensFrame.criteria(), sheets, GROUPS, 3)
                .completed(1, List.of("affected:parents"), List.of("TIME_HORIZON"), Map.of());
        List<GroupScore> scores =
                List.of(new GroupScore("role:CITIZEN", 6.0, 5), new GroupScore("role:POLITICIAN", 3.0, 5));
        assessment.close(NOON);

        AssessmentPublished event = assessment.publish(laymensFrame, LAY, result);

        assertThat(event)
                .isEqualTo(new AssessmentPublished(
                        ARENA,
                        ID,
                        "PROTOTYPE",
                        PROPOSAL,
                        PROTOTYPE,
                        FRAME,
                        1,
                        scores,
                        List.of("affected:parents"),
                        0.14,
                        0.849057,
                        0.5,
                        List.of(new CriterionResult("use", scores, 0.14, 0.849057, 0.5)),
                        List.of("TIME_HORIZON"),
                        null,
                        1,
                        List.of(
                                new GroupScore("role:CITIZEN", 0.833333, 5),
                                new GroupScore("role:POLITICIAN", 0.333333, 5)),
                        List.of("affected:parents")));
        assertThat(assessment.state()).isEqualTo(AssessmentState.PUBLISHED);
    }

    @Test
    void aPrototypeCannotBePublishedOnAFrameThatNoLayOrAffectedGroupHadAHandIn() {
        ValueFrame expertsFrame = adoptedFrame(FRAME, ARENA, rated("cost", "role:PUBLIC_MANAGER"));
        assessment.close(NOON);

        refused(
                AssessmentProblem.NO_LAY_CRITERION,
                () -> assessment.publish(expertsFrame, LAY, nothingJudged(expertsFrame)));
    }

    @Test
    void aBaselineCanBePublishedOnAnyFrame() {
        Assessment baseline = Assessment.ofBaseline(ID, ARENA, ASKED);
        ValueFrame starter = adoptedFrame(FRAME, ARENA, rated("cost"));
        baseline.close(NOON);

        baseline.publish(starter, LAY, nothingJudged(starter));

        assertThat(baseline.state()).isEqualTo(AssessmentState.PUBLISHED);
    }

    @Test
    void onlyAClosedAssessmentCanBePublishedAndAPublishedOneNeverChanges() {
        AssessmentResult result = nothingJudged(laymensFrame);
        refused(AssessmentProblem.ASSESSMENT_MOVE_NOT_ALLOWED, () -> assessment.publish(laymensFrame, LAY, result));
        assessment.close(NOON);
        assessment.publish(laymensFrame, LAY, result);

        refused(AssessmentProblem.ASSESSMENT_MOVE_NOT_ALLOWED, () -> assessment.reopen(DUE));
        refused(AssessmentProblem.ASSESSMENT_MOVE_NOT_ALLOWED, () -> assessment.close(NOON));
        refused(AssessmentProblem.ASSESSMENT_MOVE_NOT_ALLOWED, assessment::abandon);
    }

    @Test
    void anOpenAssessmentIsGivenUpWithItsArena() {
        assessment.abandon();

        assertThat(assessment.state()).isEqualTo(AssessmentState.ABANDONED);
    }

    @Test
    void whatIsDoneToAnAssessmentIsAnnounced() {
        assertThat(assessment.postpone(DUE.plusSeconds(60)))
                .isEqualTo(new AssessmentPostponed(ARENA, ID, "PROTOTYPE", DUE.plusSeconds(60)));
        assertThat(assessment.close(NOON)).isEqualTo(new AssessmentClosed(ARENA, ID, "PROTOTYPE", 1));
        assertThat(assessment.reopen(DUE)).isEqualTo(new AssessmentReopened(ARENA, ID, "PROTOTYPE", 2, GROUPS, DUE));
        assertThat(assessment.abandon()).isEqualTo(new AssessmentAbandoned(ARENA, ID, "PROTOTYPE"));
    }

    @Test
    void itIsPostponedToALaterTimeOnlyAndNotOnceItIsClosed() {
        refused(ProblemType.Standard.INVALID_REQUEST, () -> assessment.postpone(DUE));
        assessment.close(NOON);

        refused(AssessmentProblem.ASSESSMENT_NOT_OPEN, () -> assessment.postpone(DUE.plusSeconds(60)));
    }

    @Test
    void stableRoundsAreNotReopened() {
        assessment.close(NOON);
        assessment.reopen(DUE);
        assessment.close(NOON);
        assessment.note(true);

        refused(AssessmentProblem.ROUNDS_ARE_STABLE, () -> assessment.reopen(DUE));

        assessment.note(false);
        assessment.reopen(DUE);
        assertThat(assessment.round()).isEqualTo(3);
    }

    @Test
    void whatCameOfAnAdoptionIsNotGivenUpAndNeedsAJudgeWhoLivesWithIt() {
        Assessment outcome = Assessment.ofOutcome(ID, ARENA, PROPOSAL, ASKED);
        refused(AssessmentProblem.OUTCOME_STAYS, outcome::abandon);
        refused(
                AssessmentProblem.NO_AFFECTED_GROUP_JUDGED,
                () -> outcome.requireJudgedInUse(Set.of("affected:parents"), Set.of("role:POLITICIAN")));

        outcome.requireJudgedInUse(Set.of("affected:parents"), Set.of("role:POLITICIAN", "affected:parents"));
        assessment.requireJudgedInUse(Set.of("affected:parents"), Set.of("role:POLITICIAN"));
    }

    @Test
    void onlyAPublishedResultIsCorrectedByAnAssessmentByTheSameFrame() {
        refused(
                AssessmentProblem.ASSESSMENT_MOVE_NOT_ALLOWED,
                () -> assessment.correct(new UUID(0, 9), "One judge sat twice", NOON, DUE));
        assessment.bindTo(laymensFrame);
        assessment.close(NOON);
        assessment.publish(laymensFrame, LAY, nothingJudged(laymensFrame));

        Assessment correction = assessment.correct(new UUID(0, 9), "One judge sat twice", NOON, DUE);

        assertThat(correction.view().supersedes()).isEqualTo(ID);
        assertThat(correction.frameId()).isEqualTo(FRAME);
        assertThat(correction.state()).isEqualTo(AssessmentState.OPEN);
        assertThat(correction.opened())
                .isEqualTo(new AssessmentOpened(ARENA, new UUID(0, 9), "PROTOTYPE", PROPOSAL, PROTOTYPE, GROUPS, DUE));
    }

    private static AssessmentResult nothingJudged(ValueFrame frame) {
        return ResultCalculation.of(frame.criteria(), List.of(), GROUPS, 3);
    }

    private static void refused(ProblemType reason, ThrowingCallable move) {
        assertThatThrownBy(move)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refusal -> assertThat(refusal.type()).isEqualTo(reason));
    }
}
