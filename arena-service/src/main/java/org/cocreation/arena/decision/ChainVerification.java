package org.cocreation.arena.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether an arena's chain of records holds.
 *
 * @param checked records that were recomputed
 * @param lastNo number of the last record that holds; 0 when there is none
 * @param lastHash its hash; zeros when there is none
 * @param brokenNo the first record that does not hold
 * @param reason why it does not
 * @param nextAfter where to go on, when there are more records than one answer checks
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChainVerification(
        UUID arenaId,
        boolean holds,
        int checked,
        int lastNo,
        String lastHash,
        @Nullable Integer brokenNo,
        @Nullable String reason,
        @Nullable Integer nextAfter) {}
