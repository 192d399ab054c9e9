package org.cocreation.arena.proposal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Begins a new version; what is left out stays as it was. */
public record IterateProposal(
        @NotNull IterationBasis basis,

        @Size(max = 120) @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*", message = "must not be blank") @Nullable
        String title,

        @Size(max = 20_000) @Nullable String summary,

        @Pattern(regexp = ShareIdea.LANGUAGE, message = "must be a BCP 47 language tag") @Nullable
        String language,

        @Size(max = 30) @Nullable List<@NotNull @Valid Assumption> changeLogic,
        @Valid @Nullable Budget budgetAsked) {}
