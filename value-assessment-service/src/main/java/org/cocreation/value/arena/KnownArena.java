package org.cocreation.value.arena;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.cocreation.contracts.SeatFunction;
import org.cocreation.kit.http.RuleViolation;

/**
 * An arena as far as it is known here.
 *
 * @param ended whether it has lapsed or was dissolved
 * @param affectedGroups codes of the groups its challenge touches
 * @param seats all seats there ever were, also those that were given up
 */
public record KnownArena(UUID id, UUID convenerId, boolean ended, List<String> affectedGroups, List<KnownSeat> seats) {

    public KnownArena {
        affectedGroups = List.copyOf(affectedGroups);
        seats = List.copyOf(seats);
    }

    /** Refuses actors that neither hold a seat nor convened the arena. */
    public void requireSeatHolderOrConvener(UUID actorId) {
        if (!convenerId.equals(actorId)) {
            requireSeatHolder(actorId);
        }
    }

    /** Refuses what nobody can agree on any more. */
    public void requireNotEnded() {
        if (ended) {
            throw new RuleViolation(ArenaProblem.ARENA_HAS_ENDED, "arena " + id);
        }
    }

    /** Refuses actors that hold no seat. */
    public void requireSeatHolder(UUID actorId) {
        if (seats.stream().noneMatch(seat -> seat.heldBy(actorId))) {
            throw new RuleViolation(ArenaProblem.SEAT_NEEDED, actorId + " holds no seat in arena " + id);
        }
    }

    /** Refuses actors that do not facilitate the arena. */
    public void requireFacilitator(UUID actorId) {
        if (!facilitates(actorId)) {
            throw new RuleViolation(ArenaProblem.FACILITATOR_NEEDED, actorId + " does not facilitate arena " + id);
        }
    }

    /** Whether a seat of the actor has the function of facilitating. */
    public boolean facilitates(UUID actorId) {
        return seats.stream()
                .anyMatch(seat -> seat.heldBy(actorId) && seat.functions().contains(SeatFunction.FACILITATOR));
    }

    /** The stakeholder groups of the arena: the roles of its present seats, and the groups its challenge touches. */
    public Set<String> groups() {
        Set<String> groups = new TreeSet<>();
        seats.stream().filter(KnownSeat::present).forEach(seat -> groups.add(seat.group()));
        affectedGroups.forEach(code -> groups.add(StakeholderGroup.affected(code)));
        return groups;
    }

    /** Those of the groups that speak for citizens rather than for organisations: affected groups, and roles with lay seats. */
    public Set<String> layAndAffectedGroups() {
        Set<String> groups = new TreeSet<>();
        seats.stream().filter(KnownSeat::lay).forEach(seat -> groups.add(seat.group()));
        affectedGroups.forEach(code -> groups.add(StakeholderGroup.affected(code)));
        return groups;
    }

    /** The groups that live with what the arena brings about: the affected ones, or the lay ones where nobody knows who is affected. */
    public Set<String> groupsInUse() {
        Set<String> affected = new TreeSet<>();
        affectedGroups.forEach(code -> affected.add(StakeholderGroup.affected(code)));
        return affected.isEmpty() ? layAndAffectedGroups() : affected;
    }

    /** The groups for which a seat of the actor speaks. */
    public Set<String> groupsOf(UUID actorId) {
        Set<String> groups = new TreeSet<>();
        seats.stream().filter(seat -> seat.heldBy(actorId)).forEach(seat -> {
            groups.add(seat.group());
            seat.affectedGroups().forEach(code -> groups.add(StakeholderGroup.affected(code)));
        });
        return groups;
    }
}
