package org.cocreation.arena.arena;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.cocreation.arena.formation.Authorisation;
import org.cocreation.arena.formation.FormationFacts;
import org.cocreation.arena.formation.FormationReport;
import org.cocreation.contracts.Admission;
import org.cocreation.contracts.AffectedGroup;
import org.cocreation.contracts.ArenaEvent;
import org.cocreation.contracts.ArenaEvent.ActorJoinedArena;
import org.cocreation.contracts.ArenaEvent.ActorLeftArena;
import org.cocreation.contracts.ArenaEvent.ArenaAdapted;
import org.cocreation.contracts.ArenaEvent.ArenaConvened;
import org.cocreation.contracts.ArenaEvent.ArenaFormed;
import org.cocreation.contracts.ArenaEvent.ArenaLapsed;
import org.cocreation.contracts.ArenaEvent.SeatRefused;
import org.cocreation.contracts.FormationPolicy;
import org.cocreation.contracts.Level;
import org.cocreation.contracts.Need;
import org.cocreation.contracts.ParticipationLevel;
import org.cocreation.contracts.PlannedSeats;
import org.cocreation.contracts.SeatFunction;
import org.cocreation.kit.http.RuleViolation;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A place where actors who need each other work on one challenge. It is convened by anybody, fills its seats by accepted invitations,
 * and forms in the moment in which the last criterion of its formation policy is met; when that has not happened in time it lapses.
 * Falling below the criteria afterwards does not un-form it. Convening alone gives no seat.
 */
