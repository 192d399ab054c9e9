package org.cocreation.arena.adoption;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.cocreation.arena.challenge.RaiseChallenge;
import org.jspecify.annotations.Nullable;

/**
 * A steward's observation of what a jurisdiction did with a proposal.
 *
 * @param observedAt day on which the jurisdiction did it; today when it is not said
 * @param source where it can be read, such as the minutes of a council
 */
public record ObserveAdoption(
        @NotNull @Pattern(regexp = RaiseChallenge.JURISDICTION, message = "must start with an ISO country code")
        String jurisdiction,

        @NotNull AdoptionStatus status,
        @Nullable StepSize stepSize,
        @Nullable LocalDate observedAt,
        @Size(max = 500) @Nullable String source,
        @Size(max = 2_000) @Nullable String note) {}
