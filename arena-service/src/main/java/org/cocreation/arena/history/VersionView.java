package org.cocreation.arena.history;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cocreation.arena.proposal.Assumption;
import org.cocreation.contracts.Money;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as it was, or is, in one version.
 *
 * @param endedAt when the next version began; absent for the present one
 * @param basis why the next version began: PERSEVERE, PIVOT or REMIT
 */
public record VersionView(
        UUID proposalId,
        int version,
        String title,
        String summary,
        @Nullable String language,
        int framingVersion,
        List<Assumption> changeLogic,
        @Nullable Money budgetAsked,
        @Nullable Instant endedAt,
        @Nullable String basis) {}
