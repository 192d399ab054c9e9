package org.cocreation.arena.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.cocreation.contracts.GroupTally;
import org.jspecify.annotations.Nullable;

/**
 * What counting the ballots gave.
 *
 * @param chosen codes of the options that were chosen, best first
 * @param notTakenBecause why nothing is decided; absent when it is taken
 * @param cast ballots in the round that counts
 * @param counts what all ballots together say
 * @param tallies what each group says; in a secret decision only where no group is too small to hide anybody
 * @param groupsPassed where the rule asks each group: whether it passed there
 * @param grantorPassed whether the seats of the mandate's grantor passed it; absent when nobody asks
 * @param unresolvedObjections objections that stand
 * @param fellBack whether the rule named for the case that consent fails was applied
 * @param options what became of each option, and why
 * @param ranking places, best first; only where options are ranked
 * @param budgets both ways to divide the money; only where money is divided
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Outcome(
        List<String> chosen,
        @Nullable NotTakenReason notTakenBecause,
        long cast,
        Map<String, Long> counts,
        List<GroupTally> tallies,
        @Nullable Map<String, Boolean> groupsPassed,
        @Nullable Boolean grantorPassed,
        int unresolvedObjections,
        boolean fellBack,
        List<OptionOutcome> options,
        @Nullable List<List<String>> ranking,
        @Nullable BudgetOutcomes budgets) {

    /** Of a decision that was taken back: nothing was counted. */
    static Outcome withdrawn() {
        return new Outcome(
                List.of(),
                NotTakenReason.WITHDRAWN,
                0,
                Map.of(),
                List.of(),
                null,
                null,
                0,
                false,
                List.of(),
                null,
                null);
    }

    /** Whether something is decided. */
    boolean taken() {
        return notTakenBecause == null;
    }

    /** What became of one option: a sentence for people, and the figures behind it by name. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OptionOutcome(String code, boolean chosen, String because, Map<String, String> figures) {}

    /** The money divided by both rules; {@code decidedBy} is the one that counts. */
    public record BudgetOutcomes(String decidedBy, BudgetOutcome greedy, BudgetOutcome equalShares) {}

    /**
     * The money divided by one rule.
     *
     * @param chosen codes in the order in which they were chosen
     * @param cost of all of them together
     * @param left money that nobody gets
     * @param represented ballots that support at least one of them
     * @param representedByGroup the same for each group; absent where groups are too small to be shown
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record BudgetOutcome(
            List<String> chosen,
            long cost,
            long left,
            long represented,
            @Nullable Map<String, Long> representedByGroup) {}
}
