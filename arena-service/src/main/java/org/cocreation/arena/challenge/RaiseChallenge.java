package org.cocreation.arena.challenge;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.cocreation.arena.importing.ExternalId;
import org.jspecify.annotations.Nullable;

/** Somebody's request to work on a problem. */
public record RaiseChallenge(
        @NotBlank @Size(max = 120) String title,
        @Size(max = 20_000) @Nullable String description,
        @NotNull ChallengeKind kind,
        @NotNull Ambition ambition,
        @Nullable Facet facet,

        @Size(max = 20) @Nullable List<@NotBlank @Size(max = 60) String> drivers,

        @Size(max = 20) @Nullable List<@NotBlank @Size(max = 60) String> topics,

        @NotEmpty @Size(max = 50)
        List<@NotNull @Pattern(regexp = JURISDICTION, message = "must start with an ISO country code") String>
                jurisdictions,

        @Size(max = 50) @Nullable List<@NotNull @Valid ChallengedGroup> affectedGroups,

        @Nullable Boolean affectedUnknown,
        @Valid @Nullable ExternalId externalId) {

    /** A jurisdiction: an ISO country code, and codes of smaller areas after it. */
    public static final String JURISDICTION = "[A-Z]{2}(-[A-Za-z0-9]{1,20})*";
}
