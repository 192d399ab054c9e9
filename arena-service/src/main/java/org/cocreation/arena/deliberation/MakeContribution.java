package org.cocreation.arena.deliberation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.cocreation.arena.proposal.ShareIdea;
import org.jspecify.annotations.Nullable;

/** Says something in an arena; {@code inReplyTo} names the contribution that an ANSWER answers, which is about the same thing. */
public record MakeContribution(
        @NotNull @Valid About about,
        @NotNull ContributionKind kind,
        @NotBlank @Size(max = 5_000) String text,

        @NotNull @Pattern(regexp = ShareIdea.LANGUAGE, message = "must be a BCP 47 language tag")
        String language,

        @Nullable UUID inReplyTo) {}
