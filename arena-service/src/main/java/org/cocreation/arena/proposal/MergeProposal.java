package org.cocreation.arena.proposal;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks the authors of a proposal whether it shall end in favour of another; everybody can read the reason. */
public record MergeProposal(
        @NotNull UUID into, @Size(max = 2_000) @Nullable String reason) {}
