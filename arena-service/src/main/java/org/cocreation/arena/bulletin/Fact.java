package org.cocreation.arena.bulletin;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** A recorded fact that a bulletin refers to. */
public record Fact(@NotNull FactKind kind, @NotNull UUID id) {}
