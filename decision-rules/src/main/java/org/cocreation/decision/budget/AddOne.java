package org.cocreation.decision.budget;

import java.util.List;
import org.cocreation.decision.Fraction;

/**
 * Finds how often everybody's money must be raised. Runs whose outcome cannot differ from the one before are skipped; see {@link Corridor}.
 */
final class AddOne {

    private static final long LONGEST = 1L << 40;
    private static final int MOST_PATIENT = 16;

    private final Market market;
    private final Fraction share;
    private final Fraction unit;
    /** For how many rounds the outcome found last is the same. */
    private long same;
    /** For how many rounds more than one to try next. */
    private long next;
    /** For how many rounds not to try. */
    private int wait;

    private int patience = 1;

    AddOne(Market market, Fraction share) {
        this.market = market;
        this.share = share;
        unit = Fraction.of(market.election.unit());
    }

    /** The round whose outcome counts: the first that is exhaustive, else the last before the budget would be overspent. */
    long rounds() {
        long round = 0;
        while (true) {
            List<Integer> outcome = outcomeFrom(round);
            long left = left(outcome);
            if (left < 0) {
                return round - 1;
            }
            if (exhaustive(outcome, left)) {
                return round;
            }
            round += same;
        }
    }

    /** The outcome of a round; sets for how many rounds from there on it is certainly the same. */
    private List<Integer> outcomeFrom(long round) {
        for (long more = wait > 0 ? 0 : next; more > 0; more /= 4) {
            List<Integer> outcome = new Corridor(market, money(round), money(round + more)).run();
            if (outcome != null) {
                same = more + 1;
                next = Math.min(LONGEST, 2 * more + 1);
                patience = 1;
                return outcome;
            }
        }
        if (wait > 0) {
            wait--;
        } else {
            wait = patience;
            patience = Math.min(MOST_PATIENT, 2 * patience);
            next = 1;
        }
        same = 1;
        List<Integer> outcome = new Corridor(market, money(round), money(round)).run();
        return outcome != null ? outcome : new ExactTally(market, money(round)).run();
    }

    private Fraction money(long round) {
        return share.plus(unit.times(round));
    }

    private long left(List<Integer> outcome) {
        long left = market.election.budget();
        for (int p : outcome) {
            left -= market.cost[p];
        }
        return left;
    }

    /** Whether nothing that anybody voted for fits beside the outcome. */
    private boolean exhaustive(List<Integer> outcome, long left) {
        for (int p = 0; p < market.projects; p++) {
            if (market.weight[p] > 0 && market.cost[p] <= left && !outcome.contains(p)) {
                return false;
            }
        }
        return true;
    }
}
