package org.cocreation.actor.alliance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Something that a member wants the alliance to want. */
record ProposeGoal(@NotBlank @Size(max = 1_000) String text) {}
