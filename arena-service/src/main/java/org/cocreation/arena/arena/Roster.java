package org.cocreation.arena.arena;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.cocreation.contracts.PlannedSeats;
import org.cocreation.contracts.SeatFunction;
import org.cocreation.contracts.SeatRole;
import org.cocreation.kit.http.RuleViolation;
import org.jspecify.annotations.Nullable;

/** All seats that an arena has ever given, and the questions that the arena asks about those that are taken. */
record Roster(List<Seat> seats) {

    Stream<Seat> taken() {
        return seats.stream().filter(Seat::taken);
    }

    Seat get(UUID seatId) {
        return taken().filter(seat -> seat.id().equals(seatId))
                .findFirst()
                .orElseThrow(() -> new RuleViolation(ArenaProblem.SEAT_NOT_FOUND, "no seat " + seatId));
    }

    Optional<Seat> of(UUID actorId) {
        return taken().filter(seat -> seat.actorId().equals(actorId)).findFirst();
    }

    boolean facilitatedBy(UUID actorId) {
        return of(actorId)
                .filter(seat -> seat.functions().contains(SeatFunction.FACILITATOR))
                .isPresent();
    }

    /** Why somebody cannot be seated under this plan; null when nothing speaks against it. */
    @Nullable
    String refusal(Newcomer newcomer, List<PlannedSeats> plan) {
        if (of(newcomer.actorId()).isPresent()) {
            return "ALREADY_SEATED";
        }
        long inRole = taken().filter(seat -> seat.role() == newcomer.role()).count();
        int max = line(newcomer.role(), plan).map(PlannedSeats::max).orElse(0);
        return inRole >= max ? "FULL" : null;
    }

    /** Seats somebody; what the seat carries is said by its line of the plan. */
    Seat seat(Newcomer newcomer, List<PlannedSeats> plan, UUID seatId, Instant now) {
        Seat seat = new Seat(
                seatId,
                newcomer.actorId(),
                line(newcomer.role(), plan).orElseThrow(),
                newcomer.sector(),
                newcomer.affectedGroups(),
                newcomer.invitationId(),
                now);
        seats.add(seat);
        return seat;
    }

    private static Optional<PlannedSeats> line(SeatRole role, List<PlannedSeats> plan) {
        return plan.stream().filter(planned -> planned.role() == role).findFirst();
    }

    /** Takes over seats of other arenas, one for each actor; who had several keeps the oldest, with all functions. */
    List<Seat> takeOver(Collection<Seat> others, Supplier<UUID> ids, Instant now) {
        Map<UUID, Seat> byActor = new LinkedHashMap<>();
        others.stream()
                .sorted(Comparator.comparing(Seat::joinedAt).thenComparing(Seat::id))
                .forEach(seat -> byActor.merge(seat.actorId(), seat.copy(ids.get(), now), Seat::unite));
        seats.addAll(byActor.values());
        return List.copyOf(byActor.values());
    }
}
