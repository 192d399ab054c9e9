package org.cocreation.arena.work.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cocreation.arena.arena.Setting;
import org.cocreation.contracts.SeatRole;
import org.cocreation.contracts.WorkEvent.SessionCancelled;
import org.cocreation.contracts.WorkEvent.SessionHeld;
import org.cocreation.contracts.WorkEvent.SessionPlanned;
import org.cocreation.kit.http.Problem.Fault;
import org.cocreation.kit.http.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SessionTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant EVENING = NOON.plus(Duration.ofHours(6));
    private static final UUID ID = UUID.randomUUID();
    private static final UUID ARENA = UUID.randomUUID();
    private static final UUID ADA = UUID.randomUUID();
    private static final UUID BO = UUID.randomUUID();
    private static final UUID STRANGER = UUID.randomUUID();

    private final Session session = Session.plan(ID, ARENA, inTheHall(), ADA, NOON);

    @Test
    void whatIsPlannedIsAnnounced() {
        assertThat(session.planned())
                .isEqualTo(new SessionPlanned(ARENA, ID, EVENING, EVENING.plusSeconds(3_600), "PHYSICAL", null));
    }

    @ParameterizedTest
    @CsvSource({
        "PHYSICAL, Hall,,",
        "PHYSICAL,, ,/place",
        "DIGITAL,,https://meet.example,",
        "DIGITAL,,,/link",
        "DIGITAL,Hall,https://meet.example,/place",
        "HYBRID,Hall,https://meet.example,",
        "HYBRID,Hall,,/link",
        "HYBRID,,https://meet.example,/place"
    })
    void whoComesMustKnowWhere(Setting setting, String place, String link, String fault) {
        SessionPlan plan = new SessionPlan("Workshop", EVENING, EVENING.plusSeconds(60), setting, place, link, null);

        assertThat(plan.faultsOfPlan(NOON).stream().map(Fault::pointer).toList())
                .isEqualTo(fault == null ? List.of() : List.of(fault));
    }

    @ParameterizedTest
    @CsvSource({"-7200,-3600", "0,0", "60,0", "0,1209601"})
    void aPlanIsForAFutureOfLimitedLength(int start, int end) {
        SessionPlan plan = new SessionPlan(
                "Workshop", NOON.plusSeconds(start), NOON.plusSeconds(end), Setting.PHYSICAL, "Hall", null, null);

        assertThatThrownBy(() -> Session.plan(ID, ARENA, plan, ADA, NOON))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.faults())
                                .isNotEmpty()
                                .allMatch(fault -> "/endsAt".equals(fault.pointer())));
    }

    @Test
    void aChangeIsAnnouncedAndNoChangeIsNot() {
        SessionPlan later =
                new SessionPlan("Workshop", EVENING, EVENING.plusSeconds(7_200), Setting.PHYSICAL, "Hall", null, null);

        assertThat(session.change(inTheHall(), NOON)).isEmpty();
        assertThat(session.change(later, NOON)).isPresent();
        assertThat(session.view().endsAt()).isEqualTo(EVENING.plusSeconds(7_200));
    }

    @Test
    void whoCameIsCountedByRoleAndOnce() {
        Map<UUID, SeatRole> seats = new LinkedHashMap<>();
        seats.put(ADA, SeatRole.CITIZEN);
        seats.put(BO, SeatRole.CITIZEN);

        SessionHeld held = session.hold(new HoldSession(NOON, 150, List.of(ADA, BO, ADA)), seats, "", NOON);

        assertThat(held).isEqualTo(new SessionHeld(ARENA, ID, NOON, 150, Map.of(SeatRole.CITIZEN, 2), "PHYSICAL"));
        assertThat(session.attendees()).containsExactly(ADA, BO);
        assertThat(session.entry("Arena").endsAt()).isEqualTo(NOON.plus(Duration.ofMinutes(150)));
    }

    @Test
    void whoHoldsNoSeatDidNotComeAndTheFutureHasNotHappened() {
        HoldSession report = new HoldSession(NOON.plusSeconds(1), 150, List.of(ADA, STRANGER));

        assertThatThrownBy(() -> session.hold(report, Map.of(ADA, SeatRole.CITIZEN), "/held", NOON))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::pointer)
                                .containsExactly("/held/heldAt", "/held/attendees/1"));
        assertThat(session.view().state()).isEqualTo(SessionState.PLANNED);
    }

    @ParameterizedTest
    @EnumSource(
            value = SessionState.class,
            names = {"HELD", "CANCELLED"})
    void whatIsOverStaysAsItIs(SessionState over) {
        HoldSession report = new HoldSession(NOON, 60, List.of());
        if (over == SessionState.HELD) {
            session.hold(report, Map.of(), "", NOON);
        } else {
            assertThat(session.cancel("nobody can", NOON))
                    .isEqualTo(new SessionCancelled(ARENA, ID, EVENING, EVENING.plusSeconds(3_600), "PHYSICAL", null));
        }

        refused(() -> session.change(inTheHall(), NOON));
        refused(() -> session.hold(report, Map.of(), "", NOON));
        refused(() -> session.cancel("again", NOON));
        assertThat(session.view().state()).isEqualTo(over);
    }

    @Test
    void aRecordWithoutAPlanTakesItsTimesFromWhatHappened() {
        PlanSession command = new PlanSession(
                "Met at the harbour",
                null,
                null,
                Setting.PHYSICAL,
                null,
                null,
                null,
                new HoldSession(NOON, 150, List.of()));

        SessionPlan plan = command.plan();

        assertThat(plan.startsAt()).isEqualTo(NOON);
        assertThat(plan.endsAt()).isEqualTo(NOON.plus(Duration.ofMinutes(150)));
    }

    private static void refused(Runnable move) {
        assertThatThrownBy(move::run)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.type()).isEqualTo(SessionProblem.SESSION_NOT_PLANNED));
    }

    private static SessionPlan inTheHall() {
        return new SessionPlan("Workshop", EVENING, EVENING.plusSeconds(3_600), Setting.PHYSICAL, "Hall", null, null);
    }
}
