package org.cocreation.arena.arena;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cocreation.arena.arena.AnArena.CONVENER;
import static org.cocreation.arena.arena.AnArena.NOON;
import static org.cocreation.arena.arena.AnArena.anArena;
import static org.cocreation.arena.arena.AnArena.citizen;
import static org.cocreation.arena.arena.AnArena.employee;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.cocreation.arena.formation.Authorisation;
import org.cocreation.arena.formation.FormationReport;
import org.cocreation.contracts.ArenaEvent;
import org.cocreation.contracts.ArenaEvent.ActorJoinedArena;
import org.cocreation.contracts.ArenaEvent.ArenaAdapted;
import org.cocreation.contracts.ArenaEvent.ArenaFormed;
import org.cocreation.contracts.ArenaEvent.ArenaLapsed;
import org.cocreation.contracts.ArenaEvent.SeatRefused;
import org.cocreation.contracts.FormationCriterion;
import org.cocreation.contracts.SeatFunction;
import org.cocreation.kit.http.RuleViolation;
import org.junit.jupiter.api.Test;

class ArenaTest {

    private static final Authorisation NOBODY = new Authorisation(null, 0, 0, 0);

    private final Arena arena = anArena().build();

    @Test
    void anAcceptedInvitationGivesASeatAsThePlanSaysIt() {
        Newcomer citizen = citizen();

        ArenaEvent event = arena.admit(citizen, UUID.randomUUID(), NOON);

        assertThat(event).isInstanceOfSatisfying(ActorJoinedArena.class, joined -> {
            assertThat(joined.actorId()).isEqualTo(citizen.actorId());
            assertThat(joined.via()).isEqualTo(citizen.invitationId());
            assertThat(joined.lay()).isTrue();
            assertThat(joined.voting()).isTrue();
        });
    }

    @Test
    void theLastSeatOfARoleIsGivenOnce() {
        arena.admit(citizen(), UUID.randomUUID(), NOON);

        assertThat(refusal(citizen())).isEqualTo("FULL");
    }

    @Test
    void anActorHoldsOneSeatOnly() {
        Newcomer citizen = citizen();
        arena.admit(citizen, UUID.randomUUID(), NOON);

        assertThat(refusal(citizen)).isEqualTo("ALREADY_SEATED");
    }

    @Test
    void aFormedArenaThatIsClosedAdmitsNobody() {
        form(arena);

        assertThat(refusal(citizen())).isEqualTo("NOT_ADMITTING");
    }

    @Test
    void aFormedArenaThatIsOpenAdmitsWhileSeatsAreFree() {
        Arena open = anArena().open().build();
        form(open);
        UUID holder = open.takenSeats().findFirst().orElseThrow().actorId();
        open.lose(holder, "ERASED", NOON);

        assertThat(open.admit(citizen(), UUID.randomUUID(), NOON)).isInstanceOf(ActorJoinedArena.class);
    }

    @Test
    void everyCriterionIsReportedFromTheStart() {
        FormationReport report = arena.report(NOBODY);

        assertThat(report.criteria())
                .extracting(FormationCriterion::criterion)
                .containsExactly(
                        "minSeats",
                        "minSectors",
                        "minLayShare",
                        "maxSectorShare",
                        "minAffectedCoverage",
                        "authorisation",
                        "facilitator",
                        "minCommittedHours");
        assertThat(report.unmet())
                .extracting(FormationCriterion::criterion)
                .containsExactly("minSeats", "minSectors", "minLayShare", "minAffectedCoverage", "facilitator");
    }

    @Test
    void givingTheLastFunctionCompletesTheReport() {
        ArenaFormed formed = form(arena);

        assertThat(arena.state()).isEqualTo(ArenaState.FORMED);
        assertThat(formed.report()).allMatch(FormationCriterion::met);
        assertThat(formed.laySeatShare()).isEqualTo(0.5);
        assertThat(formed.uncoveredGroups()).isEmpty();
    }

