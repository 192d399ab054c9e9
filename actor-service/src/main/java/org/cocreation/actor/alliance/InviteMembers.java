package org.cocreation.actor.alliance;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** Lets more actors join. */
record InviteMembers(@NotEmpty @Size(max = 200) List<@NotNull UUID> actorIds) {}
