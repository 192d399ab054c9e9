package org.cocreation.arena.answer;

import java.util.List;
import java.util.UUID;
import org.cocreation.contracts.Money;
import org.jspecify.annotations.Nullable;

/**
 * What an arena recommended under a mandate whose grantor owes it an answer.
 *
 * @param jurisdictions where the decision is to hold
 * @param amount money it asks for; null when it asks for none
 * @param answerWithinDays days that the authority has, and has again after forwarding
 * @param proposalIds the proposals that are recommended; empty when the decision is about something else
 */
public record Recommendation(
        UUID decisionId,
        UUID arenaId,
        UUID mandateId,
        UUID authoriserActorId,
        String decisionType,
        List<String> jurisdictions,
        @Nullable Money amount,
        int answerWithinDays,
        List<UUID> proposalIds) {}
