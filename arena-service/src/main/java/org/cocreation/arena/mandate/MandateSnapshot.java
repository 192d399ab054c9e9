package org.cocreation.arena.mandate;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.cocreation.contracts.DecisionRule;
import org.cocreation.contracts.MandateScope;
import org.cocreation.contracts.Money;
import org.jspecify.annotations.Nullable;

/**
 * A mandate as it was when a decision was opened under it: its scope and power then are what counts, whether it still holds is judged
 * when the decision closes.
 *
 * @param spent what decisions had spent by then; absent when nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MandateSnapshot(
        UUID id,
        UUID grantorActorId,
        UUID authorityId,
        MandatePower power,
        MandateScope scope,
        DecisionRule rule,
        Instant validFrom,
        Instant validUntil,
        @Nullable Integer answerWithinDays,
        @Nullable Money spent) {}
