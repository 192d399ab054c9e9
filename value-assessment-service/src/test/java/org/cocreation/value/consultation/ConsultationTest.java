package org.cocreation.value.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.cocreation.contracts.ConsultationEvent;
import org.cocreation.contracts.ConsultationEvent.ConsensusFound;
import org.cocreation.contracts.ConsultationEvent.ConsultationClosed;
import org.cocreation.contracts.ConsultationEvent.ConsultationOpened;
import org.cocreation.contracts.ConsultationEvent.StatementModerated;
import org.cocreation.contracts.ConsultationEvent.StatementSubmitted;
import org.cocreation.kit.http.RuleViolation;
import org.cocreation.value.Published;
import org.junit.jupiter.api.Test;

class ConsultationTest {

    private static final UUID ID = new UUID(0, 1);
    private static final UUID ARENA = new UUID(0, 2);
    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
    private static final Instant EVENING = NOON.plusSeconds(20_000);

    /** The example of the design: two groups of six, and statement 5 the only consensus. */
    private static final int[][] TOY = {
        {1, 1, -1, -1, 1, 0}, {1, 1, -1, -1, 1, 0}, {1, 1, -1, -1, 1, 0}, {1, 1, -1, -1, 1, 1},
        {1, 1, -1, -1, 1, 1}, {1, 1, -1, 0, 1, -1}, {-1, -1, 1, 1, 1, 0}, {-1, -1, 1, 1, 1, 0},
        {-1, -1, 1, 1, 1, 0}, {-1, -1, 1, 1, 1, 0}, {-1, 0, 1, 1, 1, 1}, {-1, -1, 1, 1, -1, 0}
    };

    @Test
    void nothingIsTakenAtOrAfterTheEndWhateverTheClockJobDid() {
        Consultation consultation = open();

        consultation.requireOpen(EVENING.minusSeconds(1));
        refused(() -> consultation.requireOpen(EVENING), ConsultationProblem.CONSULTATION_NOT_OPEN);
        refused(() -> consultation.nextNumber(EVENING, 10), ConsultationProblem.CONSULTATION_NOT_OPEN);
        consultation.end(NOON);
        refused(() -> consultation.requireOpen(NOON), ConsultationProblem.CONSULTATION_NOT_OPEN);
        refused(() -> consultation.end(NOON), ConsultationProblem.CONSULTATION_MOVE_NOT_ALLOWED);
    }

    @Test
    void statementsAreNumberedFromOneUpToALimit() {
        Consultation consultation = open();

        assertThat(consultation.nextNumber(NOON, 2)).isEqualTo(1);
        assertThat(consultation.nextNumber(NOON, 2)).isEqualTo(2);
        refused(() -> consultation.nextNumber(NOON, 2), ConsultationProblem.TOO_MANY_STATEMENTS);
    }

    @Test
    void anOpenConsultationCannotCloseBeforeItWasCounted() {
        refused(
                () -> open().close(ShownOpinions.of(toy(), 3), Map.of(), NOON),
                ConsultationProblem.CONSULTATION_MOVE_NOT_ALLOWED);
    }

    @Test
    void theEndTellsGroupsAndConsensus() {
        Consultation consultation = open();
        Map<Integer, UUID> ids = new HashMap<>();
        for (int i = 1; i <= 6; i++) {
            ids.put(consultation.nextNumber(NOON, 10), new UUID(1, i));
        }
        consultation.end(NOON);

        List<ConsultationEvent> events = consultation.close(ShownOpinions.of(toy(), 3), ids, NOON);

        assertThat(events)
                .containsExactly(
                        new ConsensusFound(ARENA, ID, new UUID(1, 5), 5, 0.65625, 0.810093, 2),
                        new ConsultationClosed(
                                ARENA, ID, 12, 72, 6, List.of(6, 6), 0.81309, List.of(5), List.of(1, 2, 3, 4)));
        assertThat(events)
                .allSatisfy(event -> assertThat(Published.faults(event)).isEmpty());
    }

    @Test
    void whatWasHeldElsewhereCausesNoEvents() {
        Consultation imported = Consultation.imported(ID, ARENA, "Bicycles?", 6, Map.of("topic", "Bicycles?"), NOON);

        assertThat(imported.close(ShownOpinions.of(toy(), 3), Map.of(), NOON)).isEmpty();
        assertThat(imported.state()).isEqualTo(ConsultationState.CLOSED);
    }

    @Test
    void groupsThatAreTooSmallEnterNoFigure() {
        ShownOpinions shown = ShownOpinions.of(toy(), 7);

        assertThat(shown.groups()).isEmpty();
        assertThat(shown.smallGroups()).isEqualTo(2);
        assertThat(shown.statements()).isEmpty();
        assertThat(shown.consensus()).isEmpty();
        assertThat(shown.divisive()).isEmpty();
    }

    @Test
    void whatIsSaidKeepsToTheContracts() {
        ConsultationOpened opened = Published.sample(ConsultationOpened.class);
        Consultation consultation = Consultation.open(
                opened.consultationId(), opened.arenaId(), "Question?", opened.openData(), opened.closesAt(), NOON);
        StatementSubmitted submitted = Published.sample(StatementSubmitted.class);
        StatementModerated moderated = Published.sample(StatementModerated.class);

        assertThat(consultation.opened()).isEqualTo(opened);
        assertThat(consultation.submitted(submitted.statementId(), submitted.number()))
                .isEqualTo(submitted);
        assertThat(consultation.moderate(
                        moderated.statementId(), moderated.number(), Moderation.valueOf(moderated.moderation())))
                .isEqualTo(moderated);
    }

    private static OpinionResult toy() {
        OpinionBook book = OpinionBook.empty();
        TreeMap<Integer, Moderation> statements = new TreeMap<>();
        for (int i = 1; i <= 6; i++) {
            statements.put(i, Moderation.OPEN);
        }
        book.statements(statements);
        for (int person = 0; person < TOY.length; person++) {
            for (int i = 0; i < 6; i++) {
                book.vote(1_000 + person, i + 1, TOY[person][i]);
            }
        }
        return OpinionResult.of(book.opinions(System::nanoTime), book.statements());
    }

    private static Consultation open() {
        return Consultation.open(ID, ARENA, "What matters?", true, EVENING, NOON);
    }

    private static void refused(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable call, ConsultationProblem problem) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refusal -> assertThat(refusal.type()).isEqualTo(problem));
    }
}
