package org.cocreation.arena.arena;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import org.cocreation.kit.http.RuleViolation;
import org.jspecify.annotations.Nullable;

/** Where an arena stands between convening and its end, and since when. */
@Embeddable
public record Life(
        @Enumerated(EnumType.STRING) ArenaState state,
        @Column(name = "convened_at") Instant convenedAt,
        @Column(name = "form_by") Instant formBy,
        @Column(name = "formed_at") @Nullable Instant formedAt,
        @Column(name = "ended_at") @Nullable Instant endedAt,

        @Enumerated(EnumType.STRING) @Column(name = "dissolve_reason") @Nullable
        DissolveReason dissolveReason) {

    static Life beginning(Instant now, Instant formBy) {
        return new Life(ArenaState.CONVENING, now, formBy, null, null, null);
    }

    Life formed(Instant now) {
        return new Life(become(ArenaState.FORMED), convenedAt, formBy, now, null, null);
    }

    Life lapsed(Instant now) {
        return new Life(become(ArenaState.LAPSED), convenedAt, formBy, null, now, null);
    }

    Life paused() {
        return new Life(become(ArenaState.PAUSED), convenedAt, formBy, formedAt, null, null);
    }

    Life resumed() {
        if (state != ArenaState.PAUSED) {
            throw notAllowed("the arena is " + state + ", not PAUSED");
        }
        return new Life(become(ArenaState.FORMED), convenedAt, formBy, formedAt, null, null);
    }

    Life dissolved(DissolveReason reason, Instant now) {
        return new Life(become(ArenaState.DISSOLVED), convenedAt, formBy, formedAt, now, reason);
    }

    private ArenaState become(ArenaState target) {
        if (!state.canBecome(target)) {
            throw notAllowed(state + " cannot become " + target);
        }
        return target;
    }

    void refuseWhenEnded() {
        if (state.ended()) {
            throw notAllowed("the arena is " + state);
        }
    }

    private static RuleViolation notAllowed(String detail) {
        return new RuleViolation(ArenaProblem.ARENA_MOVE_NOT_ALLOWED, detail);
    }

    /** How long the arena was given to form. */
    public Duration timeToForm() {
        return Duration.between(convenedAt, formBy);
    }

    /** Whole days from convening to the end, or to a moment when it has not ended. */
    int days(Instant now) {
        return Math.toIntExact(
                Duration.between(convenedAt, endedAt == null ? now : endedAt).toDays());
    }
}
