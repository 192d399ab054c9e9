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
import org.cocreation.contracts.ValueAssessmentEvent.ValueFrameAdopted;
import org.cocreation.kit.http.Problem.Fault;
import org.cocreation.kit.http.RuleViolation;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * The criteria by which the people of an arena want its work to be judged. A draft is written when the arena forms and may be edited
 * or replaced; a facilitator adopts it, and from then on it never changes, because assessments refer to it.
 */
@Entity
@Table(name = "value_frame")
public class ValueFrame {

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

    @SuppressWarnings("NullAway.Init")
    protected ValueFrame() {} // for Hibernate

    private ValueFrame(UUID id, UUID arenaId, int version, List<FrameCriterion> criteria, Instant now) {
        this.id = id;
        this.arenaId = arenaId;
        this.version = version;
        this.state = FrameState.DRAFT;
        this.criteria = sound(criteria);
        this.draftedAt = now;
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

    /** Makes the draft the frame by which the arena is judged. */
    ValueFrameAdopted adopt(Instant now) {
        requireDraft();
        become(FrameState.ADOPTED);
        adoptedAt = now;
        return new ValueFrameAdopted(
                arenaId,
                id,
                version,
                criteria.stream().map(FrameCriterion::published).toList());
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
        List<Fault> faults = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < criteria.size(); i++) {
            FrameCriterion criterion = criteria.get(i);
            faults.addAll(criterion.faults("/criteria/" + i));
            if (!codes.add(criterion.code())) {
                faults.add(Fault.at("/criteria/" + i + "/code", "duplicate", "every code must be unique"));
            }
        }
        if (!faults.isEmpty()) {
            throw RuleViolation.invalid(faults);
        }
        return List.copyOf(criteria);
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

    Instant draftedAt() {
        return draftedAt;
    }

    @Nullable
    Instant adoptedAt() {
        return adoptedAt;
    }
}
