package org.cocreation.actor.alliance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A joint goal and how the members of the alliance think of it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JointGoalView(
        UUID id,
        String text,
        GoalState state,
        int endorsements,
        int abstentions,
        int oppositions,
        int members,
        @Nullable List<StanceTaken> stances,
        Instant proposedAt,
        @Nullable Instant sharedAt) {}
