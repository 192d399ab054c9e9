package org.cocreation.arena.challenge;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.cocreation.arena.actor.KnownActor;
import org.cocreation.arena.importing.ExternalId;
import org.cocreation.contracts.AffectedGroup;
import org.cocreation.contracts.ArenaEvent.ChallengeClosed;
import org.cocreation.contracts.ArenaEvent.ChallengeRaised;
import org.cocreation.kit.http.Problem.Fault;
import org.cocreation.kit.http.RuleViolation;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A problem that somebody wants solved. It is raised, taken up when the first arena is convened around it, and closed once with a
 * reason. Whom it affects is said at the start, or said to be unknown, which arenas then show as work still to do.
 */
@Entity
@Table(name = "challenge")
public class Challenge {

    private static final double ALL = 1.000001;

    @Id
    private UUID id;

    @Version
    private long version;

    private String title;
    private String description;

    @Enumerated(EnumType.STRING)
    private ChallengeKind kind;

    @Enumerated(EnumType.STRING)
    private Ambition ambition;

    @Enumerated(EnumType.STRING)
    private @Nullable Facet facet;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> drivers;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> topics;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> jurisdictions;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "affected_groups")
    private List<ChallengedGroup> affectedGroups;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "affected_codes")
    private List<String> affectedCodes;

    @Column(name = "affected_unknown")
    private boolean affectedUnknown;

    @Column(name = "raised_by")
    private UUID raisedBy;

    @Column(name = "raised_at")
    private Instant raisedAt;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    @Enumerated(EnumType.STRING)
    private ChallengeState state;

    @Enumerated(EnumType.STRING)
    @Column(name = "close_reason")
    private @Nullable CloseReason closeReason;

    @Column(name = "duplicate_of")
    private @Nullable UUID duplicateOf;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "external_source")
    private @Nullable String externalSource;

    @Column(name = "external_id")
    private @Nullable String externalId;

    @SuppressWarnings("NullAway.Init")
    protected Challenge() {} // for Hibernate

    private Challenge(UUID id, RaiseChallenge command, KnownActor raiser, Instant now) {
        this.id = id;
        title = command.title();
        description = Objects.requireNonNullElse(command.description(), "");
        kind = command.kind();
        ambition = command.ambition();
        facet = command.facet();
        drivers = orNone(command.drivers());
        topics = orNone(command.topics());
        jurisdictions = List.copyOf(command.jurisdictions());
        affectedGroups = orNone(command.affectedGroups());
        affectedCodes = affectedGroups.stream().map(ChallengedGroup::code).toList();
        affectedUnknown = Boolean.TRUE.equals(command.affectedUnknown());
        raisedBy = raiser.id();
        raisedAt = now;
        origin = Origin.of(raiser.domain());
        state = ChallengeState.RAISED;
        ExternalId external = command.externalId();
        externalSource = external == null ? null : external.source();
        externalId = external == null ? null : external.id();
    }

    /** Raises a challenge in the name of an actor, whose leadership domain tells the origin. */
    static Challenge raise(UUID id, RaiseChallenge command, KnownActor raiser, Instant now) {
        List<Fault> faults = faults(command);
        if (!faults.isEmpty()) {
            throw RuleViolation.invalid(faults);
        }
        return new Challenge(id, command, raiser, now);
    }

    private static List<Fault> faults(RaiseChallenge command) {
        List<Fault> faults = new ArrayList<>();
        List<ChallengedGroup> groups = orNone(command.affectedGroups());
        if (groups.isEmpty() && !Boolean.TRUE.equals(command.affectedUnknown())) {
            faults.add(Fault.at(
                    "/affectedGroups", "nobody-affected", "name at least one group, or say affectedUnknown: true"));
        }
        Set<String> codes = new HashSet<>();
        double shares = 0;
        for (int i = 0; i < groups.size(); i++) {
            if (!codes.add(groups.get(i).code())) {
                faults.add(Fault.at("/affectedGroups/" + i + "/code", "named-twice", "each group can be named once"));
            }
            Double share = groups.get(i).populationShare();
            shares += share == null ? 0 : share;
        }
        if (shares > ALL) {
            faults.add(Fault.at("/affectedGroups", "shares-exceed-one", "the population shares add up to more than 1"));
        }
        return faults;
    }

    /** What the world is told when the challenge is raised. */
    ChallengeRaised raised() {
        return new ChallengeRaised(
                id,
                title,
                kind.name(),
                ambition.name(),
                origin.name(),
                topics,
                jurisdictions,
                affectedGroups.stream()
                        .map(group -> new AffectedGroup(group.code(), group.populationShare()))
                        .toList());
    }

    /** An arena was convened around it. Refused once the challenge is closed. */
    public void takeUp() {
        if (state == ChallengeState.CLOSED) {
            throw new RuleViolation(ChallengeProblem.CHALLENGE_CLOSED, "challenge " + id + " is closed");
        }
        state = ChallengeState.TAKEN_UP;
    }

    /** Ends the work on it, by who raised it or by a steward. */
    ChallengeClosed close(
            CloseChallenge command, @Nullable UUID by, boolean steward, List<UUID> arenaIds, Instant now) {
        if (!steward && !raisedBy.equals(by)) {
            throw new RuleViolation(
                    ChallengeProblem.NOT_THE_RAISER, "challenge " + id + " was raised by somebody else");
        }
        if ((command.reason() == CloseReason.DUPLICATE_OF) != (command.duplicateOf() != null)) {
            throw RuleViolation.invalid(
                    "/duplicateOf",
                    "does-not-fit-reason",
                    "must name a challenge exactly when the reason is DUPLICATE_OF");
        }
        if (id.equals(command.duplicateOf())) {
            throw RuleViolation.invalid("/duplicateOf", "itself", "a challenge is no duplicate of itself");
        }
        if (!state.canBecome(ChallengeState.CLOSED)) {
            throw new RuleViolation(ChallengeProblem.CHALLENGE_CLOSED, "challenge " + id + " is closed already");
        }
        state = ChallengeState.CLOSED;
        closeReason = command.reason();
        duplicateOf = command.duplicateOf();
        closedAt = now;
        return new ChallengeClosed(id, command.reason().name(), duplicateOf, arenaIds);
    }

    /** Its identifier. */
    public UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    /** What it is about, in free words. */
    public List<String> topics() {
        return topics;
    }

    /** The places it concerns. */
    public List<String> jurisdictions() {
        return jurisdictions;
    }

    /** The groups it touches, as far as anybody knows. */
    public List<ChallengedGroup> affectedGroups() {
        return affectedGroups;
    }

    /** How it is described. */
    public String description() {
        return description;
    }

    /** Its public title. */
    public String title() {
        return title;
    }

    ChallengeView view() {
        return new ChallengeView(
                id,
                title,
                description,
                kind,
                ambition,
                facet,
                drivers,
                topics,
                jurisdictions,
                affectedGroups,
                affectedUnknown,
                raisedBy,
                raisedAt,
                origin,
                state,
                closeReason,
                duplicateOf,
                closedAt,
                externalSource == null || externalId == null ? null : new ExternalId(externalSource, externalId));
    }

    private static <T> List<T> orNone(@Nullable List<T> given) {
        return given == null ? List.of() : List.copyOf(given);
    }
}
