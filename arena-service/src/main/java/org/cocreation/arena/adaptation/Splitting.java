package org.cocreation.arena.adaptation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cocreation.arena.arena.Adaptation;
import org.cocreation.arena.arena.AdaptationKind;
import org.cocreation.arena.arena.Arena;
import org.cocreation.arena.arena.ArenaDesign;
import org.cocreation.arena.arena.DissolveReason;
import org.cocreation.arena.arena.Grounds;
import org.cocreation.arena.arena.Seat;
import org.cocreation.arena.proposal.OpenProposals;
import org.cocreation.contracts.ArenaEvent.ArenaSplit;
import org.cocreation.contracts.Successor;
import org.cocreation.contracts.WorkCounts;
import org.cocreation.kit.clock.Ids;
import org.cocreation.kit.event.EventLog;
import org.cocreation.kit.http.Problem.Fault;
import org.cocreation.kit.http.RuleViolation;

/** Lets an arena go on as two or more, which take over all of its seats and open proposals between them. Its mandates do not travel. */
@ApplicationScoped
class Splitting {

    /** Most ids in one announcement: 600 of them are 24 KB of the 32 KB that an event may have. */
    private static final int MOST_IDS = 600;

    private final Succession succession;
    private final Ending ending;
    private final OpenProposals proposals;
    private final Handover handover;
    private final EventLog events;
    private final Ids ids;

    Splitting(
            Succession succession,
            Ending ending,
            OpenProposals proposals,
            Handover handover,
            EventLog events,
            Ids ids) {
        this.succession = succession;
        this.ending = ending;
        this.proposals = proposals;
        this.handover = handover;
        this.events = events;
        this.ids = ids;
    }

    Adaptation split(Arena arena, List<SuccessorPlan> plans, Grounds grounds, Instant now) {
        List<UUID> open = proposals.beyondIdeas(arena.id());
        SplitAssignment assignment = new SplitAssignment(
                plans, arena.takenSeats().map(Seat::id).toList(), open, proposals.ideas(arena.id()));
        List<ArenaDesign> designs = plans.stream()
                .map(plan -> SuccessorDesign.of(plan, List.of(arena), now))
                .toList();
        refuseFaults(assignment, designs, now);
        WorkCounts work = ending.work(arena.id());
        Set<UUID> announced = new HashSet<>(open);
        List<Successor> successors = new ArrayList<>();
        for (int i = 0; i < plans.size(); i++) {
            Set<UUID> wanted = new HashSet<>(plans.get(i).seats());
            List<Seat> seats = arena.takenSeats()
                    .filter(seat -> wanted.contains(seat.id()))
                    .toList();
            Arena successor = succession.begin(designs.get(i), seats, grounds.by(), now);
            successors.add(equip(successor, assignment.movingTo(i), assignment.derivedFor(i), announced, now));
        }
        List<UUID> successorIds = successors.stream().map(Successor::arenaId).toList();
        Adaptation kept = ending.end(
                arena,
                AdaptationKind.SPLIT,
                DissolveReason.SPLIT,
                successorIds,
                work,
                grounds,
                now,
                new ArenaSplit(arena.id(), successors));
        successorIds.forEach(successor -> succession.link(arena, successor, AdaptationKind.SPLIT));
        return kept;
    }

    private static void refuseFaults(SplitAssignment assignment, List<ArenaDesign> designs, Instant now) {
        List<Fault> faults = new ArrayList<>(assignment.faults());
        for (int i = 0; i < designs.size(); i++) {
            faults.addAll(designs.get(i).faults("/successors/" + i, now));
        }
        if (!faults.isEmpty()) {
            throw RuleViolation.invalid(faults);
        }
        if (assignment.announced() > MOST_IDS) {
            throw new RuleViolation(
                    AdaptationProblem.ARENA_TOO_LARGE_TO_SPLIT,
                    assignment.announced() + " seats and proposals are named, at most " + MOST_IDS + " can be");
        }
    }

    /** Gives a successor its proposals. Ideas are too many to be announced: whoever wants them reads its list. */
    private Successor equip(Arena successor, List<UUID> moving, List<UUID> derived, Set<UUID> announced, Instant now) {
        handover.move(moving, successor.id(), now);
        derived.forEach(source -> events.append(proposals.derive(
                source, ids.next(), successor.id(), successor.shape().framingVersion(), now)));
        return new Successor(
                successor.id(),
                successor.takenSeats().map(Seat::actorId).toList(),
                moving.stream().filter(announced::contains).toList());
    }
}
