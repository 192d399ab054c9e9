package org.cocreation.value.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An assessment as clients see it; the frame is absent until the first judgement binds it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AssessmentView(
        UUID id,
        UUID arenaId,
        AssessmentPhase phase,
        @Nullable UUID proposalId,
        @Nullable UUID prototypeId,
        int round,
        AssessmentState state,
        List<String> requiredGroups,
        @Nullable UUID frameId,
        @Nullable Integer frameVersion,
        Instant openedAt,
        Instant dueAt,
        @Nullable Instant closedAt,
        @Nullable UUID supersedes,
        long revision) {}
