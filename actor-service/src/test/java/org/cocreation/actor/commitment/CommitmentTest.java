package org.cocreation.actor.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import org.cocreation.actor.Published;
import org.cocreation.contracts.ActorEvent.CommitmentClosed;
import org.cocreation.contracts.ActorEvent.CommitmentMade;
import org.cocreation.contracts.Sector;
import org.cocreation.kit.http.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommitmentTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final CommitmentMade sample = Published.sample(CommitmentMade.class);

    @ParameterizedTest
    @CsvSource({
        "TIME, 40, h, true", "TIME, , , false", "TIME, 40, days, false", "MONEY, 700000, DKK, true",
        "MONEY, 0.5, DKK, false", "MONEY, 10, kroner, false", "MONEY, , , false", "SPACE, , , true",
        "SPACE, 1, room, true", "SPACE, 1, , false", "SKILL, , hours, false", "ENDORSEMENT, , , true",
        "ENDORSEMENT, 1, h, false"
    })
    void quantityAndUnitFitTheKind(CommitmentKind kind, BigDecimal quantity, String unit, boolean fits) {
        Commit command = new Commit(sample.arenaId(), kind, quantity, unit, null, null, null, null);

        assertThat(command.faults(NOON).isEmpty()).isEqualTo(fits);
    }

    @Test
    void aPromiseForThePastIsRefused() {
        assertThatThrownBy(() -> commitment(NOON)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void aPromiseAndItsEndAreAnnouncedAsThePublishedSamplesShow() {
        Commitment commitment = commitment(null);

        assertThat(Published.json(commitment.made(Sector.CIVIL_SOCIETY))).isEqualTo(Published.json(sample));
        assertThat(Published.json(commitment.close(CommitmentState.FULFILLED, NOON)))
                .isEqualTo(Published.json(Published.sample(CommitmentClosed.class)));
    }

    @Test
    void whatHasEndedCannotEndAgain() {
        Commitment commitment = commitment(null);
        commitment.close(CommitmentState.RELEASED, NOON);

        assertThatThrownBy(() -> commitment.close(CommitmentState.FULFILLED, NOON))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("RELEASED cannot become FULFILLED");
        assertThatThrownBy(() -> commitment.reportFulfilled(NOON)).isInstanceOf(RuleViolation.class);
    }

    private Commitment commitment(Instant dueBy) {
        return new Commitment(
                sample.commitmentId(),
                sample.actorId(),
                new Commit(
                        sample.arenaId(),
                        CommitmentKind.TIME,
                        new BigDecimal("40"),
                        "h",
                        sample.proposalId(),
                        sample.taskId(),
                        null,
                        dueBy),
                NOON);
    }
}
