package org.cocreation.actor.alliance;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cocreation.actor.actor.Actor;
import org.cocreation.contracts.AllianceEvent;
import org.cocreation.contracts.AllianceEvent.AllianceChanged;
import org.cocreation.contracts.AllianceEvent.AllianceDissolved;
import org.cocreation.contracts.AllianceEvent.AllianceFormed;
import org.cocreation.contracts.AllianceMember;
import org.cocreation.kit.http.RuleViolation;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Leaders who join forces for a purpose. It forms by itself when its members span two sectors or two leadership domains, and dissolves
 * when they no longer do, or when two thirds of them want it to end. Members invite others, and leave when they like.
 */
@Entity
@Table(name = "alliance")
class Alliance {

    @Id
    private UUID id;

    @Version
    private long version;

    private String name;
    private String purpose;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> principles;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> arenaIds;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> invited;

    private @Nullable LocalDate reviewOn;
    private boolean reviewOverdue;

    @Enumerated(EnumType.STRING)
    private AllianceState state;

    private UUID proposedBy;
    private Instant proposedAt;
    private @Nullable Instant formedAt;
    private @Nullable Instant dissolvedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable DissolvedReason dissolvedReason;

    @ElementCollection
    @CollectionTable(name = "alliance_member", joinColumns = @JoinColumn(name = "alliance_id"))
    private Set<Member> members = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Alliance() {} // for Hibernate

    Alliance(UUID id, Actor proposer, AllianceCharter charter, Collection<UUID> guests, Instant now) {
        this.id = id;
        this.state = AllianceState.PROPOSED;
        this.proposedBy = proposer.id();
        this.proposedAt = now;
        this.invited = List.copyOf(new LinkedHashSet<>(guests));
        take(charter);
        members.add(Member.joining(proposer, now));
    }

    private void take(AllianceCharter charter) {
        name = charter.name();
        purpose = charter.purpose();
        principles = List.copyOf(charter.principles());
        arenaIds = List.copyOf(charter.arenaIds());
        reviewOn = charter.reviewOn();
        reviewOverdue = false;
    }

    /** Takes another charter over; the new review date is also how members say that they have looked at the alliance again. */
    List<AllianceEvent> change(UUID by, AllianceCharter charter) {
        checkMember(by);
        List<String> changed = charter().differences(charter);
        if (changed.isEmpty()) {
            return List.of();
        }
        take(charter);
        return changed(changed);
    }

    void invite(UUID by, Collection<UUID> actors) {
        checkMember(by);
        Set<UUID> all = new LinkedHashSet<>(invited);
        all.addAll(actors);
        invited = List.copyOf(all);
    }

    List<AllianceEvent> join(Actor actor, Instant now) {
        checkAlive();
        if (member(actor.id()).isPresent()) {
            throw new RuleViolation(AllianceProblem.ALREADY_A_MEMBER, "actor " + actor.id());
        }
        if (!invited.contains(actor.id())) {
            throw new RuleViolation(AllianceProblem.NOT_INVITED_TO_ALLIANCE, "actor " + actor.id());
        }
        invited = invited.stream().filter(other -> !other.equals(actor.id())).toList();
        members.add(Member.joining(actor, now));
        return membersChanged(now);
    }

    List<AllianceEvent> leave(UUID actorId, Instant now) {
        Member leaving = checkMember(actorId);
        members.remove(leaving);
        members.add(leaving.left(now));
        return membersChanged(now);
    }

    /** A member wants the alliance to end; it does when two thirds of them do. */
    List<AllianceEvent> wantToEnd(UUID actorId, Instant now) {
        Member member = checkMember(actorId);
        members.remove(member);
        members.add(member.wantingToEnd());
        return endIfWanted(now);
    }

