package org.cocreation.arena.work.move;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cocreation.arena.actor.KnownActor;
import org.cocreation.arena.actor.KnownActors;
import org.cocreation.arena.work.SeatHolders;
import org.cocreation.contracts.WorkEvent.LeadershipExercised;
import org.cocreation.kit.clock.Ids;
import org.cocreation.kit.event.EventLog;
import org.cocreation.kit.http.Problem.Fault;
import org.cocreation.kit.http.RuleViolation;
import org.jspecify.annotations.Nullable;

/** Records moves of leadership by seat holders of an arena that has not ended. */
@ApplicationScoped
class MoveService {

    private final Moves moves;
    private final SeatHolders seatHolders;
    private final KnownActors actors;
    private final EventLog events;
    private final InstantSource clock;
    private final Ids ids;

    MoveService(
            Moves moves, SeatHolders seatHolders, KnownActors actors, EventLog events, InstantSource clock, Ids ids) {
        this.moves = moves;
        this.seatHolders = seatHolders;
        this.actors = actors;
        this.events = events;
        this.clock = clock;
        this.ids = ids;
    }

    MoveView make(UUID arenaId, MakeMove command, UUID by) {
        seatHolders.require(arenaId, by);
        List<UUID> targets = command.reached();
        refuseUnknown(command.targets(), targets);
        MoveView move = new MoveView(
                ids.next(), arenaId, by, command.tool(), targets.size(), clock.instant(), targets, command.note());
        moves.add(move);
        events.append(
                new LeadershipExercised(arenaId, move.id(), by, command.tool().name(), targets.size()));
        return move;
    }

    private void refuseUnknown(@Nullable List<UUID> given, List<UUID> distinct) {
        if (given == null || given.isEmpty()) {
            return;
        }
        Set<UUID> known = actors.find(distinct).stream().map(KnownActor::id).collect(Collectors.toSet());
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            if (!known.contains(given.get(i))) {
                faults.add(Fault.at("/targets/" + i, "unknown", "there is no such actor"));
            }
        }
        if (!faults.isEmpty()) {
            throw RuleViolation.invalid(faults);
        }
    }
}
