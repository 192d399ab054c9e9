package org.cocreation.arena.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cocreation.arena.mandate.DecisionType;
import org.cocreation.arena.mandate.RuleKind;
import org.jspecify.annotations.Nullable;

/** A decision in a list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DecisionSummary(
        UUID id,
        DecisionType decisionType,
        @Nullable String question,
        RuleKind ruleKind,
        List<UUID> proposalIds,
        DecisionState state,
        @Nullable NotTakenReason notTakenReason,
        @Nullable Effect effect,
        List<String> degradedBecause,
        Instant openedAt,
        Instant closesAt,
        @Nullable Instant closedAt) {}
