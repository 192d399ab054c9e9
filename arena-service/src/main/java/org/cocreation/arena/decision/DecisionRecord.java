package org.cocreation.arena.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cocreation.arena.mandate.MandateSnapshot;
import org.cocreation.contracts.DecisionRule;
import org.cocreation.contracts.Money;
import org.cocreation.contracts.SeatRole;
import org.jspecify.annotations.Nullable;

/**
 * What was decided, how and by whom, for good. Written as canonical JSON (RFC 8785); its hash is the SHA-256 of these bytes, and the
 * hash of the arena's record before is part of it. Free text appears only as the SHA-256 of a salt, a line feed and the text.
 *
 * @param format 1; another number would mean other fields
 * @param no place in the arena's chain, from 1
 * @param prevHash hash of the record before; zeros in the first one
 * @param waiverDigest why proposals were decided without a test
 * @param openContributions concerns and suggestions that nobody had settled when the decision was opened
 * @param assessments assessments of the arena that were published when the decision was closed
 * @param roll who could vote; empty when the electorate was the public
 * @param ballots who voted how in every round; absent when ballots were secret
 * @param closedBy absent when the clock closed it
 * @param degradedBecause every reason why it is only a recommendation under a mandate that could have made it binding
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DecisionRecord(
        int format,
        UUID arenaId,
        int no,
        String prevHash,
        UUID decisionId,
        String decisionType,
        @Nullable String question,
        @Nullable MandateSnapshot mandate,
        DecisionRule rule,
        String electorate,
        boolean secret,
        String seed,
        List<Option> options,
        List<String> topics,
        List<String> jurisdictions,
        @Nullable Money amount,
        @Nullable String waiverDigest,
        List<UUID> openContributions,
        List<UUID> assessments,
        int rollSize,
        List<OnRoll> roll,
        @Nullable List<Cast> ballots,
        List<Objected> objections,
        int rounds,
        UUID openedBy,
        Instant openedAt,
        Instant closesAt,
        @Nullable UUID closedBy,
        @Nullable Instant closedAt,
        @Nullable String withdrawalDigest,
        String state,
        @Nullable String notTakenReason,
        Outcome outcome,
        @Nullable String effect,
        List<String> degradedBecause) {

    /** Somebody who could vote. */
    public record OnRoll(UUID actorId, SeatRole role) {}

    /** An open ballot. */
    public record Cast(int round, UUID actorId, Vote vote) {}

    /** An objection and what became of it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Objected(
            int round,
            UUID actorId,
            String reasonDigest,
            String harmDigest,
            @Nullable String amendmentDigest,
            ObjectionState state) {}
}
