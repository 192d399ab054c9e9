package org.cocreation.arena.suggestion;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cocreation.arena.arena.AdaptationKind;
import org.cocreation.contracts.Because;
import org.cocreation.contracts.ValueAssessmentEvent.AdaptationSuggested;
import org.cocreation.kit.http.RuleViolation;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Evidence that an arena should change its shape. It is open until a facilitator dismisses it with a reason, or the arena is adapted as
 * it says; either is final.
 */
@Entity
@Table(name = "suggestion")
public class Suggestion {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "arena_id")
    private UUID arenaId;

    @Enumerated(EnumType.STRING)
    private AdaptationKind kind;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Because> because;

    @Column(name = "assessment_id")
    private @Nullable UUID assessmentId;

    @Column(name = "suggested_at")
    private Instant suggestedAt;

    @Enumerated(EnumType.STRING)
    private SuggestionState state;

    @Column(name = "settled_by")
    private @Nullable UUID settledBy;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    @Column(name = "adaptation_no")
    private @Nullable Integer adaptationNo;

    @Column(name = "dismiss_reason")
    private @Nullable String dismissReason;

    @SuppressWarnings("NullAway.Init")
    protected Suggestion() {} // for Hibernate

    Suggestion(AdaptationSuggested suggested, Instant at) {
        id = suggested.suggestionId();
        arenaId = suggested.arenaId();
        kind = AdaptationKind.valueOf(suggested.kind());
        because = List.copyOf(suggested.because());
        assessmentId = suggested.assessmentId();
        suggestedAt = at;
        state = SuggestionState.OPEN;
    }

    /** The arena was adapted as suggested. */
    public void accept(int adaptation, UUID by, Instant now) {
        settle(SuggestionState.ACCEPTED, by, now);
        adaptationNo = adaptation;
    }

    /** The arena does not follow it. */
    void dismiss(String reason, UUID by, Instant now) {
        settle(SuggestionState.DISMISSED, by, now);
        dismissReason = reason;
    }

    /** Refuses everything once it was accepted or dismissed. */
    public void refuseWhenSettled() {
        if (state != SuggestionState.OPEN) {
            throw new RuleViolation(SuggestionProblem.SUGGESTION_SETTLED, "suggestion " + id + " is " + state);
        }
    }

    private void settle(SuggestionState target, UUID by, Instant now) {
        refuseWhenSettled();
        state = target;
        settledBy = by;
        settledAt = now;
    }

    /** The arena that it is about. */
    public UUID arenaId() {
        return arenaId;
    }

    /** The adaptation that it suggests. */
    public AdaptationKind kind() {
        return kind;
    }

    /** Where it stands. */
    public SuggestionState state() {
        return state;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    SuggestionView view() {
        return new SuggestionView(
                id,
                arenaId,
                kind,
                because,
                assessmentId,
                suggestedAt,
                state,
                settledBy,
                settledAt,
                adaptationNo,
                dismissReason);
    }
}
