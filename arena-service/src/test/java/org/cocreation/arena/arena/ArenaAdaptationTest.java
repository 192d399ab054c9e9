package org.cocreation.arena.arena;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cocreation.arena.arena.AnArena.CONVENER;
import static org.cocreation.arena.arena.AnArena.NOON;
import static org.cocreation.arena.arena.AnArena.anArena;
import static org.cocreation.arena.arena.AnArena.citizen;
import static org.cocreation.arena.arena.AnArena.employee;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.cocreation.arena.formation.Authorisation;
import org.cocreation.contracts.ArenaEvent.ActorJoinedArena;
import org.cocreation.contracts.ArenaEvent.ArenaAdapted;
import org.cocreation.contracts.ArenaEvent.ArenaDissolved;
import org.cocreation.contracts.Level;
import org.cocreation.contracts.Need;
import org.cocreation.contracts.PlannedSeats;
import org.cocreation.contracts.SeatFunction;
import org.cocreation.contracts.SeatRole;
import org.cocreation.contracts.Sector;
import org.cocreation.contracts.WorkCounts;
import org.cocreation.kit.http.RuleViolation;
import org.junit.jupiter.api.Test;

class ArenaAdaptationTest {

    private static final Authorisation NOBODY = new Authorisation(null, 0, 0, 0);
    private static final Grounds GROUNDS = Grounds.ofMember("because it helps", CONVENER);

    private final Arena arena = anArena().build();

    @Test
    void reframingRaisesTheVersionAndTellsItByCodesOnly() {
        ArenaAdapted adapted =
                arena.reshape(AdaptationKind.REFRAME, arena.shape().reframed("as it could be"), GROUNDS, NOON);

        assertThat(arena.shape().framingVersion()).isEqualTo(2);
        assertThat(adapted.before()).isEqualTo(Map.of("framingVersion", List.of("1")));
        assertThat(adapted.after()).isEqualTo(Map.of("framingVersion", List.of("2")));
        assertThat(adapted.adaptationNo()).isEqualTo(1);
        assertThat(adapted.seatPlan()).isNull();
    }

    @Test
    void whatChangesNothingIsRefused() {
        for (Shape same : List.of(
                arena.shape().reframed("as it is"),
                arena.shape().withDoor(false),
                arena.shape().rescaled(List.of("DK-157"), Level.LOCAL))) {
            assertThatThrownBy(() -> arena.reshape(AdaptationKind.RESCALE, same, GROUNDS, NOON))
                    .isInstanceOf(RuleViolation.class)
                    .hasMessageContaining("already");
        }
    }

    @Test
    void aSmallerSeatPlanEvictsNobodyAndAdmitsNobody() {
        arena.admit(citizen(), UUID.randomUUID(), NOON);
        List<PlannedSeats> plan = List.of(new PlannedSeats(SeatRole.PUBLIC_EMPLOYEE, 0, 2, true, false));

        ArenaAdapted adapted =
                arena.reshape(AdaptationKind.RECOMPOSE, arena.shape().recomposed(plan, List.of()), GROUNDS, NOON);

        assertThat(adapted.seatPlan()).isEqualTo(plan);
        assertThat(adapted.after()).containsOnlyKeys("seatPlan");
        assertThat(arena.takenSeats()).hasSize(1);
        assertThat(arena.admit(citizen(), UUID.randomUUID(), NOON))
                .extracting("reason")
                .isEqualTo("FULL");
        assertThat(arena.admit(employee(), UUID.randomUUID(), NOON)).isInstanceOf(ActorJoinedArena.class);
    }

    @Test
    void whatAnArenaLacksNowIsToldWholeWhenItChanges() {
        Need guarantee = new Need("RESOURCE", "loan guarantee", null, null);
        List<PlannedSeats> plan = arena.shape().seatPlan();

        assertThat(arena.reshape(
                                AdaptationKind.RECOMPOSE,
                                arena.shape().recomposed(plan, List.of(guarantee)),
                                GROUNDS,
                                NOON)
                        .needs())
                .containsExactly(guarantee);
        assertThat(arena.reshape(AdaptationKind.REFRAME, arena.shape().reframed("another way"), GROUNDS, NOON)
                        .needs())
                .isNull();
        assertThat(arena.reshape(AdaptationKind.RECOMPOSE, arena.shape().recomposed(plan, List.of()), GROUNDS, NOON)
                        .needs())
                .isEmpty();
    }

    @Test
    void onlyAFormedArenaRestsAndOnlyARestingOneGoesOn() {
        assertThatThrownBy(() -> arena.pause(GROUNDS, NOON)).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> arena.resume(GROUNDS, NOON))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("not PAUSED");
        form();

