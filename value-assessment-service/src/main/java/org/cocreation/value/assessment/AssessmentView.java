package org.cocreation.value.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An assessment as clients see it; the frame is absent until the first judgement binds it.
 *
 * @param minJudges fewest judges a group needs to be shown
 * @param requiredJudges how many judges are asked of each group
 * @param reshapedFrameId the reshaped frame because of which the groups are asked once more
 * @param stable whether the last closed round moved no group; known from the second round on
 * @param supersedes the published assessment that this one corrects
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AssessmentView(
        UUID id,
        UUID arenaId,
        AssessmentPhase phase,
        @Nullable UUID proposalId,
        @Nullable UUID prototypeId,
        @Nullable UUID decisionId,
        int round,
        AssessmentState state,
        List<String> requiredGroups,
        int minJudges,
        List<RequiredJudges> requiredJudges,
        @Nullable UUID frameId,
        @Nullable Integer frameVersion,
        @Nullable UUID reshapedFrameId,
        Instant openedAt,
        Instant dueAt,
        @Nullable Instant closedAt,
        @Nullable Boolean stable,
        @Nullable UUID supersedes,
        @Nullable String correctionReason,
        long revision) {}
