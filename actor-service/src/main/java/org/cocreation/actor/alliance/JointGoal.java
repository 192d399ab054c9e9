package org.cocreation.actor.alliance;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cocreation.contracts.AllianceEvent;
import org.cocreation.contracts.AllianceEvent.JointGoalShared;
import org.cocreation.contracts.AllianceEvent.JointGoalWithdrawn;
import org.cocreation.contracts.Sector;
import org.cocreation.kit.http.RuleViolation;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/**
 * Something that an alliance may want together. It is shared while two thirds of the members endorse it and none of them opposes it
 * (AC6); a network's strategy is what its members endorsed, without a central author.
 */
@Entity
@Table(name = "joint_goal")
class JointGoal {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID allianceId;
    private String text;
    private UUID proposedBy;
    private Instant proposedAt;

    @Enumerated(EnumType.STRING)
    private GoalState state;

    private @Nullable Instant sharedAt;

    @ElementCollection(fetch = FetchType.LAZY)
    @BatchSize(size = 200)
    @CollectionTable(name = "goal_stance", joinColumns = @JoinColumn(name = "goal_id"))
    private Set<StanceTaken> stances = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected JointGoal() {} // for Hibernate

    /** Who proposes a goal endorses it. */
    JointGoal(UUID id, UUID allianceId, String text, UUID by, Instant now) {
        this.id = id;
        this.allianceId = allianceId;
        this.text = text;
        this.proposedBy = by;
        this.proposedAt = now;
        this.state = GoalState.PROPOSED;
        stances.add(new StanceTaken(by, GoalStance.ENDORSE, now));
    }

    static boolean twoThirds(long some, int all) {
        return all > 0 && 3 * some >= 2L * all;
    }

    void take(UUID member, GoalStance stance, Instant now) {
        checkOpen();
        stances.removeIf(one -> one.actorId().equals(member));
        stances.add(new StanceTaken(member, stance, now));
    }

    /** Gives it up for good, and tells it where it was shared. */
    List<AllianceEvent> drop(UUID by) {
        checkOpen();
        if (!proposedBy.equals(by)) {
            throw new RuleViolation(AllianceProblem.JOINT_GOAL_NOT_YOURS, "goal " + id);
        }
        boolean wasShared = state == GoalState.SHARED;
        state = GoalState.DROPPED;
        return wasShared ? List.of(withdrawn()) : List.of();
    }

    private void checkOpen() {
        if (!state.canBecome(GoalState.DROPPED)) {
            throw new RuleViolation(AllianceProblem.JOINT_GOAL_DROPPED, "goal " + id);
        }
    }

    /**
     * Looks again whether the members share the goal.
     *
     * @return whether it became shared, or is shared no longer
     */
    boolean reconsider(Collection<Member> members, Instant now) {
        GoalState fitting = fits(members) ? GoalState.SHARED : GoalState.PROPOSED;
        if (!state.canBecome(fitting)) {
            return false;
        }
        state = fitting;
        sharedAt = fitting == GoalState.SHARED ? now : null;
        return true;
    }

    private boolean fits(Collection<Member> members) {
        return twoThirds(count(GoalStance.ENDORSE, members), members.size()) && count(GoalStance.OPPOSE, members) == 0;
    }

    JointGoalShared shared(List<UUID> arenaIds, Collection<Member> members) {
        Map<Sector, Integer> bySector = new EnumMap<>(Sector.class);
        members.stream()
                .filter(member -> took(member, GoalStance.ENDORSE))
                .forEach(member -> bySector.merge(member.sector(), 1, Integer::sum));
        return new JointGoalShared(allianceId, id, arenaIds, bySector);
    }

    JointGoalWithdrawn withdrawn() {
        return new JointGoalWithdrawn(allianceId, id, state == GoalState.DROPPED ? "DROPPED" : "NOT_ENDORSED");
    }

    private int count(GoalStance stance, Collection<Member> members) {
        return (int) members.stream().filter(member -> took(member, stance)).count();
    }

    private boolean took(Member member, GoalStance stance) {
        return stances.stream().anyMatch(one -> one.actorId().equals(member.actorId()) && one.stance() == stance);
    }

    UUID id() {
        return id;
    }

    GoalState state() {
        return state;
    }

    /** The goal and how many members take which stance; who they are is shown to members. */
    JointGoalView view(Collection<Member> members, boolean inside) {
        Set<UUID> current = members.stream().map(Member::actorId).collect(Collectors.toSet());
        List<StanceTaken> taken = stances.stream()
                .filter(one -> current.contains(one.actorId()))
                .sorted(Comparator.comparing(StanceTaken::at).thenComparing(StanceTaken::actorId))
                .toList();
        return new JointGoalView(
                id,
                text,
                state,
                count(GoalStance.ENDORSE, members),
                count(GoalStance.ABSTAIN, members),
                count(GoalStance.OPPOSE, members),
                members.size(),
                inside ? taken : null,
                proposedAt,
                sharedAt);
    }
}
