package org.cocreation.arena.proposal;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** An author invites somebody to be an author too, or somebody asks to become one. */
public record AddAuthor(@NotNull UUID actorId) {}
