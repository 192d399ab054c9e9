package org.cocreation.arena.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cocreation.arena.adoption.StepSize;
import org.cocreation.arena.mandate.DecisionType;
import org.cocreation.arena.mandate.Electorate;
import org.cocreation.arena.mandate.MandateSnapshot;
import org.cocreation.contracts.DecisionRule;
import org.cocreation.contracts.Money;
import org.cocreation.contracts.SeatRole;
import org.jspecify.annotations.Nullable;

/**
 * A decision as everybody may see it.
 *
 * @param expectedBecause why the mandate would not make it binding, as far as could be told at opening
 * @param seed breaks ties of approvals and rankings: the smaller SHA-256 of seed, line feed and code of the option comes first
 * @param fallingBack whether the rule named for the case that consent fails counts
 * @param closedBy absent while it is open and when the clock closed it
 * @param record its place in the arena's chain of records
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DecisionView(
        UUID id,
        UUID arenaId,
        DecisionType decisionType,
        @Nullable String question,
        DecisionState state,
        @Nullable NotTakenReason notTakenReason,
        @Nullable Effect effect,
        List<String> degradedBecause,
        Effect expectedEffect,
        List<String> expectedBecause,
        DecisionRule rule,
        Electorate electorate,
        boolean secret,
        BallotForm ballotForm,
        @Nullable Integer mostPoints,
        String seed,
        List<Option> options,
        List<UUID> proposalIds,
        List<UUID> openContributions,
        @Nullable MandateSnapshot mandate,
        List<String> topics,
        List<String> jurisdictions,
        @Nullable Money amount,
        StepSize stepSize,
        int rollSize,
        Map<SeatRole, Integer> rollByRole,
        int round,
        boolean fallingBack,
        UUID openedBy,
        Instant openedAt,
        Instant closesAt,
        @Nullable Instant pausedAt,
        @Nullable UUID closedBy,
        @Nullable Instant closedAt,
        @Nullable Outcome outcome,
        @Nullable RecordPlace record) {

    /** Where the record stands in the arena's chain. */
    public record RecordPlace(int no, String hash) {}
}
