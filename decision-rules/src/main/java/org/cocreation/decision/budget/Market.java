package org.cocreation.decision.budget;

import java.math.BigInteger;
import org.cocreation.decision.Fraction;

/** An election as Equal Shares sees it: who pays in which proportion for what, and what a project's price is divided by. */
final class Market {

    /** More than all voters have together, as a fixed-point number. */
    static final long MUCH = 1L << 62;

    private static final int SAFE_BITS = 61;

    final BudgetElection election;
    final Ballots ballots;
    final boolean points;
    final int projects;
    /** The cost of each project. */
    final long[] cost;
    /** What the price per vote or point is divided by to get the price of a unit of utility. */
    final long[] divisor;
    /** The proportions of all supporters, added up. */
    final long[] weight;
    /** The largest proportion of one supporter. */
    final int[] heaviest;
    /** Places among equals. */
    final int[] rank;

    private final int ratioBits;

    Market(BudgetElection election, Utility utility, Ties ties) {
        this.election = election;
        ballots = election.ballots();
        points = utility == Utility.POINTS;
        projects = election.projects().size();
        cost = new long[projects];
        divisor = new long[projects];
        weight = new long[projects];
        heaviest = new int[projects];
        rank = ties.ranks(election);
        int most = 1;
        for (int p = 0; p < projects; p++) {
            cost[p] = election.projects().get(p).cost();
            divisor[p] = utility == Utility.COST && cost[p] > 0 ? cost[p] : 1;
            weight[p] = points ? election.points(p) : election.supporters(p);
            for (int e = ballots.firstSupport(p); e < ballots.firstSupport(p + 1); e++) {
                heaviest[p] = Math.max(heaviest[p], supportWeight(e));
            }
            most = Math.max(most, heaviest[p]);
        }
        ratioBits = 32 - Integer.numberOfLeadingZeros(most);
    }

    /** The proportion in which a supporter pays. */
    int supportWeight(int entry) {
        return points ? ballots.supportPoints(entry) : 1;
    }

    /** The same, by ballot. */
    int entryWeight(int entry) {
        return points ? ballots.entryPoints(entry) : 1;
    }

    /**
     * How many binary places a fixed-point number may have so that the money of all voters together fits in a long; below zero when
     * not even whole units do.
     */
    int scale(Fraction share) {
        BigInteger all = share.numerator()
                .multiply(BigInteger.valueOf(Math.max(1, election.voters())))
                .divide(share.denominator())
                .add(BigInteger.ONE);
        return SAFE_BITS - all.bitLength() - ratioBits;
    }

    /** The largest fixed-point number that is neither above the quotient nor above {@link #MUCH}. */
    static long floor(BigInteger numerator, BigInteger denominator, int scale) {
        BigInteger quotient = scale >= 0
                ? numerator.shiftLeft(scale).divide(denominator)
                : numerator.divide(denominator.shiftLeft(-scale));
        return quotient.bitLength() > SAFE_BITS ? MUCH : quotient.longValueExact();
    }

    /** The cost of each project as a fixed-point number, rounded down. */
    long[] scaledCosts(int scale) {
        long[] scaled = new long[projects];
        for (int p = 0; p < projects; p++) {
            scaled[p] = floor(BigInteger.valueOf(cost[p]), BigInteger.ONE, scale);
        }
        return scaled;
    }

    static long floor(Fraction number, int scale) {
        return floor(number.numerator(), number.denominator(), scale);
    }
}
