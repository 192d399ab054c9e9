package org.cocreation.arena.mandate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cocreation.arena.challenge.RaiseChallenge;
import org.jspecify.annotations.Nullable;

/** An authority's wish to delegate decision power to an arena; without {@code authorityId} any authority of the grantor that covers it. */
public record GrantMandate(
        @Nullable UUID authorityId,
        @NotNull MandatePower power,
        @NotNull @Valid Scope scope,
        @NotNull @Valid RuleSpec rule,
        @Nullable Instant validFrom,
        @NotNull Instant validUntil,
        @Nullable LocalDate reviewOn,
        @Min(1) @Max(730) @Nullable Integer answerWithinDays,
        @Size(max = 5_000) @Nullable String conditions) {

    /** What the mandate covers; no topics means all topics. */
    public record Scope(
            @NotEmpty @Size(max = 5) List<@NotNull DecisionType> decisionTypes,
            @Size(max = 20) @Nullable List<@NotBlank @Size(max = 60) String> topics,

            @NotEmpty @Size(max = 50)
            List<
                            @NotNull
                            @Pattern(
                                    regexp = RaiseChallenge.JURISDICTION,
                                    message = "must start with an ISO country code")
                            String>
                    jurisdictions,

            @Valid @Nullable Ceiling budgetCeiling) {}

    /** Most money that may be spent, in the smallest unit of the currency. */
    public record Ceiling(
            @NotNull @PositiveOrZero @Max(RuleSpec.MOST_MONEY)
            Long amount,

            @NotNull @Pattern(regexp = "[A-Z]{3}") String currency) {}
}
