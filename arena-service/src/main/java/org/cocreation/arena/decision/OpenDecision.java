package org.cocreation.arena.decision;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cocreation.arena.adoption.StepSize;
import org.cocreation.arena.challenge.RaiseChallenge;
import org.cocreation.arena.mandate.DecisionType;
import org.cocreation.arena.mandate.RuleSpec;
import org.jspecify.annotations.Nullable;

/**
 * A facilitator's wish that the arena decides.
 *
 * @param question what is decided, in a line that everybody may read
 * @param mandateId the mandate under which it is to be decided; else the arena's active mandate that fits best
 * @param rule the mandate's rule when it is left out
 * @param secret whether nobody learns who voted how
 * @param proposalIds proposals to be decided on; where several can be chosen, each is an option
 * @param options options that are no proposals
 * @param ballotForm how voters fill in a ballot, where the rule leaves a choice
 * @param mostPoints highest score of an option, or the sum of points to spread
 * @param amount money that the decision spends
 * @param budget money to divide, where neither rule nor mandate says it
 * @param topics those of the arena that the mandate covers, when left out
 * @param jurisdictions those of the arena that the mandate covers, when left out
 * @param stepSize how far it reaches, should it be adopted; SMALL when left out
 * @param prototypeWaiver why a proposal is decided without a test
 */
public record OpenDecision(
        @NotNull DecisionType decisionType,
        @Size(max = 120) @Nullable String question,
        @Nullable UUID mandateId,
        @Valid @Nullable RuleSpec rule,
        @Nullable Boolean secret,
        @Size(max = 200) @Nullable List<@NotNull UUID> proposalIds,
        @Size(max = 200) @Nullable List<@NotNull @Valid FreeOption> options,
        @Nullable BallotForm ballotForm,
        @Min(1) @Max(1_000) @Nullable Integer mostPoints,
        @Valid RuleSpec.@Nullable Pot amount,
        @Valid RuleSpec.@Nullable Pot budget,
        @Size(max = 20) @Nullable List<@NotBlank @Size(max = 60) String> topics,

        @Size(min = 1, max = 50) @Nullable
        List<
                        @NotNull
                        @Pattern(regexp = RaiseChallenge.JURISDICTION, message = "must start with an ISO country code")
                        String>
                jurisdictions,

        @Nullable StepSize stepSize,
        @NotNull Instant closesAt,
        @Valid @Nullable Waiver prototypeWaiver) {

    /** An option that is no proposal; its cost is in the smallest unit of the budget's currency. */
    public record FreeOption(
            @NotNull
            @Pattern(
                    regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,39}",
                    message = "must be 1 to 40 letters, digits, dots, dashes")
            String code,

            @NotBlank @Size(max = 120) String title,

            @PositiveOrZero @Max(RuleSpec.MOST_MONEY) @Nullable
            Long cost) {}

    /** Why a proposal is decided although no test of its present version has ended. */
    public record Waiver(@NotBlank @Size(max = 2_000) String reason) {}
}
