package org.cocreation.actor.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.cocreation.actor.Published;
import org.cocreation.actor.actor.AnActor;
import org.cocreation.contracts.ActorEvent.ApplicationMade;
import org.cocreation.contracts.ActorEvent.InvitationAccepted;
import org.cocreation.contracts.ActorEvent.InvitationClosed;
import org.cocreation.contracts.ActorEvent.InvitationReminded;
import org.cocreation.contracts.ActorEvent.InvitationSent;
import org.cocreation.contracts.SeatRole;
import org.cocreation.kit.http.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvitationTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant EXPIRY = Instant.parse("2026-03-15T12:00:00Z");
    private static final UUID AUTHORISER = new UUID(0, 9);

    private final InvitationSent sample = Published.sample(InvitationSent.class);
    private final Invitation application = Invitation.apply(
            sample.invitationId(), new Apply(sample.arenaId(), SeatRole.CITIZEN), sample.actorId(), NOON);

    @ParameterizedTest
    @CsvSource({
        "APPLIED, SENT, true", "APPLIED, CLOSED, true", "APPLIED, ACCEPTED, false", "SENT, ACCEPTED, true",
        "SENT, CLOSED, true", "SENT, APPLIED, false", "ACCEPTED, CLOSED, true", "ACCEPTED, SENT, false",
        "CLOSED, SENT, false", "CLOSED, ACCEPTED, false", "CLOSED, CLOSED, false"
    })
    void onlyTheMovesOfTheDiagramAreLegal(InvitationState from, InvitationState to, boolean legal) {
        assertThat(from.canBecome(to)).isEqualTo(legal);
    }

    @Test
    void everyStepIsAnnouncedAsThePublishedSamplesShow() {
        assertThat(Published.json(application.applied()))
                .isEqualTo(Published.json(Published.sample(ApplicationMade.class)));
        assertThat(Published.json(application.appoint(AUTHORISER, EXPIRY, NOON)))
                .isEqualTo(Published.json(sample));
        assertThat(Published.json(application.accept(AnActor.citizen(), NOON)))
                .isEqualTo(Published.json(Published.sample(InvitationAccepted.class)));
    }

    @Test
    void expiryIsAnnouncedAsThePublishedSampleShows() {
        application.appoint(AUTHORISER, EXPIRY, NOON);

        assertThat(Published.json(application.close(ClosedReason.EXPIRED, EXPIRY)))
                .isEqualTo(Published.json(Published.sample(InvitationClosed.class)));
    }

    @Test
    void anInvitationIsAcceptedBeforeItExpiresOnly() {
        application.appoint(AUTHORISER, EXPIRY, NOON);

        assertThatThrownBy(() -> application.accept(AnActor.citizen(), EXPIRY))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.type()).isEqualTo(InvitationProblem.INVITATION_EXPIRED));
    }

    @Test
    void anApplicationCannotBeAcceptedBeforeTheAppointment() {
        assertThatThrownBy(() -> application.accept(AnActor.citizen(), NOON))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("APPLIED cannot become ACCEPTED");
    }

    @Test
    void aClosedInvitationStaysClosed() {
        application.close(ClosedReason.NOT_SELECTED, NOON);

        assertThat(application.closeIfOpen(ClosedReason.REFUSED, NOON)).isEmpty();
        assertThatThrownBy(() -> application.appoint(AUTHORISER, EXPIRY, NOON)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void aReminderIsAnnouncedAsThePublishedSampleShows() {
        application.appoint(AUTHORISER, EXPIRY, NOON);

        assertThat(Published.json(application.remind(NOON)))
                .isEqualTo(Published.json(Published.sample(InvitationReminded.class)));
    }

    @Test
    void whoIsRefusedForWantOfSeatsWaitsForTheNext() {
        application.appoint(AUTHORISER, EXPIRY, NOON);
        application.accept(AnActor.citizen(), NOON);

        assertThat(application.refusedForWantOfSeats(NOON)).isPresent();
        assertThat(application.waits()).isTrue();
        assertThat(application.refusedForWantOfSeats(NOON)).isEmpty();
        Invitation next = application.again(new UUID(0, 7), EXPIRY, NOON);
        assertThat(next.state()).isEqualTo(InvitationState.SENT);
        assertThat(next.seatRole()).isEqualTo(SeatRole.CITIZEN);
        application.stopWaiting();
        assertThat(application.waits()).isFalse();
    }
}
