package org.cocreation.arena.mandate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.cocreation.contracts.DecisionRule;
import org.cocreation.contracts.MandateScope;
import org.cocreation.contracts.Money;
import org.jspecify.annotations.Nullable;

/** A mandate as everybody may see it; {@code spent} is what binding decisions have spent. */
public record MandateView(
        UUID id,
        UUID arenaId,
        UUID grantorActorId,
        UUID authorityId,
        MandatePower power,
        MandateScope scope,
        DecisionRule rule,
        Instant grantedAt,
        Instant validFrom,
        Instant validUntil,
        @Nullable LocalDate reviewOn,
        @Nullable Integer answerWithinDays,
        @Nullable String conditions,
        MandateState state,
        @Nullable EndReason endReason,
        @Nullable Instant endedAt,
        @Nullable Money spent) {}
