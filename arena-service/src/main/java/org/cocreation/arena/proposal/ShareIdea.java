package org.cocreation.arena.proposal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.cocreation.arena.importing.ExternalId;
import org.jspecify.annotations.Nullable;

/** Somebody's idea for an arena. */
public record ShareIdea(
        @NotBlank @Size(max = 120) String title,
        @Size(max = 20_000) @Nullable String summary,

        @Pattern(regexp = LANGUAGE, message = "must be a BCP 47 language tag") @Nullable
        String language,

        @Nullable UUID derivedFrom,
        @Size(max = 30) @Nullable List<@NotNull @Valid Assumption> changeLogic,
        @Valid @Nullable Budget budgetAsked,
        @Valid @Nullable ExternalId externalId,
        @Valid @Nullable ExternalSupport externalSupport) {

    /** A BCP 47 language tag. */
    public static final String LANGUAGE = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*";
}
