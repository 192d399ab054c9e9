package org.cocreation.decision.budget;

import org.cocreation.decision.Fraction;

/**
 * The Method of Equal Shares of Peters, Pierczyński and Skowron (2021). Every voter gets an equal share of the budget. A project is bought
 * by those who voted for it, who share its cost as evenly as their money allows; the one that is cheapest for them for what they get out of
 * it is bought first. All arithmetic is exact.
 */
public final class EqualShares {

    /** What happens to money that is left when no project can be bought any more. */
    public enum Completion {

        /** It stays. */
        NONE,

        /**
         * Everybody's money is raised by one unit of the currency and the method runs anew, until nothing more that anybody voted for fits
         * in the true budget; when the projects would cost more than the true budget, the outcome before counts.
         */
        ADD_ONE
    }

    private EqualShares() {}

    /** Divides the budget; an election without voters buys nothing. */
    public static EqualSharesOutcome allocate(
            BudgetElection election, Utility utility, Completion completion, Ties ties) {
        Market market = new Market(election, utility, ties);
        Fraction share = election.voters() == 0 ? Fraction.ZERO : Fraction.of(election.budget(), election.voters());
        long rounds = completion == Completion.NONE ? 0 : new AddOne(market, share).rounds();
        Fraction raised = share.plus(Fraction.of(election.unit()).times(rounds));
        return new ExactTally(market, raised).explain(rounds);
    }
}
