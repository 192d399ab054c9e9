package org.cocreation.arena.proposal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that was built to try a proposal out; without {@code builtBy} the caller built it. */
public record AddPrototype(
        @NotNull PrototypeKind kind,
        @NotBlank @Size(max = 5_000) String description,
        @NotNull @Min(1) @Max(5) Integer fidelity,
        @Size(min = 1, max = 50) @Nullable List<@NotNull UUID> builtBy,
        @Valid @Nullable Budget cost) {}