@Entity
@Table(name = "arena")
public class Arena {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "challenge_id")
    private UUID challengeId;

    @Column(name = "template_code")
    private @Nullable String templateCode;

    @Column(name = "parent_arena_id")
    private @Nullable UUID parentArenaId;

    private String name;
    private @Nullable String tagline;

    @Enumerated(EnumType.STRING)
    private ParticipationLevel promise;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> topics;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> jurisdictions;

    @Enumerated(EnumType.STRING)
    private Level level;

    @Enumerated(EnumType.STRING)
    private Setting setting;

    @Enumerated(EnumType.STRING)
    @Column(name = "governance_mode")
    private GovernanceMode governanceMode;

    private String framing;

    @Column(name = "framing_version")
    private int framingVersion;

    @Column(name = "admission_mode")
    private String admissionMode;

    @Column(name = "admission_open")
    private boolean admissionOpen;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "seat_plan")
    private List<PlannedSeats> seatPlan;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Need> needs;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "formation_policy")
    private FormationPolicy formationPolicy;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "affected_groups")
    private List<AffectedGroup> affectedGroups;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "affected_codes")
    private List<String> affectedCodes;

    @Column(name = "convener_id")
    private UUID convenerId;

    @Enumerated(EnumType.STRING)
    private ArenaState state;

    @Column(name = "convened_at")
    private Instant convenedAt;

    @Column(name = "form_by")
    private Instant formBy;

    @Column(name = "formed_at")
    private @Nullable Instant formedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "adaptation_count")
    private int adaptationCount;

    // A change of a seat is a change of the arena: touching this raises the version.
    @Column(name = "changed_at")
    private Instant changedAt;

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "arena_id", nullable = false, updatable = false)
    @OrderBy("joinedAt, id")
    private List<Seat> seats = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Arena() {} // for Hibernate

    private Arena(UUID id, ArenaDesign design, UUID convenerId, Instant now) {
        this.id = id;
        challengeId = design.challengeId();
        templateCode = design.templateCode();
        parentArenaId = design.parentArenaId();
        name = design.name();
        tagline = design.tagline();
        promise = design.promise();
        topics = design.topics();
        jurisdictions = design.jurisdictions();
        level = design.level();
        setting = design.setting();
        governanceMode = design.governanceMode();
        framing = design.framing();
        framingVersion = 1;
        admissionMode = design.admission().mode();
        admissionOpen = design.admission().open();
        seatPlan = design.seatPlan();
        needs = design.needs();
        formationPolicy = design.policy();
        affectedGroups = design.affectedGroups();
        affectedCodes = affectedGroups.stream().map(AffectedGroup::code).toList();
        this.convenerId = convenerId;
        state = ArenaState.CONVENING;
        convenedAt = now;
        formBy = design.formBy();
        changedAt = now;
    }

    static Arena convene(UUID id, ArenaDesign design, UUID convenerId, Instant now) {
        return new Arena(id, design, convenerId, now);
    }

    /** What the world is told when the arena is convened. */
    ArenaConvened convened() {
        return new ArenaConvened(
                id,
                challengeId,
                name,
                templateCode,
                parentArenaId,
                promise,
                setting.name(),
                governanceMode.name(),
                level,
                admission(),
                seatPlan,
                needs,
                formationPolicy,
                topics,
                jurisdictions,
                affectedGroups,
                formBy,
                convenerId);
    }

    /** Seats somebody who accepted an invitation, or says by an event why not: a late acceptance is nobody's error. */
    ArenaEvent admit(Newcomer newcomer, UUID seatId, Instant now) {
        Optional<PlannedSeats> line = seatPlan.stream()
                .filter(planned -> planned.role() == newcomer.role())
                .findFirst();
        String refusal = refusal(newcomer, line.map(PlannedSeats::max).orElse(0));
        if (refusal != null || line.isEmpty()) {
            return new SeatRefused(id, newcomer.invitationId(), newcomer.actorId(), refusal == null ? "FULL" : refusal);
        }
        Seat seat = new Seat(
                seatId,
                newcomer.actorId(),
                line.get(),
                newcomer.sector(),
                newcomer.affectedGroups(),
                newcomer.invitationId(),
                now);
        seats.add(seat);
        changedAt = now;
        return new ActorJoinedArena(
                id,
                seatId,
                seat.actorId(),
                seat.role(),
                seat.functions(),
                seat.voting(),
                seat.lay(),
                seat.via(),
                seat.sector(),
                seat.affectedGroups());
    }

    private @Nullable String refusal(Newcomer newcomer, int max) {
        if (newcomer.refusedAs() != null) {
            return newcomer.refusedAs();
        }
        if (state.ended() || (state != ArenaState.CONVENING && !admissionOpen)) {
            return "NOT_ADMITTING";
        }
        if (seatOf(newcomer.actorId()).isPresent()) {
            return "ALREADY_SEATED";
        }
        long taken = takenSeats().filter(seat -> seat.role() == newcomer.role()).count();
        return taken >= max ? "FULL" : null;
    }

    /** Gives a seat these functions and no others: by the convener until the arena forms, then by a facilitator. */
    ArenaAdapted giveFunctions(UUID seatId, List<SeatFunction> functions, UUID by, Instant now) {
        refuseWhenEnded();
        boolean inCharge = state == ArenaState.CONVENING
                ? convenerId.equals(by)
                : seatOf(by)
                        .map(seat -> seat.functions().contains(SeatFunction.FACILITATOR))
                        .orElse(false);
        if (!inCharge) {
            throw new RuleViolation(ArenaProblem.NOT_IN_CHARGE_OF_FUNCTIONS, "the arena is " + state);
        }
        Seat seat = takenSeat(seatId);
        List<String> before = seat.functions().stream().map(SeatFunction::name).toList();
        List<SeatFunction> distinct = functions.stream().distinct().sorted().toList();
        seat.give(distinct);
        adaptationCount++;
        changedAt = now;
        return new ArenaAdapted(
                id,
                adaptationCount,
                "RECOMPOSE",
                "MEMBER",
                null,
                null,
                Map.of("functions", before),
                Map.of("functions", distinct.stream().map(SeatFunction::name).toList()),
                seatId,
                seat.actorId(),
                distinct,
                null);
    }

    /** A seat holder leaves. */
    ActorLeftArena leave(UUID seatId, UUID by, Instant now) {
        refuseWhenEnded();
        Seat seat = takenSeat(seatId);
        if (!seat.actorId().equals(by)) {
            throw new RuleViolation(ArenaProblem.NOT_THE_SEAT_HOLDER, "seat " + seatId + " is held by somebody else");
        }
        return vacate(seat, "LEFT", now);
    }

    /** An actor who became dormant or was erased holds no seat any more; empty when there was none. */
    Optional<ActorLeftArena> lose(UUID actorId, String reason, Instant now) {
        return seatOf(actorId).map(seat -> vacate(seat, reason, now));
    }

    private ActorLeftArena vacate(Seat seat, String reason, Instant now) {
        seat.leave(reason, now);
        changedAt = now;
        return new ActorLeftArena(id, seat.id(), seat.actorId(), reason);
    }

    /** The arena has formed, because every criterion of the report is met. */
    ArenaFormed form(FormationReport report, Instant now) {
        become(ArenaState.FORMED);
        formedAt = now;
        changedAt = now;
        return new ArenaFormed(
                id,
                challengeId,
                now,
                report.mandateId(),
                report.seats(),
                report.laySeatShare(),
                report.diversity(),
                report.affectedCoverage(),
                report.uncoveredGroups(),
                report.criteria());
    }

    /** Its time is up and it has not formed. */
    ArenaLapsed lapse(FormationReport report, Instant now) {
        become(ArenaState.LAPSED);
        endedAt = now;
        changedAt = now;
        return new ArenaLapsed(id, challengeId, now, report.unmet());
    }

    private void become(ArenaState target) {
        if (!state.canBecome(target)) {
            throw new RuleViolation(ArenaProblem.ARENA_MOVE_NOT_ALLOWED, state + " cannot become " + target);
        }
        state = target;
    }

    /** Refuses everything once the arena has lapsed or was dissolved. */
    public void refuseWhenEnded() {
        if (state.ended()) {
            throw new RuleViolation(ArenaProblem.ARENA_MOVE_NOT_ALLOWED, "the arena is " + state);
        }
    }

    /** Where the arena stands on its way to forming. */
    FormationReport report(Authorisation authorisation) {
        return FormationReport.of(new FormationFacts(
                formationPolicy,
                seatPlan,
                affectedGroups,
                takenSeats().map(Seat::fact).toList(),
                authorisation.mandateId(),
                authorisation.mandates(),
                authorisation.sponsors(),
                authorisation.committedHours()));
    }

    Seat takenSeat(UUID seatId) {
        return takenSeats()
                .filter(seat -> seat.id().equals(seatId))
                .findFirst()
                .orElseThrow(() -> new RuleViolation(ArenaProblem.SEAT_NOT_FOUND, "no seat " + seatId));
    }

    Optional<Seat> seatOf(UUID actorId) {
        return takenSeats().filter(seat -> seat.actorId().equals(actorId)).findFirst();
    }

    Stream<Seat> takenSeats() {
        return seats.stream().filter(Seat::taken);
    }

    /** Its identifier. */
    public UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    ArenaState state() {
        return state;
    }

    /** Where it works. */
    public List<String> jurisdictions() {
        return jurisdictions;
    }

    Admission admission() {
        return new Admission(admissionMode, admissionOpen);
    }

    ArenaView view() {
        return new ArenaView(
                id,
                challengeId,
                templateCode,
                parentArenaId,
                name,
                new ArenaView.PublicIdentity(tagline, promise),
                topics,
                jurisdictions,
                level,
                setting,
                governanceMode,
                new ArenaView.Framing(framing, framingVersion),
                admission(),
                seatPlan,
                needs,
                formationPolicy,
                affectedGroups,
                convenerId,
                state,
                convenedAt,
                formBy,
                formedAt,
                endedAt,
                adaptationCount);
    }
}
