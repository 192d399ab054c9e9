package org.cocreation.actor.actor;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cocreation.contracts.ActorEvent.ActorErased;
import org.cocreation.contracts.ActorEvent.ActorRegistered;
import org.cocreation.contracts.ActorEvent.ActorUpdated;
import org.cocreation.contracts.Affiliation;
import org.cocreation.contracts.LeadershipDomain;
import org.cocreation.contracts.Sector;
import org.cocreation.kit.http.RuleViolation;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A person, organisation or collective that can take part. It is registered by itself or by a steward, may change what it says about
 * itself and what it has at stake, and stays ACTIVE until it asks to be erased; then its personal data, strata, stakes, affiliations
 * and login are gone at once, and only the id stays, as a pseudonym in what others recorded.
 */
@Entity
@Table(name = "actor")
public class Actor {

    @Id
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private ActorKind kind;

    @Enumerated(EnumType.STRING)
    private ActorState state;

    @Embedded
    private Profile profile;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> affectedGroups;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> affectedTopics;

    private @Nullable String loginKey;
    private @Nullable String externalSource;
    private @Nullable String externalId;
    private Instant registeredAt;

    @BatchSize(size = 500)
    @ElementCollection
    @CollectionTable(name = "stake", joinColumns = @JoinColumn(name = "actor_id"))
    private Set<Stake> stakes = new HashSet<>();

    @BatchSize(size = 500)
    @ElementCollection
    @CollectionTable(name = "affiliation", joinColumns = @JoinColumn(name = "actor_id"))
    private Set<Affiliated> affiliations = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Actor() {} // for Hibernate

    private Actor(
            UUID id,
            ActorKind kind,
            ActorDetails details,
            Collection<Stake> stakes,
            @Nullable String loginKey,
            Instant now) {
        this.id = id;
        this.kind = kind;
        this.state = ActorState.ACTIVE;
        this.profile = Profile.of(details);
        this.affiliations.addAll(details.affiliations());
        this.stakes.addAll(stakes);
        this.affectedGroups = affectedBy(Stake.SubjectKind.GROUP, stakes);
        this.affectedTopics = affectedBy(Stake.SubjectKind.TOPIC, stakes);
        this.loginKey = loginKey;
        this.registeredAt = now;
    }

    /** A new actor with what is known about it from the start. */
    static Actor register(
            UUID id,
            ActorKind kind,
            ActorDetails details,
            Collection<Stake> stakes,
            @Nullable String loginKey,
            Instant now) {
        checkKind(kind, details, loginKey);
        return new Actor(id, kind, details, stakes, loginKey, now);
    }

    void knownElsewhereAs(ExternalId external) {
        externalSource = external.source();
        externalId = external.id();
    }

    /** The announcement of a new actor. */
    ActorRegistered registered() {
        return new ActorRegistered(
                id,
                kind.name(),
                profile.sector(),
                profile.domain(),
                profile.level(),
                profile.lay(),
                profile.jurisdictions(),
                profile.topics(),
                affectedGroups,
                publishedAffiliations(),
                state.name(),
                loginKey);
    }

    /** Takes over changed details; empty when nothing differs. */
    Optional<ActorUpdated> change(ActorDetails details) {
        checkActive();
        checkKind(kind, details, loginKey);
        Profile wanted = Profile.of(details);
        Set<Affiliated> affiliated = Set.copyOf(details.affiliations());
        List<String> changed = profile.differences(wanted);
        if (!affiliations.equals(affiliated)) {
            changed.add("affiliations");
            affiliations.retainAll(affiliated);
            affiliations.addAll(affiliated);
        }
        if (changed.isEmpty()) {
            return Optional.empty();
        }
        profile = wanted;
        return Optional.of(updated(changed));
    }

    /** Replaces all stakes; empty when nothing differs. */
    Optional<ActorUpdated> declareStakes(Collection<Stake> declared) {
        checkActive();
        if (stakes.equals(Set.copyOf(declared))) {
            return Optional.empty();
        }
        stakes.clear();
        stakes.addAll(declared);
        affectedGroups = affectedBy(Stake.SubjectKind.GROUP, declared);
        affectedTopics = affectedBy(Stake.SubjectKind.TOPIC, declared);
        return Optional.of(updated(List.of("stakes")));
    }

    /** Takes over details and stakes from elsewhere together; stakes are left as they are when null. Empty when nothing differs. */
    Optional<ActorUpdated> take(ActorDetails details, @Nullable Collection<Stake> declared) {
        List<String> changed = new ArrayList<>();
        change(details).ifPresent(update -> changed.addAll(update.changed()));
        if (declared != null) {
            declareStakes(declared).ifPresent(update -> changed.addAll(update.changed()));
        }
        return changed.isEmpty() ? Optional.empty() : Optional.of(updated(changed));
    }

