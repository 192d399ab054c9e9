package org.cocreation.actor.actor;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A stake as somebody declares it. */
record StakeClaim(
        @NotNull @Pattern(regexp = Codes.CODE) String subject,
        @NotNull Stake.SubjectKind subjectKind,
        @NotNull Stake.Kind kind,
        @Min(0) @Max(3) @Nullable Integer power,
        @Min(0) @Max(3) @Nullable Integer legitimacy,
        @Min(0) @Max(3) @Nullable Integer urgency) {

    Stake declaredBy(@Nullable UUID actorId) {
        return new Stake(subjectKind, subject, kind, orZero(power), orZero(legitimacy), orZero(urgency), actorId);
    }

    private static int orZero(@Nullable Integer degree) {
        return degree == null ? 0 : degree;
    }
}
