package org.cocreation.arena.election;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A budget election that was held elsewhere, as it comes out under the rules of this platform.
 *
 * @param title what the file calls it
 * @param effect always NONE: nothing follows from counting it again
 * @param budget in units of the currency
 * @param outcomes under both budget rules, side by side, and what the file itself says was selected, if it does
 */
public record ImportedElection(
        UUID id,
        UUID arenaId,
        String title,
        String effect,
        String voteType,
        BigDecimal budget,
        @Nullable String currency,
        int projects,
        int ballots,
        List<Outcome> outcomes,
        Instant importedAt) {

    /**
     * Projects that are paid for under one rule.
     *
     * @param rule GREEDY_BUDGET, EQUAL_SHARES, or FILE for what the file says
     * @param selected ids of projects as they stand in the file, sorted
     * @param cost of all of them, in units of the currency
     */
    public record Outcome(String rule, List<String> selected, BigDecimal cost) {}
}
