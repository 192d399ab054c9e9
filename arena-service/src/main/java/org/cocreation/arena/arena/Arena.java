package org.cocreation.arena.arena;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.cocreation.arena.formation.Authorisation;
import org.cocreation.arena.formation.FormationReport;
import org.cocreation.contracts.ArenaEvent;
import org.cocreation.contracts.ArenaEvent.ActorJoinedArena;
import org.cocreation.contracts.ArenaEvent.ActorLeftArena;
import org.cocreation.contracts.ArenaEvent.ArenaAdapted;
import org.cocreation.contracts.ArenaEvent.ArenaConvened;
import org.cocreation.contracts.ArenaEvent.ArenaDissolved;
import org.cocreation.contracts.ArenaEvent.ArenaFormed;
import org.cocreation.contracts.ArenaEvent.ArenaLapsed;
import org.cocreation.contracts.ArenaEvent.SeatRefused;
import org.cocreation.contracts.SeatFunction;
import org.cocreation.contracts.WorkCounts;
import org.cocreation.kit.http.RuleViolation;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A place where actors who need each other work on one challenge. It is convened by anybody, fills its seats by accepted invitations,
 * and forms in the moment in which the last criterion of its formation policy is met; when that has not happened in time it lapses.
 * Falling below the criteria afterwards does not un-form it but is shown as a warning. Whoever is in charge adapts its shape, with
 * reasons; in the end it goes on as other arenas, or dissolves. Convening alone gives no seat.
 */
@Entity
@Table(name = "arena")
public class Arena {

    @Id
    private UUID id;

    @Version
    private long version;

    @Embedded
    private Charter charter;

    @Embedded
    private Shape shape;

    @Embedded
    private Life life;

    @Column(name = "convener_id")
    private UUID convenerId;