    @Test
    void anArenaFormsOnce() {
        form(arena);

        assertThatThrownBy(() -> arena.form(arena.report(NOBODY), NOON))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("FORMED cannot become FORMED");
    }

    @Test
    void onlyTheConvenerGivesFunctionsBeforeTheArenaForms() {
        UUID seat = UUID.randomUUID();
        Newcomer employee = employee();
        arena.admit(employee, seat, NOON);

        assertThatThrownBy(() ->
                        arena.giveFunctions(seat, List.of(SeatFunction.FACILITATOR), by(employee.actorId()), NOON))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void afterFormingAFacilitatorGivesFunctions() {
        form(arena);
        Seat citizen = seat("CITIZEN");
        UUID facilitator = seat("PUBLIC_EMPLOYEE").actorId();

        ArenaAdapted adapted =
                arena.giveFunctions(citizen.id(), List.of(SeatFunction.SPOKESPERSON), by(facilitator), NOON);

        assertThat(adapted.adaptationNo()).isEqualTo(2);
        assertThat(adapted.functions()).containsExactly(SeatFunction.SPOKESPERSON);
        assertThatThrownBy(() -> arena.giveFunctions(citizen.id(), List.of(), by(CONVENER), NOON))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void onlyTheHolderGivesUpASeat() {
        UUID seat = UUID.randomUUID();
        Newcomer citizen = citizen();
        arena.admit(citizen, seat, NOON);

        assertThatThrownBy(() -> arena.leave(seat, CONVENER, NOON)).isInstanceOf(RuleViolation.class);
        assertThat(arena.leave(seat, citizen.actorId(), NOON).reason()).isEqualTo("LEFT");
        assertThat(arena.takenSeats()).isEmpty();
    }

    @Test
    void fallingBelowTheCriteriaDoesNotUnform() {
        form(arena);

        arena.lose(seat("CITIZEN").actorId(), "ERASED", NOON);

        assertThat(arena.state()).isEqualTo(ArenaState.FORMED);
        assertThat(arena.report(NOBODY).met()).isFalse();
    }

    @Test
    void aLapsedArenaNamesWhatWasMissingAndAdmitsNobodyAnyMore() {
        ArenaLapsed lapsed = arena.lapse(arena.report(NOBODY), NOON);

        assertThat(lapsed.unmet()).hasSize(5);
        assertThat(refusal(citizen())).isEqualTo("NOT_ADMITTING");
        assertThatThrownBy(arena::refuseWhenEnded).isInstanceOf(RuleViolation.class);
    }

    @Test
    void lapsedAndDissolvedAreFinal() {
        for (ArenaState target : ArenaState.values()) {
            assertThat(ArenaState.LAPSED.canBecome(target)).isFalse();
            assertThat(ArenaState.DISSOLVED.canBecome(target)).isFalse();
        }
        assertThat(Arrays.stream(ArenaState.values()).filter(ArenaState.CONVENING::canBecome))
                .containsExactly(ArenaState.FORMED, ArenaState.LAPSED);
    }

    private ArenaFormed form(Arena convening) {
        UUID seat = UUID.randomUUID();
        convening.admit(citizen(), UUID.randomUUID(), NOON);
        convening.admit(employee(), seat, NOON);
        convening.giveFunctions(seat, List.of(SeatFunction.FACILITATOR), by(CONVENER), NOON);
        FormationReport report = convening.report(NOBODY);
        assertThat(report.met()).isTrue();
        return convening.form(report, NOON);
    }

    static Grounds by(UUID actor) {
        return Grounds.ofMember("because it helps", actor);
    }

    private Seat seat(String role) {
        return arena.takenSeats()
                .filter(seat -> seat.role().name().equals(role))
                .findFirst()
                .orElseThrow();
    }

    private String refusal(Newcomer newcomer) {
        return ((SeatRefused) arena.admit(newcomer, UUID.randomUUID(), NOON)).reason();
    }
}
