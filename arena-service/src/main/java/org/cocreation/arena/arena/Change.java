package org.cocreation.arena.arena;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cocreation.contracts.ArenaEvent.ArenaAdapted;
import org.cocreation.contracts.Need;
import org.cocreation.contracts.PlannedSeats;
import org.cocreation.contracts.SeatFunction;
import org.cocreation.kit.http.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * What an adaptation changes, by its codes before and after.
 *
 * @param seatPlan the complete new seat plan, when that changes
 * @param needs all needs, when they change
 * @param seat the seat whose functions change
 */
record Change(
        AdaptationKind kind,
        Map<String, List<String>> before,
        Map<String, List<String>> after,
        @Nullable List<PlannedSeats> seatPlan,
        @Nullable List<Need> needs,
        @Nullable Seat seat) {

    /** Another shape; refuses when it is none. */
    static Change ofShape(AdaptationKind kind, Shape from, Shape to) {
        Map<String, List<String>> before = from.differingFrom(to);
        if (before.isEmpty()) {
            throw new RuleViolation(ArenaProblem.ADAPTATION_CHANGES_NOTHING, "the arena is already as wanted");
        }
        Map<String, List<String>> after = to.differingFrom(from);
        return new Change(
                kind,
                before,
                after,
                after.containsKey("seatPlan") ? to.seatPlan() : null,
                after.containsKey("needs") ? to.needs() : null,
                null);
    }

    /** Another state, and the arenas that follow when it is the last one. */
    static Change ofState(AdaptationKind kind, ArenaState from, ArenaState to, List<UUID> successors) {
        Map<String, List<String>> before = Map.of("state", List.of(from.name()));
        Map<String, List<String>> after = successors.isEmpty()
                ? Map.of("state", List.of(to.name()))
                : Map.of(
                        "state",
                        List.of(to.name()),
                        "successors",
                        successors.stream().map(UUID::toString).toList());
        return new Change(kind, before, after, null, null, null);
    }

    /** Other functions of a seat. */
    static Change ofFunctions(Seat seat, List<SeatFunction> before) {
        return new Change(
                AdaptationKind.RECOMPOSE,
                Map.of("functions", names(before)),
                Map.of("functions", names(seat.functions())),
                null,
                null,
                seat);
    }

    private static List<String> names(List<SeatFunction> functions) {
        return functions.stream().map(SeatFunction::name).toList();
    }

    ArenaAdapted announced(UUID arenaId, int no, Grounds grounds) {
        return new ArenaAdapted(
                arenaId,
                no,
                kind.name(),
                grounds.trigger(),
                grounds.suggestionId(),
                grounds.decisionId(),
                before,
                after,
                seat == null ? null : seat.id(),
                seat == null ? null : seat.actorId(),
                seat == null ? null : seat.functions(),
                seatPlan,
                needs);
    }
}