    // Criteria that held when the arena formed and do not hold now.
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> warnings = List.of();

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
        charter = design.charter();
        shape = design.shape();
        life = Life.beginning(now, design.formBy());
        this.convenerId = convenerId;
        changedAt = now;
    }

    /** An arena that seeks its people. */
    public static Arena convene(UUID id, ArenaDesign design, UUID convenerId, Instant now) {
        return new Arena(id, design, convenerId, now);
    }

    /** What the world is told when the arena is convened. */
    public ArenaConvened convened() {
        return charter.convened(id, shape, life.formBy(), convenerId);
    }

    /** Seats somebody who accepted an invitation, or says by an event why not: a late acceptance is nobody's error. */
    ArenaEvent admit(Newcomer newcomer, UUID seatId, Instant now) {
        String refusal = newcomer.refusedAs() == null ? refusal(newcomer) : newcomer.refusedAs();
        if (refusal != null) {
            return new SeatRefused(id, newcomer.invitationId(), newcomer.actorId(), refusal);
        }
        changedAt = now;
        return roster().seat(newcomer, shape.seatPlan(), seatId, now).taken(id);
    }

    private @Nullable String refusal(Newcomer newcomer) {
        boolean admitting = state() == ArenaState.CONVENING || (!state().ended() && shape.admissionOpen());
        return admitting ? roster().refusal(newcomer, shape.seatPlan()) : "NOT_ADMITTING";
    }

    /** Takes over seats of arenas that end, one for each actor. */
    public List<ActorJoinedArena> takeOver(Collection<Seat> others, Supplier<UUID> ids, Instant now) {
        return roster().takeOver(others, ids, now).stream()
                .map(seat -> seat.taken(id))
                .toList();
    }

    /** Gives a seat these functions and no others. */
    ArenaAdapted giveFunctions(UUID seatId, List<SeatFunction> functions, Grounds grounds, Instant now) {
        refuseWhenEnded();
        if (!inCharge(grounds.by())) {
            throw new RuleViolation(ArenaProblem.NOT_IN_CHARGE_OF_FUNCTIONS, "the arena is " + state());
        }
        Seat seat = takenSeat(seatId);
        List<SeatFunction> before = seat.functions();
        seat.give(functions.stream().distinct().sorted().toList());
        return announce(Change.ofFunctions(seat, before), grounds, now);
    }

    /** Whether somebody may change the arena on behalf of all: its convener until it forms, then a facilitator. */
    public boolean inCharge(UUID by) {
        return state() == ArenaState.CONVENING ? convenerId.equals(by) : facilitatedBy(by);
    }

    /** Whether somebody holds a seat with the function of a facilitator. */
    public boolean facilitatedBy(UUID actorId) {
        return roster().facilitatedBy(actorId);
    }

    /** Takes another shape; refuses when that would change nothing. */
    public ArenaAdapted reshape(AdaptationKind kind, Shape to, Grounds grounds, Instant now) {
        refuseWhenEnded();
        Change change = Change.ofShape(kind, shape, to);
        shape = to;
        return announce(change, grounds, now);
    }

    /** Rests until it is resumed. */
    public ArenaAdapted pause(Grounds grounds, Instant now) {
        return become(AdaptationKind.PAUSE, life.paused(), List.of(), grounds, now);
    }

    /** Goes on after a rest. */
    public ArenaAdapted resume(Grounds grounds, Instant now) {
        return become(AdaptationKind.RESUME, life.resumed(), List.of(), grounds, now);
    }

    /** Ends, as other arenas or without any; {@link #dissolved} tells the world when all else is settled. */
    public ArenaAdapted end(
            AdaptationKind kind, DissolveReason reason, List<UUID> successors, Grounds grounds, Instant now) {
        return become(kind, life.dissolved(reason, now), successors, grounds, now);
    }

    private ArenaAdapted become(AdaptationKind kind, Life next, List<UUID> successors, Grounds grounds, Instant now) {
        Change change = Change.ofState(kind, state(), next.state(), successors);
        life = next;
        return announce(change, grounds, now);
    }

    private ArenaAdapted announce(Change change, Grounds grounds, Instant now) {
        adaptationCount++;
        changedAt = now;
        return change.announced(id, adaptationCount, grounds);
    }

    /** What the world is told when it has ended its work. */
    public ArenaDissolved dissolved(DissolveReason reason, WorkCounts counts, List<UUID> successors, Instant now) {
        return new ArenaDissolved(id, charter.challengeId(), reason.name(), now, life.days(now), counts, successors);
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
        life = life.formed(now);
        changedAt = now;
        return report.formed(id, charter.challengeId(), now);
    }

    /** Notes which criteria do not hold any more: it stays formed, and everybody may know. */
    void warn(FormationReport report, Instant now) {
        List<String> unmet = report.unmetCodes();
        if (!unmet.equals(warnings)) {
            warnings = unmet;
            changedAt = now;
        }
    }

    /** Its time is up and it has not formed. */
    ArenaLapsed lapse(FormationReport report, Instant now) {
        life = life.lapsed(now);
        changedAt = now;
        return new ArenaLapsed(id, charter.challengeId(), now, report.unmet());
    }

    /** Refuses everything once the arena has lapsed or was dissolved. */
    public void refuseWhenEnded() {
        life.refuseWhenEnded();
    }

    /** Where the arena stands on its way to forming. */
    FormationReport report(Authorisation authorisation) {
        return charter.report(shape, takenSeats().map(Seat::fact).toList(), authorisation);
    }

    private Roster roster() {
        return new Roster(seats);
    }

    Seat takenSeat(UUID seatId) {
        return roster().get(seatId);
    }

    Optional<Seat> seatOf(UUID actorId) {
        return roster().of(actorId);
    }

    /** The seats that are held now, in the order in which they were taken. */
    public Stream<Seat> takenSeats() {
        return roster().taken();
    }

    /** Its identifier. */
    public UUID id() {
        return id;
    }

    /** What an ETag of it names. */
    public long version() {
        return version;
    }

    /** Where it stands. */
    public ArenaState state() {
        return life.state();
    }

    /** What it was convened as. */
    public Charter charter() {
        return charter;
    }

    /** What can be adapted, as it is now. */
    public Shape shape() {
        return shape;
    }

    /** Where it works. */
    public List<String> jurisdictions() {
        return shape.jurisdictions();
    }

    /** Where it stands between convening and its end. */
    public Life life() {
        return life;
    }

    ArenaView view() {
        return ArenaView.of(id, charter, shape, life, convenerId, warnings, adaptationCount);
    }
}