    /** Adds or replaces the affiliation with one organisation; empty when nothing differs. */
    Optional<ActorUpdated> affiliate(Affiliated affiliation) {
        checkActive();
        if (affiliations.contains(affiliation)) {
            return Optional.empty();
        }
        affiliations.removeIf(other -> other.organisationId().equals(affiliation.organisationId()));
        affiliations.add(affiliation);
        return Optional.of(updated(List.of("affiliations")));
    }

    /** Ends the affiliation with an organisation; empty when there was none. */
    Optional<ActorUpdated> endAffiliation(UUID organisationId) {
        checkActive();
        return affiliations.removeIf(other -> other.organisationId().equals(organisationId))
                ? Optional.of(updated(List.of("affiliations")))
                : Optional.empty();
    }

    /** Removes everything personal at once; the id stays. */
    public ActorErased erase() {
        if (!state.canBecome(ActorState.ERASED)) {
            throw new RuleViolation(ActorProblem.ACTOR_ERASED, state + " cannot become " + ActorState.ERASED);
        }
        state = ActorState.ERASED;
        profile = profile.erased();
        loginKey = null;
        externalSource = null;
        externalId = null;
        affectedGroups = List.of();
        affectedTopics = List.of();
        stakes.clear();
        affiliations.clear();
        return new ActorErased(id);
    }

    /** Whether the actor was not erased. */
    public boolean active() {
        return state == ActorState.ACTIVE;
    }

    /** Refuses what only an actor that was not erased may do. */
    public void checkActive() {
        if (state != ActorState.ACTIVE) {
            throw new RuleViolation(ActorProblem.ACTOR_ERASED, "actor " + id + " is " + state);
        }
    }

    private static void checkKind(ActorKind kind, ActorDetails details, @Nullable String login) {
        if (kind != ActorKind.PERSON && !details.strata().isEmpty()) {
            throw RuleViolation.invalid("/strata", "not-for-kind", "only a person has strata");
        }
        if (kind != ActorKind.PERSON && login != null) {
            throw RuleViolation.invalid("/login", "not-for-kind", "only a person has a login");
        }
    }

    private static List<String> affectedBy(Stake.SubjectKind kind, Collection<Stake> stakes) {
        return stakes.stream()
                .filter(stake -> stake.kind() == Stake.Kind.AFFECTED && stake.subjectKind() == kind)
                .map(Stake::subject)
                .distinct()
                .sorted()
                .toList();
    }

    private List<Affiliation> publishedAffiliations() {
        return affiliations.stream()
                .filter(Affiliated::mayAct)
                .sorted(Comparator.comparing(Affiliated::organisationId))
                .map(Affiliated::published)
                .toList();
    }

    private ActorUpdated updated(List<String> changed) {
        return new ActorUpdated(
                id,
                kind.name(),
                profile.sector(),
                profile.domain(),
                profile.level(),
                profile.lay(),
                profile.jurisdictions(),
                profile.topics(),
                affectedGroups,
                publishedAffiliations(),
                state.name(),
                loginKey,
                changed);
    }

    /** The details as they now are. */
    ActorDetails details() {
        return new ActorDetails(
                profile.displayName() == null ? "" : profile.displayName(),
                profile.contact(),
                profile.sector(),
                profile.domain(),
                profile.level(),
                profile.branch(),
                profile.jurisdictions(),
                profile.lay(),
                profile.topics(),
                affiliations(),
                profile.strata());
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public ActorKind kind() {
        return kind;
    }

    public ActorState state() {
        return state;
    }

    Profile profile() {
        return profile;
    }

    public Sector sector() {
        return profile.sector();
    }

    public LeadershipDomain domain() {
        return profile.domain();
    }

    public boolean lay() {
        return profile.lay();
    }

    public List<String> affectedGroups() {
        return affectedGroups;
    }

    List<String> affectedTopics() {
        return affectedTopics;
    }

    List<Stake> stakes() {
        return stakes.stream()
                .sorted(Comparator.comparing(Stake::subjectKind)
                        .thenComparing(Stake::subject)
                        .thenComparing(Stake::kind))
                .toList();
    }

    List<Affiliated> affiliations() {
        return affiliations.stream()
                .sorted(Comparator.comparing(Affiliated::organisationId))
                .toList();
    }

    @Nullable
    ExternalId external() {
        return externalSource == null || externalId == null ? null : new ExternalId(externalSource, externalId);
    }

    @Nullable
    String loginKey() {
        return loginKey;
    }

    Instant registeredAt() {
        return registeredAt;
    }
}
