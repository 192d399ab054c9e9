package org.cocreation.arena.adaptation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cocreation.arena.arena.Adaptation;
import org.cocreation.arena.arena.AdaptationKind;
import org.cocreation.arena.arena.Arena;
import org.cocreation.arena.arena.ArenaDesign;
import org.cocreation.arena.arena.ArenaState;
import org.cocreation.arena.arena.DissolveReason;
import org.cocreation.arena.arena.Grounds;
import org.cocreation.arena.arena.Seat;
import org.cocreation.contracts.ArenaEvent.ArenasMerged;
import org.cocreation.contracts.WorkCounts;
import org.cocreation.kit.event.EventLog;
import org.cocreation.kit.http.Problem.Fault;
import org.cocreation.kit.http.RuleViolation;

/**
 * Lets several arenas go on as one that unites their seats and takes over all that is open. A facilitator of each must want it: the one who
 * asks, for the arenas they facilitate; for every other one a facilitator has agreed to exactly these arenas before.
 */
@ApplicationScoped
class Merging {

    private final Succession succession;
    private final Ending ending;
    private final MergeAgreements agreements;
    private final ArenaDecisions decisions;
    private final Handover handover;
    private final EventLog events;

    Merging(
            Succession succession,
            Ending ending,
            MergeAgreements agreements,
            ArenaDecisions decisions,
            Handover handover,
            EventLog events) {
        this.succession = succession;
        this.ending = ending;
        this.agreements = agreements;
        this.decisions = decisions;
        this.handover = handover;
        this.events = events;
    }

    /** Merges arenas of which the first is the one that was asked to. */
    Adaptation merge(List<Arena> sources, SuccessorPlan plan, Grounds grounds, Instant now) {
        refuseUnlessReady(sources, grounds.by());
        ArenaDesign design = SuccessorDesign.of(plan, sources, now);
        List<Fault> faults = design.faults("/successor", now);
        if (!faults.isEmpty()) {
            throw RuleViolation.invalid(faults);
        }
        List<UUID> sourceIds = sources.stream().map(Arena::id).toList();
        List<Seat> seats = sources.stream().flatMap(Arena::takenSeats).toList();
        Arena successor = succession.begin(design, seats, grounds.by(), now);
        Map<UUID, WorkCounts> work = new HashMap<>();
        for (UUID source : sourceIds.stream().sorted().toList()) {
            work.put(source, ending.work(source));
            handover.moveAll(source, successor.id(), now);
        }
        events.append(new ArenasMerged(successor.id(), sourceIds));
        List<Adaptation> kept = new ArrayList<>();
        for (Arena source : sources) {
            Grounds own = kept.isEmpty() ? grounds : Grounds.ofMember(grounds.reason(), grounds.by());
            kept.add(ending.end(
                    source,
                    AdaptationKind.MERGE,
                    DissolveReason.MERGED,
                    List.of(successor.id()),
                    work.getOrDefault(source.id(), new WorkCounts(0, 0, 0, 0)),
                    own,
                    now));
            succession.link(source, successor.id(), AdaptationKind.MERGE);
        }
        return kept.get(0);
    }

    private void refuseUnlessReady(List<Arena> sources, UUID by) {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            Arena source = sources.get(i);
            String at = i == 0 ? "" : "/arenaIds/" + (i - 1);
            if (source.state() != ArenaState.FORMED) {
                faults.add(Fault.at(at, "not-formed", "arena " + source.id() + " is " + source.state()));
            }
            if (decisions.openIn(source.id())) {
                faults.add(Fault.at(at, "open-decisions", "arena " + source.id() + " has open decisions"));
            }
            if (i > 0 && !source.facilitatedBy(by) && !agreements.covers(source, sources)) {
                faults.add(Fault.at(at, "not-agreed", "no facilitator of arena " + source.id() + " has agreed"));
            }
        }
        if (!faults.isEmpty()) {
            throw new RuleViolation(
                    AdaptationProblem.MERGE_NOT_POSSIBLE, faults.size() + " obstacle(s) to the merge", faults);
        }
    }
}