        assertThat(arena.pause(GROUNDS, NOON).after()).isEqualTo(Map.of("state", List.of("PAUSED")));
        assertThatThrownBy(() -> arena.pause(GROUNDS, NOON)).isInstanceOf(RuleViolation.class);
        assertThat(arena.resume(GROUNDS, NOON).before()).isEqualTo(Map.of("state", List.of("PAUSED")));
        assertThat(arena.state()).isEqualTo(ArenaState.FORMED);
        assertThat(arena.life().formedAt()).isEqualTo(NOON);
    }

    @Test
    void theConvenerIsInChargeUntilTheArenaForms() {
        assertThat(arena.inCharge(CONVENER)).isTrue();
        form();

        assertThat(arena.inCharge(CONVENER)).isFalse();
        assertThat(arena.inCharge(facilitator())).isTrue();
    }

    @Test
    void anArenaThatHasNotFormedIsNotDissolved() {
        assertThatThrownBy(() -> end(DissolveReason.WITHDRAWN))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("CONVENING cannot become DISSOLVED");
    }

    @Test
    void aDissolvedArenaTellsHowLongItLivedAndRefusesEverything() {
        form();
        UUID successor = UUID.randomUUID();
        ArenaAdapted adapted = arena.end(
                AdaptationKind.SPLIT,
                DissolveReason.SPLIT,
                List.of(successor),
                GROUNDS,
                NOON.plus(Duration.ofDays(12)));
        ArenaDissolved dissolved = arena.dissolved(
                DissolveReason.SPLIT, new WorkCounts(1, 2, 3, 4), List.of(successor), NOON.plus(Duration.ofDays(12)));

        assertThat(adapted.after()).containsEntry("successors", List.of(successor.toString()));
        assertThat(dissolved.durationDays()).isEqualTo(12);
        assertThat(dissolved.reason()).isEqualTo("SPLIT");
        assertThat(arena.life().dissolveReason()).isEqualTo(DissolveReason.SPLIT);
        assertThatThrownBy(arena::refuseWhenEnded).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(
                        () -> arena.reshape(AdaptationKind.OPEN, arena.shape().withDoor(true), GROUNDS, NOON))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> end(DissolveReason.WITHDRAWN)).isInstanceOf(RuleViolation.class);
        assertThat(arena.admit(citizen(), UUID.randomUUID(), NOON))
                .extracting("reason")
                .isEqualTo("NOT_ADMITTING");
    }

    @Test
    void seatsAreUnitedOncePerActorWithAllFunctionsOfTheOldest() {
        Arena other = anArena().build();
        UUID actor = UUID.randomUUID();
        Seat older = seated(arena, actor, SeatRole.PUBLIC_EMPLOYEE, Sector.PUBLIC, SeatFunction.CATALYST, 0);
        Seat newer = seated(other, actor, SeatRole.CITIZEN, Sector.CITIZENRY, SeatFunction.FACILITATOR, 1);
        Seat another = seated(other, UUID.randomUUID(), SeatRole.PUBLIC_EMPLOYEE, Sector.PUBLIC, null, 2);
        Arena successor = anArena().build();

        List<ActorJoinedArena> joined = successor.takeOver(List.of(another, newer, older), UUID::randomUUID, NOON);

        assertThat(joined).hasSize(2);
        assertThat(joined.get(0).actorId()).isEqualTo(actor);
        assertThat(joined.get(0).role()).isEqualTo(SeatRole.PUBLIC_EMPLOYEE);
        assertThat(joined.get(0).functions()).containsExactly(SeatFunction.FACILITATOR, SeatFunction.CATALYST);
        assertThat(joined.get(0).via()).isNull();
        assertThat(successor.takenSeats()).hasSize(2);
        assertThat(Stream.of(older, newer, another).map(Seat::id))
                .doesNotContain(joined.get(0).seatId());
    }

    @Test
    void whatDoesNotHoldAnyMoreIsAWarningUntilItHoldsAgain() {
        form();
        arena.lose(facilitator(), "DORMANT", NOON);
        arena.warn(arena.report(NOBODY), NOON);

        assertThat(arena.view().warnings()).containsExactly("minSeats", "minSectors", "maxSectorShare", "facilitator");
        assertThat(arena.state()).isEqualTo(ArenaState.FORMED);
    }

    private void end(DissolveReason reason) {
        arena.end(AdaptationKind.DISSOLVE, reason, List.of(), GROUNDS, NOON);
    }

    private static Seat seated(
            Arena where, UUID actor, SeatRole role, Sector sector, SeatFunction function, int minutes) {
        UUID id = UUID.randomUUID();
        where.admit(
                new Newcomer(UUID.randomUUID(), actor, role, sector, List.of(), null),
                id,
                NOON.plus(Duration.ofMinutes(minutes)));
        if (function != null) {
            where.giveFunctions(id, List.of(function), GROUNDS, NOON);
        }
        return where.takenSeat(id);
    }

    private UUID facilitator() {
        return arena.takenSeats()
                .filter(seat -> seat.functions().contains(SeatFunction.FACILITATOR))
                .findFirst()
                .orElseThrow()
                .actorId();
    }

    private void form() {
        UUID seat = UUID.randomUUID();
        arena.admit(citizen(), UUID.randomUUID(), NOON);
        arena.admit(employee(), seat, NOON);
        arena.giveFunctions(seat, List.of(SeatFunction.FACILITATOR), GROUNDS, NOON);
        arena.form(arena.report(NOBODY), NOON);
    }
}
