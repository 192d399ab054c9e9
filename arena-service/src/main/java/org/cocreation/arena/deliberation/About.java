package org.cocreation.arena.deliberation;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** What a contribution is about: the arena itself, or something in it. */
public record About(@NotNull Kind kind, @NotNull UUID id) {

    /** The things that people talk about. */
    public enum Kind {
        ARENA,
        PROPOSAL,
        PROTOTYPE,
        SESSION
    }
}
