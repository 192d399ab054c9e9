package org.cocreation.arena.work.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cocreation.contracts.WorkEvent.GovernanceTaskAccepted;
import org.cocreation.contracts.WorkEvent.GovernanceTaskClosed;
import org.cocreation.contracts.WorkEvent.GovernanceTaskCommissioned;
import org.cocreation.kit.http.Problem.Fault;
import org.cocreation.kit.http.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GovernanceTaskTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final UUID ID = UUID.randomUUID();
    private static final UUID ARENA = UUID.randomUUID();
    private static final UUID ADA = UUID.randomUUID();
    private static final UUID BO = UUID.randomUUID();

    @Test
    void beingAskedAndTakingItOnIsAnnounced() {
        GovernanceTask task = asked(Engagement.COMMISSIONED);

        assertThat(task.commissioned())
                .isEqualTo(new GovernanceTaskCommissioned(
                        ARENA, ID, "DEFINE", "COMMISSIONED", true, BO, LocalDate.of(2026, 3, 2)));
        assertThat(task.accept(BO, NOON)).isEqualTo(new GovernanceTaskAccepted(ARENA, ID, BO));
        assertThat(task.done(BO, false, NOON)).isEqualTo(new GovernanceTaskClosed(ARENA, ID, BO, "DONE"));
    }

    @Test
    void whatIsCommissionedIsAcceptedBeforeItIsDone() {
        GovernanceTask task = asked(Engagement.COMMISSIONED);

        refused(TaskProblem.TASK_MOVE_NOT_ALLOWED, () -> task.done(BO, false, NOON));
        refused(TaskProblem.TASK_MOVE_NOT_ALLOWED, () -> task.done(ADA, true, NOON));
    }

    @ParameterizedTest
    @EnumSource(
            value = Engagement.class,
            names = {"GUIDED", "COMMITTED"})
    void otherTasksAreDoneWithoutBeingAccepted(Engagement engagement) {
        assertThat(asked(engagement).done(BO, false, NOON).state()).isEqualTo("DONE");
    }

    @Test
    void onlyTheAssigneeAnswersAndAFacilitatorMayConfirmThatItIsDone() {
        GovernanceTask task = asked(Engagement.GUIDED);

        refused(TaskProblem.NOT_THE_ASSIGNEE, () -> task.accept(ADA, NOON));
        refused(TaskProblem.NOT_THE_ASSIGNEE, () -> task.decline(ADA, NOON));
        refused(TaskProblem.NOT_THE_ASSIGNEE, () -> task.done(ADA, false, NOON));
        assertThat(task.done(ADA, true, NOON).state()).isEqualTo("DONE");
    }

    @Test
    void whatIsDeclinedStaysDeclined() {
        GovernanceTask task = asked(Engagement.COMMISSIONED);
        task.accept(BO, NOON);

        assertThat(task.decline(BO, NOON)).isEqualTo(new GovernanceTaskClosed(ARENA, ID, BO, "DECLINED"));
        refused(TaskProblem.TASK_MOVE_NOT_ALLOWED, () -> task.accept(BO, NOON));
        refused(TaskProblem.TASK_MOVE_NOT_ALLOWED, () -> task.done(BO, false, NOON));
        refused(TaskProblem.TASK_MOVE_NOT_ALLOWED, () -> task.decline(BO, NOON));
    }

    @Test
    void aCommittedTaskRestsOnACommitmentOfItsAssignee() {
        assertThat(faults(Engagement.COMMITTED, null, true, false)).containsExactly("/commitmentId");
        assertThat(faults(Engagement.COMMITTED, UUID.randomUUID(), true, false)).containsExactly("/commitmentId");
        assertThat(faults(Engagement.GUIDED, UUID.randomUUID(), true, false)).containsExactly("/commitmentId");
    }

    @Test
    void onlySeatHoldersAreAskedAndNothingIsDueInThePast() {
        CommissionTask command =
                new CommissionTask("Ask", Purpose.DEFINE, Engagement.GUIDED, null, BO, LocalDate.of(2026, 3, 1), null);

        assertThatThrownBy(() -> GovernanceTask.commission(ID, ARENA, command, false, false, ADA, NOON))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::pointer)
                                .containsExactly("/assigneeActorId", "/dueOn"));
    }

    private static List<String> faults(Engagement engagement, UUID commitment, boolean seated, boolean promised) {
        try {
            GovernanceTask.commission(ID, ARENA, command(engagement, commitment), seated, promised, ADA, NOON);
            return List.of();
        } catch (RuleViolation refused) {
            return refused.faults().stream().map(Fault::pointer).toList();
        }
    }

    private static GovernanceTask asked(Engagement engagement) {
        UUID commitment = engagement == Engagement.COMMITTED ? UUID.randomUUID() : null;
        return GovernanceTask.commission(ID, ARENA, command(engagement, commitment), true, true, ADA, NOON);
    }

    private static CommissionTask command(Engagement engagement, UUID commitment) {
        return new CommissionTask(
                "Ask the neighbours", Purpose.DEFINE, engagement, true, BO, LocalDate.of(2026, 3, 2), commitment);
    }

    private static void refused(TaskProblem problem, Runnable move) {
        assertThatThrownBy(move::run)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.type()).isEqualTo(problem));
    }
}
