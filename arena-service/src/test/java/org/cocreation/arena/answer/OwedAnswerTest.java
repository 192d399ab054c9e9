package org.cocreation.arena.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cocreation.arena.adoption.StepSize;
import org.cocreation.contracts.DecisionEvent.AnswerOverdue;
import org.cocreation.contracts.DecisionEvent.AuthoriserAnswered;
import org.cocreation.kit.http.Problem.Fault;
import org.cocreation.kit.http.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OwedAnswerTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant DUE = NOON.plus(Duration.ofDays(30));
    private static final UUID COMMITTEE = UUID.randomUUID();
    private static final UUID COUNCIL = UUID.randomUUID();

    private final OwedAnswer answer = OwedAnswer.to(
            new Recommendation(
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    COMMITTEE,
                    "ADOPT_PROPOSAL",
                    List.of("DK-157"),
                    null,
                    30,
                    List.of()),
            NOON);

    @Test
    void onlyWhoOwesItAnswers() {
        refused(AnswerProblem.NOT_THE_AUTHORISER, () -> answer.refuseUnlessOwedBy(COUNCIL));

        answer.refuseUnlessOwedBy(COMMITTEE);
    }

    @Test
    void anAnswerInTimeIsAnnouncedWithTheDaysItTook() {
        GivenAnswer given = give(Stance.ACCEPT, null, NOON.plus(Duration.ofHours(30)));

        assertThat(answer.announced(given))
                .isEqualTo(new AuthoriserAnswered(
                        answer.arenaId(), answer.decisionId(), COMMITTEE, "ACCEPT", false, null, 1, true));
        assertThat(answer.state()).isEqualTo(AnswerState.ANSWERED);
        assertThat(given.stepSize()).isEqualTo(StepSize.SMALL);
    }

    @Test
    void theLastMomentIsInTime() {
        assertThat(give(Stance.ACCEPT, null, DUE).inTime()).isTrue();
    }

    @Test
    void anAnswerIsFinal() {
        give(Stance.REJECT, "too dear", NOON);

        refused(AnswerProblem.ANSWER_GIVEN, () -> answer.refuseUnlessOwedBy(COMMITTEE));
        refused(AnswerProblem.ANSWER_GIVEN, () -> answer.overdue(DUE));
    }

    @ParameterizedTest
    @EnumSource(names = "ACCEPT", mode = EnumSource.Mode.EXCLUDE)
    void everythingButAcceptNeedsAReason(Stance stance) {
        UUID next = stance == Stance.FORWARD ? COUNCIL : null;

        faulty(new GiveAnswer(stance, " ", next, null, null), "/reason");
    }

    @Test
    void everyFaultOfAnAnswerIsNamedAtOnce() {
        faulty(
                new GiveAnswer(Stance.REMIT, null, COMMITTEE, "less", StepSize.WIDE),
                "/reason",
                "/forwardTo",
                "/forwardTo",
                "/changes",
                "/stepSize");
        faulty(new GiveAnswer(Stance.FORWARD, "not ours", null, null, null), "/forwardTo");
    }

    @Test
    void forwardingStartsTheClockAnewOnce() {
        Instant later = DUE.minusSeconds(60);
        answer.give(UUID.randomUUID(), new GiveAnswer(Stance.FORWARD, "theirs", COUNCIL, null, null), later);

        answer.refuseUnlessOwedBy(COUNCIL);
        refused(AnswerProblem.NOT_THE_AUTHORISER, () -> answer.refuseUnlessOwedBy(COMMITTEE));
        assertThat(answer.due()).isEqualTo(later.plus(Duration.ofDays(30)));
        assertThat(answer.state()).isEqualTo(AnswerState.AWAITING);
        GiveAnswer back = new GiveAnswer(Stance.FORWARD, "no, yours", COMMITTEE, null, null);
        refused(AnswerProblem.ANSWER_FORWARDED, () -> answer.give(UUID.randomUUID(), back, later));
    }

    @Test
    void anOverdueAnswerIsStillOwedAndCanBeForwardedOrGiven() {
        answer.overdue(DUE.plusSeconds(1));
        assertThat(answer.state()).isEqualTo(AnswerState.OVERDUE);
        answer.refuseUnlessOwedBy(COMMITTEE);

        answer.give(
                UUID.randomUUID(), new GiveAnswer(Stance.FORWARD, "theirs", COUNCIL, null, null), DUE.plusSeconds(2));
        answer.overdue(answer.due().plus(Duration.ofDays(3)));
        GivenAnswer late = give(Stance.ACCEPT, null, answer.due().plus(Duration.ofDays(4)));

        assertThat(late.inTime()).isFalse();
        assertThat(late.daysTaken()).isEqualTo(34);
    }

    @Test
    void theFirstDayAfterItWasDueIsOneDayLateAndLaterOnesAreCounted() {
        assertThat(overdueAfter(Duration.ofSeconds(1)).daysLate()).isEqualTo(1);
        assertThat(overdueAfter(Duration.ofHours(30)).daysLate()).isEqualTo(1);
        assertThat(overdueAfter(Duration.ofDays(12)).daysLate()).isEqualTo(12);
    }

    private static AnswerOverdue overdueAfter(Duration late) {
        return new OwedAnswerTest().answer.overdue(DUE.plus(late));
    }

    private GivenAnswer give(Stance stance, String reason, Instant now) {
        return answer.give(UUID.randomUUID(), new GiveAnswer(stance, reason, null, null, null), now);
    }

    private void faulty(GiveAnswer command, String... pointers) {
        assertThatThrownBy(() -> answer.give(UUID.randomUUID(), command, NOON))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::pointer)
                                .containsExactly(pointers));
        assertThat(answer.state()).isEqualTo(AnswerState.AWAITING);
    }

    private static void refused(AnswerProblem problem, org.assertj.core.api.ThrowableAssert.ThrowingCallable move) {
        assertThatThrownBy(move)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.type()).isEqualTo(problem));
    }
}
