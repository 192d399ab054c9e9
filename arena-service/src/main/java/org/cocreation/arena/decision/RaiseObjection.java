package org.cocreation.arena.decision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a voter objects, and what the decision would harm of what the arena is there for. Without both it is no objection. */
public record RaiseObjection(
        @NotBlank @Size(max = 2_000) String reason,
        @NotBlank @Size(max = 2_000) String harm) {}
