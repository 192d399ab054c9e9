package org.cocreation.arena.deliberation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cocreation.contracts.DeliberationEvent.ContributionSettled;
import org.cocreation.kit.http.ProblemType;
import org.cocreation.kit.http.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContributionTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final UUID AUTHOR = UUID.randomUUID();
    private static final UUID FACILITATOR = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final SettleContribution NO =
            new SettleContribution(ContributionOutcome.NOT_TAKEN_UP, null, null, "too costly");

    private final Contribution contribution = a(ContributionKind.CONCERN);

    @ParameterizedTest
    @CsvSource({"VISIBLE, HIDDEN WITHDRAWN", "HIDDEN, VISIBLE WITHDRAWN", "WITHDRAWN, ''"})
    void everyLegalMove(ContributionState from, String targets) {
        String legal = String.join(
                " ",
                Arrays.stream(ContributionState.values())
                        .filter(from::canBecome)
                        .map(Enum::name)
                        .toList());

        assertThat(legal).isEqualTo(targets);
    }

    @Test
    void whatIsHiddenIsNotHiddenAgain() {
        contribution.hide("hurts somebody", FACILITATOR, NOON);

        refused(DeliberationProblem.CONTRIBUTION_MOVE_NOT_ALLOWED, () -> contribution.hide("again", OTHER, NOON));
    }

    @Test
    void onlyItsAuthorAppealsAndOnlyOnce() {
        refused(DeliberationProblem.CONTRIBUTION_MOVE_NOT_ALLOWED, () -> contribution.appeal("why", AUTHOR, NOON));
        contribution.hide("hurts somebody", FACILITATOR, NOON);
        refused(DeliberationProblem.NOT_THE_CONTRIBUTOR, () -> contribution.appeal("unfair", OTHER, NOON));

        contribution.appeal("it is a fact", AUTHOR, NOON);
        refused(DeliberationProblem.CONTRIBUTION_MOVE_NOT_ALLOWED, () -> contribution.appeal("again", AUTHOR, NOON));
        contribution.rejectAppeal("it names a child", OTHER, NOON);

        assertThat(contribution.state()).isEqualTo(ContributionState.HIDDEN);
        refused(DeliberationProblem.CONTRIBUTION_MOVE_NOT_ALLOWED, () -> contribution.appeal("again", AUTHOR, NOON));
        refused(
                DeliberationProblem.CONTRIBUTION_MOVE_NOT_ALLOWED,
                () -> contribution.upholdAppeal("on second thought", OTHER, NOON));
    }

    @Test
    void nobodyJudgesTheAppealOfTheirOwnContribution() {
        contribution.hide("hurts somebody", FACILITATOR, NOON);
        contribution.appeal("it is a fact", AUTHOR, NOON);

        refused(DeliberationProblem.NOT_IMPARTIAL, () -> contribution.upholdAppeal("I am right", AUTHOR, NOON));
        assertThat(contribution.state()).isEqualTo(ContributionState.HIDDEN);
    }

    @Test
    void whatAnAppealRestoredStaysVisible() {
        contribution.hide("hurts somebody", FACILITATOR, NOON);
        contribution.appeal("it is a fact", AUTHOR, NOON);
        contribution.upholdAppeal("it is", OTHER, NOON);

        assertThat(contribution.state()).isEqualTo(ContributionState.VISIBLE);
        refused(
                DeliberationProblem.CONTRIBUTION_RESTORED_BY_APPEAL,
                () -> contribution.hide("all the same", FACILITATOR, NOON));
    }

    @Test
    void onlyItsAuthorWithdrawsItAndForGood() {
        refused(DeliberationProblem.NOT_THE_CONTRIBUTOR, () -> contribution.withdraw(FACILITATOR, NOON));
        contribution.withdraw(AUTHOR, NOON);

        refused(DeliberationProblem.CONTRIBUTION_MOVE_NOT_ALLOWED, () -> contribution.withdraw(AUTHOR, NOON));
        refused(DeliberationProblem.CONTRIBUTION_MOVE_NOT_ALLOWED, () -> contribution.hide("late", FACILITATOR, NOON));
        refused(DeliberationProblem.CONTRIBUTION_MOVE_NOT_ALLOWED, () -> contribution.settle(NO, FACILITATOR, NOON));
    }

    @Test
    void itIsSettledOnceAndNotWhileNobodyCanReadIt() {
        Contribution hidden = a(ContributionKind.SUGGESTION);
        hidden.hide("hurts somebody", FACILITATOR, NOON);
        refused(DeliberationProblem.CONTRIBUTION_MOVE_NOT_ALLOWED, () -> hidden.settle(NO, FACILITATOR, NOON));

        UUID proposal = UUID.randomUUID();
        ContributionSettled settled = contribution.settle(
                new SettleContribution(ContributionOutcome.TAKEN_UP, proposal, 2, null), FACILITATOR, NOON);

        assertThat(settled.outcome()).isEqualTo("TAKEN_UP");
        assertThat(settled.proposalId()).isEqualTo(proposal);
        assertThat(settled.proposalVersion()).isEqualTo(2);
        refused(DeliberationProblem.CONTRIBUTION_SETTLED_ALREADY, () -> contribution.settle(NO, FACILITATOR, NOON));
    }

    @Test
    void anAnswerHasNoOutcome() {
        refused(
                DeliberationProblem.CONTRIBUTION_HAS_NO_OUTCOME,
                () -> a(ContributionKind.ANSWER).settle(NO, FACILITATOR, NOON));
    }

    @Test
    void everyFieldThatDoesNotFitTheOutcomeIsNamed() {
        assertThatThrownBy(() ->
                        new SettleContribution(ContributionOutcome.NOT_TAKEN_UP, OTHER, 1, " ").refuseWhatDoesNotFit())
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.faults())
                                .extracting("pointer")
                                .containsExactly("/proposalId", "/version", "/reason"));
        assertThatThrownBy(() ->
                        new SettleContribution(ContributionOutcome.TAKEN_UP, null, null, null).refuseWhatDoesNotFit())
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.faults())
                                .extracting("pointer")
                                .containsExactly("/proposalId", "/version"));
    }

    private static Contribution a(ContributionKind kind) {
        return new Contribution(UUID.randomUUID(), UUID.randomUUID(), kind, AUTHOR);
    }

    private static void refused(ProblemType problem, ThrowingCallable move) {
        assertThatThrownBy(move)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.type()).isEqualTo(problem));
    }
}
