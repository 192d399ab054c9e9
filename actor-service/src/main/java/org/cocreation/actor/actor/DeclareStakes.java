package org.cocreation.actor.actor;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Replaces all stakes of an actor. */
record DeclareStakes(@NotNull @Size(max = 100) List<@NotNull @Valid StakeClaim> stakes) {}
