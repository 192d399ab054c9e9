package org.cocreation.arena.adaptation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.cocreation.kit.http.Problem.Fault;

/**
 * Which seats and proposals of an arena go to which of the arenas that go on from it. Nothing may be forgotten; ideas that nobody names
 * need one successor that takes the others.
 */
final class SplitAssignment {

    /** Most faults of one sort that are spelt out; a public arena may have thousands of ideas. */
    private static final int NAMED = 100;

    private final List<SuccessorPlan> plans;
    private final Set<UUID> seats;
    private final Set<UUID> proposals;
    private final Set<UUID> ideas;

    SplitAssignment(List<SuccessorPlan> plans, List<UUID> seats, List<UUID> proposals, List<UUID> ideas) {
        this.plans = plans;
        this.seats = new LinkedHashSet<>(seats);
        this.proposals = new LinkedHashSet<>(proposals);
        this.ideas = new LinkedHashSet<>(ideas);
    }

    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        Set<UUID> open = new HashSet<>(proposals);
        open.addAll(ideas);
        for (int i = 0; i < plans.size(); i++) {
            unknown("/successors/" + i + "/seatIds/", plans.get(i).seats(), seats, faults);
            unknown("/successors/" + i + "/proposalIds/", plans.get(i).proposals(), open, faults);
        }
        forgotten("seat", seats, named(SuccessorPlan::seats), faults);
        Set<UUID> namedProposals = named(SuccessorPlan::proposals);
        forgotten("proposal", proposals, namedProposals, faults);
        if (heirOfIdeas().isEmpty()) {
            forgotten("idea", ideas, namedProposals, faults);
        }
        if (plans.stream().filter(SuccessorPlan::takesOtherIdeas).count() > 1) {
            faults.add(Fault.at("/successors", "named-twice", "one successor takes the other ideas"));
        }
        return faults;
    }

    private static void unknown(String at, List<UUID> named, Set<UUID> known, List<Fault> faults) {
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < named.size(); i++) {
            if (!known.contains(named.get(i))) {
                faults.add(Fault.at(at + i, "unknown", "is not open in this arena"));
            } else if (!seen.add(named.get(i))) {
                faults.add(Fault.at(at + i, "named-twice", "is named once for each successor"));
            }
        }
    }

    private static void forgotten(String what, Set<UUID> all, Set<UUID> named, List<Fault> faults) {
        List<UUID> left = all.stream().filter(id -> !named.contains(id)).toList();
        left.stream()
                .limit(NAMED)
                .forEach(id -> faults.add(
                        Fault.at("/successors", what + "-forgotten", what + " " + id + " goes to no successor")));
        if (left.size() > NAMED) {
            faults.add(
                    Fault.at("/successors", what + "-forgotten", (left.size() - NAMED) + " more go to no successor"));
        }
    }

    private Set<UUID> named(Function<SuccessorPlan, List<UUID>> list) {
        Set<UUID> named = new HashSet<>();
        plans.forEach(plan -> named.addAll(list.apply(plan)));
        return named;
    }

    /** Seats and proposals that the successors are announced with. */
    int announced() {
        return plans.stream()
                .mapToInt(plan -> plan.seats().size() + plan.proposals().size())
                .sum();
    }

    /** The successor that takes the ideas which none names. */
    private Optional<SuccessorPlan> heirOfIdeas() {
        return plans.stream().filter(SuccessorPlan::takesOtherIdeas).findFirst();
    }

    /** What moves to a successor: what it is the first to name, and the other ideas if it takes them. */
    List<UUID> movingTo(int successor) {
        SuccessorPlan plan = plans.get(successor);
        List<UUID> moving = new ArrayList<>(plan.proposals());
        plans.subList(0, successor).forEach(earlier -> moving.removeAll(earlier.proposals()));
        if (plan.takesOtherIdeas()) {
            Set<UUID> named = named(SuccessorPlan::proposals);
            ideas.stream().filter(idea -> !named.contains(idea)).forEach(moving::add);
        }
        return moving;
    }

    /** What a successor names that an earlier one takes: it gets an idea derived from each. */
    List<UUID> derivedFor(int successor) {
        List<UUID> derived = new ArrayList<>(plans.get(successor).proposals());
        derived.removeAll(movingTo(successor));
        return derived;
    }
}
