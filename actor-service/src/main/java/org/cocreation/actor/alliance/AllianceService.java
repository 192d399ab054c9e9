package org.cocreation.actor.alliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.cocreation.actor.actor.Actor;
import org.cocreation.actor.actor.Actors;
import org.cocreation.actor.arena.KnownArenas;
import org.cocreation.contracts.AllianceEvent;
import org.cocreation.kit.clock.Ids;
import org.cocreation.kit.event.EventLog;
import org.cocreation.kit.http.Caller;
import org.cocreation.kit.http.ETag;
import org.cocreation.kit.http.Problem.Fault;
import org.cocreation.kit.http.RuleViolation;
import org.jspecify.annotations.Nullable;

/** What members do with their alliances, and what the clock and erasure do to them. One public method, one transaction. */
@ApplicationScoped
@Transactional
public class AllianceService {

    private static final int BATCH = 100;

    private final Alliances alliances;
    private final JointGoals goals;
    private final Actors actors;
    private final KnownArenas arenas;
    private final Caller caller;
    private final EventLog events;
    private final InstantSource clock;
    private final Ids ids;

    AllianceService(
            Alliances alliances,
            JointGoals goals,
            Actors actors,
            KnownArenas arenas,
            Caller caller,
            EventLog events,
            InstantSource clock,
            Ids ids) {
        this.alliances = alliances;
        this.goals = goals;
        this.actors = actors;
        this.arenas = arenas;
        this.caller = caller;
        this.events = events;
        this.clock = clock;
        this.ids = ids;
    }

    AllianceView propose(ProposeAlliance command) {
        Actor proposer = self();
        Instant now = clock.instant();
        List<Fault> faults = faults(command.charter(), List.of(), now);
        faults.addAll(strangers(command.guests(), "/invited/"));
        refuse(faults);
        Alliance alliance = new Alliance(ids.next(), proposer, command.charter(), command.guests(), now);
        alliances.persistAndFlush(alliance);
        return alliance.view(true, true);
    }

    AllianceView change(UUID id, @Nullable String ifMatch, AllianceCharter charter) {
        Alliance alliance = mine(id);
        ETag.require(ifMatch, alliance.version());
        refuse(faults(charter, alliance.arenaIds(), clock.instant()));
        return told(alliance, alliance.change(caller.actorId(), charter));
    }

    AllianceView invite(UUID id, InviteMembers command) {
        Alliance alliance = mine(id);
        refuse(strangers(command.actorIds(), "/actorIds/"));
        alliance.invite(caller.actorId(), command.actorIds());
        return told(alliance, List.of());
    }

    AllianceView join(UUID id) {
        Actor actor = self();
        Alliance alliance = mine(id);
        return settled(alliance, alliance.join(actor, clock.instant()));
    }

    AllianceView leave(UUID id, UUID actorId) {
        Alliance alliance = mine(id);
        if (!caller.actorId().equals(actorId)) {
            throw new RuleViolation(AllianceProblem.NOT_A_MEMBER, "only the member itself leaves");
        }
        return settled(alliance, alliance.leave(actorId, clock.instant()));
    }

    AllianceView wantToEnd(UUID id) {
        Alliance alliance = mine(id);
        return told(alliance, alliance.wantToEnd(caller.actorId(), clock.instant()));
    }

    JointGoalView proposeGoal(UUID id, ProposeGoal command) {
        Alliance alliance = mine(id);
        alliance.checkMember(caller.actorId());
        JointGoal goal = new JointGoal(ids.next(), id, command.text(), caller.actorId(), clock.instant());
        goals.persist(goal);
        events.append(alliance.changed(List.of("jointGoals")));
        return reconsidered(alliance, goal);
    }

    JointGoalView takeStance(UUID id, UUID goalId, TakeStance command) {
        Alliance alliance = mine(id);
        alliance.checkMember(caller.actorId());
        JointGoal goal = goals.get(id, goalId);
        goal.take(caller.actorId(), command.stance(), clock.instant());
        return reconsidered(alliance, goal);
    }

