package org.cocreation.arena.answer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cocreation.contracts.Money;
import org.jspecify.annotations.Nullable;

/**
 * An owed answer with everything that was answered, in order.
 *
 * @param authoriserActorId who owes it now, or gave it
 * @param recommendedAt when the arena took the decision
 * @param askedAt when the time of the present authority began
 */
public record AnswerView(
        UUID decisionId,
        UUID arenaId,
        UUID mandateId,
        String decisionType,
        List<String> jurisdictions,
        @Nullable Money amount,
        List<UUID> proposalIds,
        UUID authoriserActorId,
        AnswerState state,
        int answerWithinDays,
        Instant recommendedAt,
        Instant askedAt,
        Instant due,
        @Nullable Instant answeredAt,
        List<GivenAnswer> answers) {}
