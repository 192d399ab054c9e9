package org.cocreation.actor.authority;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cocreation.contracts.Money;
import org.jspecify.annotations.Nullable;

/** An authority as everybody may read it: who may decide what is public. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AuthorityView(
        UUID id,
        UUID actorId,
        String basis,
        List<String> decisionTypes,
        List<String> jurisdictions,
        @Nullable Money budgetCeiling,
        Holder heldBy,
        @Nullable Instant termEnds,
        Instant recognisedAt,
        AuthorityState state,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnCode,
        @Nullable String withdrawnReason) {}