    JointGoalView dropGoal(UUID id, UUID goalId) {
        Alliance alliance = mine(id);
        alliance.checkMember(caller.actorId());
        JointGoal goal = goals.get(id, goalId);
        List<AllianceEvent> dropped = goal.drop(caller.actorId());
        events.append(alliance.changed(List.of("jointGoals")));
        events.append(dropped);
        goals.flush();
        return goal.view(alliance.current(), true);
    }

    int remindOfReviews(Instant now) {
        List<Alliance> due = alliances.takeDueForReview(LocalDate.ofInstant(now, ZoneOffset.UTC), BATCH);
        due.forEach(alliance -> events.append(alliance.remindOfReview()));
        return due.size();
    }

    /** Ends all memberships of an actor that is erased. */
    public void leaveAll(UUID actorId) {
        for (UUID id : alliances.of(actorId)) {
            Alliance alliance = alliances.take(id);
            settle(alliance, alliance.leave(actorId, clock.instant()));
        }
        alliances.flush();
        alliances.forgetInvitationsOf(actorId);
    }

    /** All alliances that an actor belongs to or belonged to. */
    public List<AllianceView> of(UUID actorId) {
        return alliances.everOf(actorId).stream()
                .map(alliance -> alliance.view(true, alliance.member(actorId).isPresent()))
                .toList();
    }

    private Actor self() {
        Actor actor = actors.get(caller.actorId());
        actor.checkActive();
        return actor;
    }

    /** Locked, if the caller may know of it. */
    private Alliance mine(UUID id) {
        UUID actor = caller.actorId();
        Alliance alliance = alliances.take(id);
        if (!alliance.concerns(actor)) {
            throw Alliances.notFound(id);
        }
        return alliance;
    }

    private AllianceView told(Alliance alliance, Collection<AllianceEvent> caused) {
        events.append(caused);
        alliances.flush();
        return alliance.view(true, alliance.member(caller.actorId()).isPresent());
    }

    private AllianceView settled(Alliance alliance, List<AllianceEvent> caused) {
        settle(alliance, caused);
        return told(alliance, List.of());
    }

    /** Who the members are decides what they share. */
    private void settle(Alliance alliance, List<AllianceEvent> caused) {
        events.append(caused);
        goals.openOf(alliance.id()).forEach(goal -> reconsider(alliance, goal));
    }

    private JointGoalView reconsidered(Alliance alliance, JointGoal goal) {
        reconsider(alliance, goal);
        goals.flush();
        return goal.view(alliance.current(), true);
    }

    private void reconsider(Alliance alliance, JointGoal goal) {
        if (alliance.state() != AllianceState.FORMED || !goal.reconsider(alliance.current(), clock.instant())) {
            return;
        }
        if (goal.state() == GoalState.SHARED) {
            events.append(goal.shared(alliance.arenaIds(), alliance.current()));
        } else {
            events.append(alliance.changed(List.of("jointGoals")));
            events.append(goal.withdrawn());
        }
    }

    private List<Fault> faults(AllianceCharter charter, List<UUID> knownBefore, Instant now) {
        List<Fault> faults = new ArrayList<>();
        List<UUID> wanted = charter.arenaIds();
        for (int i = 0; i < wanted.size(); i++) {
            UUID arena = wanted.get(i);
            if (!knownBefore.contains(arena) && arenas.find(arena).isEmpty()) {
                faults.add(Fault.at("/arenaIds/" + i, "arena-not-known", "there is no arena " + arena));
            }
        }
        LocalDate review = charter.reviewOn();
        if (review != null && review.isBefore(LocalDate.ofInstant(now, ZoneOffset.UTC))) {
            faults.add(Fault.at("/reviewOn", "in-the-past", "must be today or later"));
        }
        return faults;
    }

    private List<Fault> strangers(List<UUID> guests, String pointer) {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < guests.size(); i++) {
            if (actors.findByIdOptional(guests.get(i)).filter(Actor::active).isEmpty()) {
                faults.add(Fault.at(pointer + i, "actor-not-known", "there is no actor " + guests.get(i)));
            }
        }
        return faults;
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw RuleViolation.invalid(faults);
        }
    }
}
