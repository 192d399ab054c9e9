package org.cocreation.value.frame;

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
import java.util.Set;
import java.util.UUID;
import org.cocreation.contracts.Criterion;
import org.cocreation.contracts.ValueAssessmentEvent.ValueFrameAdopted;
import org.cocreation.contracts.ValueAssessmentEvent.ValueFrameReshaped;
import org.cocreation.kit.http.Problem.Fault;
import org.cocreation.kit.http.RuleViolation;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * The criteria by which the people of an arena want its work to be judged. A draft is written when the arena forms and may be edited
 * or replaced; a facilitator adopts it, and from then on it never changes, because assessments refer to it: reshaping makes a next version.
 */
@Entity
@Table(name = "value_frame")
public class ValueFrame {

    private static final int YEAR = 365;

    @Id
    private UUID id;

    @Version
    private long revision;

    private UUID arenaId;
    private int version;

    @Enumerated(EnumType.STRING)
    private FrameState state;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<FrameCriterion> criteria;

    private Instant draftedAt;
    private @Nullable Instant adoptedAt;
    private int horizonDays;
    private @Nullable UUID reshapedFrom;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable List<MappedCriterion> mapping;

    private @Nullable String reason;
    private @Nullable Instant reshapeAskedAt;

    @SuppressWarnings("NullAway.Init")
    protected ValueFrame() {} // for Hibernate

    private ValueFrame(UUID id, UUID arenaId, int version, List<FrameCriterion> criteria, Instant now) {
        this.id = id;
        this.arenaId = arenaId;
        this.version = version;
        this.state = FrameState.DRAFT;
        this.criteria = sound(criteria);
        this.draftedAt = now;
        this.horizonDays = YEAR;
    }

    /** A draft that waits to be edited and adopted. */
    static ValueFrame draft(UUID id, UUID arenaId, int version, List<FrameCriterion> criteria, Instant now) {
        return new ValueFrame(id, arenaId, version, criteria, now);
    }

    /** Replaces the criteria of a draft. */
    void revise(List<FrameCriterion> newCriteria) {
        requireDraft();
        criteria = sound(newCriteria);
    }

    /** Says how long after an adoption its outcome is judged; without a number of days it stays as it is. */
    void judgeOutcomesAfter(@Nullable Integer days) {
        requireDraft();
        horizonDays = days == null ? horizonDays : days;
    }

    /** Notes that the arena has reframed its task, unless this version was made after that. */
    void askToReshape(Instant reframedAt) {
        if (state == FrameState.ADOPTED && adoptedAt != null && adoptedAt.isBefore(reframedAt)) {
            reshapeAskedAt = reframedAt;
        }
    }

    /**
     * Supersedes this frame by the next version, which is in force at once.
     *
     * @param newMapping what became of every criterion of this version
     */
    ValueFrame reshape(
            UUID nextId,
            List<FrameCriterion> newCriteria,
            List<MappedCriterion> newMapping,
            String newReason,
            Instant now) {
        requireInForce();
        List<Fault> faults = new ArrayList<>(faults(newCriteria));
        faults.addAll(MappedCriterion.faults(newMapping, criteria, newCriteria));
        if (!faults.isEmpty()) {
            throw RuleViolation.invalid(faults);
        }
        become(FrameState.SUPERSEDED);
        ValueFrame next = new ValueFrame(nextId, arenaId, version + 1, newCriteria, now);
        next.horizonDays = horizonDays;
        next.reshapedFrom = id;
        next.mapping = List.copyOf(newMapping);
        next.reason = newReason;
        return next;
    }

    /** Puts the next version of a frame in force. */
    ValueFrameReshaped putInForce(Instant now) {
        UUID from = reshapedFrom;
        List<MappedCriterion> led = mapping;
        if (from == null || led == null) {
            throw new RuleViolation(FrameProblem.VALUE_FRAME_NOT_IN_FORCE, "value frame " + id + " is a first version");
        }
        become(FrameState.ADOPTED);
        adoptedAt = now;
        return new ValueFrameReshaped(
                arenaId,
                id,
                from,
                version - 1,
                version,
                led.stream().map(MappedCriterion::published).toList(),
                published());
    }

    /** Refuses a frame by which the arena is not judged now. */
    public void requireInForce() {
        if (state != FrameState.ADOPTED) {
            throw new RuleViolation(FrameProblem.VALUE_FRAME_NOT_IN_FORCE, "value frame " + id + " is " + state);
        }
    }

    /** Makes the draft the frame by which the arena is judged. */
    ValueFrameAdopted adopt(Instant now) {
        requireDraft();
        become(FrameState.ADOPTED);
        adoptedAt = now;
        return new ValueFrameAdopted(arenaId, id, version, published());
    }

    private List<Criterion> published() {
        return criteria.stream().map(FrameCriterion::published).toList();
    }

    private void requireDraft() {
        if (state != FrameState.DRAFT) {
            throw new RuleViolation(FrameProblem.VALUE_FRAME_NOT_A_DRAFT, "value frame " + id + " is " + state);
        }
    }

    private void become(FrameState target) {
        if (!state.canBecome(target)) {
            throw new RuleViolation(FrameProblem.VALUE_FRAME_NOT_A_DRAFT, state + " cannot become " + target);
        }
        state = target;
    }

    private static List<FrameCriterion> sound(List<FrameCriterion> criteria) {
        List<Fault> faults = faults(criteria);
        if (!faults.isEmpty()) {
            throw RuleViolation.invalid(faults);
        }
        return List.copyOf(criteria);
    }

    private static List<Fault> faults(List<FrameCriterion> criteria) {
        List<Fault> faults = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < criteria.size(); i++) {
            FrameCriterion criterion = criteria.get(i);
            faults.addAll(criterion.faults("/criteria/" + i));
            if (!codes.add(criterion.code())) {
                faults.add(Fault.at("/criteria/" + i + "/code", "duplicate", "every code must be unique"));
            }
        }
        return faults;
    }

    public UUID id() {
        return id;
    }

    /** Counts every change of the draft; the ETag. */
    long revision() {
        return revision;
    }

    public UUID arenaId() {
        return arenaId;
    }

    /** Number of the frame among the frames of its arena. */
    public int version() {
        return version;
    }

    public FrameState state() {
        return state;
    }

    public List<FrameCriterion> criteria() {
        return criteria;
    }

    /** Days after an adoption when its outcome is judged. */
    public int horizonDays() {
        return horizonDays;
    }

    /** What became of the criteria of the version before; empty for a first version. */
    public List<MappedCriterion> mapping() {
        return mapping == null ? List.of() : mapping;
    }

    @Nullable
    UUID reshapedFrom() {
        return reshapedFrom;
    }

    @Nullable
    String reason() {
        return reason;
    }

    @Nullable
    Instant reshapeAskedAt() {
        return reshapeAskedAt;
    }

    Instant draftedAt() {
        return draftedAt;
    }

    @Nullable
    Instant adoptedAt() {
        return adoptedAt;
    }
}