    private List<AllianceEvent> membersChanged(Instant now) {
        boolean enough = breadth().enough();
        if (state == AllianceState.PROPOSED && enough) {
            state = AllianceState.FORMED;
            formedAt = now;
            return List.of(new AllianceFormed(id, published(), arenaIds, reviewOn));
        }
        if (state == AllianceState.FORMED && !enough) {
            return dissolve(DissolvedReason.TOO_FEW, now);
        }
        if (state == AllianceState.PROPOSED && current().isEmpty()) {
            return dissolve(DissolvedReason.TOO_FEW, now);
        }
        List<AllianceEvent> ended = endIfWanted(now);
        return ended.isEmpty() ? changed(List.of("members")) : ended;
    }

    private List<AllianceEvent> endIfWanted(Instant now) {
        List<Member> all = current();
        long wanting = all.stream().filter(Member::wantsToEnd).count();
        return JointGoal.twoThirds(wanting, all.size()) ? dissolve(DissolvedReason.DECIDED, now) : List.of();
    }

    private List<AllianceEvent> dissolve(DissolvedReason reason, Instant now) {
        if (!state.canBecome(AllianceState.DISSOLVED)) {
            throw new RuleViolation(AllianceProblem.ALLIANCE_ENDED, state + " cannot become DISSOLVED");
        }
        boolean known = state == AllianceState.FORMED;
        state = AllianceState.DISSOLVED;
        dissolvedAt = now;
        dissolvedReason = reason;
        // Nobody outside has heard of an alliance that never formed.
        return known ? List.of(new AllianceDissolved(id, reason.name())) : List.of();
    }

    /** Its review date has passed and nobody has set another. */
    List<AllianceEvent> remindOfReview() {
        reviewOverdue = true;
        return changed(List.of("reviewOverdue"));
    }

    /** What others are told when something about a formed alliance changes. */
    List<AllianceEvent> changed(List<String> fields) {
        return state == AllianceState.FORMED
                ? List.of(new AllianceChanged(id, published(), arenaIds, reviewOn, fields))
                : List.of();
    }

    void checkAlive() {
        if (state == AllianceState.DISSOLVED) {
            throw new RuleViolation(AllianceProblem.ALLIANCE_ENDED, "alliance " + id);
        }
    }

    Member checkMember(UUID actorId) {
        checkAlive();
        return member(actorId).orElseThrow(() -> new RuleViolation(AllianceProblem.NOT_A_MEMBER, "actor " + actorId));
    }

    Optional<Member> member(UUID actorId) {
        return current().stream().filter(one -> one.actorId().equals(actorId)).findFirst();
    }

    /** Members as of now, in the order in which they joined. */
    List<Member> current() {
        return members.stream()
                .filter(one -> one.leftAt() == null)
                .sorted(Comparator.comparing(Member::joinedAt).thenComparing(Member::actorId))
                .toList();
    }

    Breadth breadth() {
        return Breadth.of(current());
    }

    private List<AllianceMember> published() {
        return current().stream().map(Member::published).toList();
    }

    private AllianceCharter charter() {
        return new AllianceCharter(name, purpose, principles, new ArrayList<>(arenaIds), reviewOn);
    }

    /** Before it formed, an alliance is the affair of its members and those they invited. */
    boolean concerns(@Nullable UUID actorId) {
        return formedAt != null
                || (actorId != null
                        && (invited.contains(actorId)
                                || members.stream()
                                        .anyMatch(one -> one.actorId().equals(actorId))));
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    AllianceState state() {
        return state;
    }

    List<UUID> arenaIds() {
        return arenaIds;
    }

    /** The alliance as somebody sees it: whether ids of persons are shown, and what only members see. */
    AllianceView view(boolean persons, boolean inside) {
        return new AllianceView(
                id,
                version,
                name,
                purpose,
                principles,
                arenaIds,
                reviewOn,
                reviewOverdue,
                state,
                current().stream()
                        .map(one -> AllianceView.MemberLine.of(one, persons, inside))
                        .toList(),
                breadth(),
                inside ? invited : null,
                inside ? proposedBy : null,
                proposedAt,
                formedAt,
                dissolvedAt,
                dissolvedReason);
    }
}
