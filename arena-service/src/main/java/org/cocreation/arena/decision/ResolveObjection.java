package org.cocreation.arena.decision;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A step towards resolving an objection: a facilitator proposes an amendment, the objector says where they stand. */
public record ResolveObjection(
        @Size(max = 5_000) @Nullable String amendment,
        @Nullable Stance stance) {

    /** Where the objector stands. */
    public enum Stance {
        /** The amendment meets the objection. */
        AGREE,
        /** The amendment does not meet the objection. */
        KEEP,
        /** The objection is taken back. */
        WITHDRAW
    }
}
