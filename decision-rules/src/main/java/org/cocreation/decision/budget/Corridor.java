package org.cocreation.decision.budget;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.cocreation.decision.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * Runs Equal Shares at once for every share between a least and a most, and says the outcome where it is certainly the same for all.
 *
 * <p>Why two runs suffice: as long as the same projects are bought in the same order, a voter who starts with more has more after
 * every purchase. For when everybody has more, the price at which a project is covered is lower or the same, and what is left after paying
 * the smaller of price and money is higher or the same. So the money in a run with the least share, rounded down, is a lower bound for
 * each voter, the money in a run with the most, rounded up, an upper bound; and they bound every price from the other side. A purchase is
 * certain when the bounds of its price lie below those of all others. Everything is done in fixed-point numbers that round to the safe
 * side.
 */
final class Corridor {

    private final Market market;
    private final Ballots ballots;
    private final int scale;
    private final long[] cost;
    /** The least and the most that each group may have, in turn: side by side in memory, because both are always wanted. */
    private final long[] money;

    private final List<Integer> candidates = new ArrayList<>();
    /** Bounds of the price of a vote or point, as far as known. */
    private final long[] lowest;

    private final long[] highest;
    /** The proportions of those who pay when all of them certainly pay in full, else 0. */
    private final long[] payers;

    private final Purses purses;
    private final List<Integer> bought = new ArrayList<>();

    Corridor(Market market, Fraction from, Fraction to) {
        this.market = market;
        ballots = market.ballots;
        scale = market.scale(to);
        cost = market.scaledCosts(scale);
        money = new long[2 * ballots.groups()];
        lowest = new long[market.projects];
        highest = new long[market.projects];
        payers = new long[market.projects];
        purses = new Purses();
        if (scale < 0) {
            return;
        }
        long least = Market.floor(from, scale);
        long most = Market.floor(to, scale) + 1;
        for (int i = 0; i < money.length; i += 2) {
            money[i] = least;
            money[i + 1] = most;
        }
        for (int p = 0; p < market.projects; p++) {
            if (market.weight[p] > 0) {
                candidates.add(p);
                lowest[p] =
                        Market.floor(BigInteger.valueOf(market.cost[p]), BigInteger.valueOf(market.weight[p]), scale);
            }
        }
    }

    /** The projects in the order in which they are bought, or null when that is not certain. */
    @Nullable
    List<Integer> run() {
        if (scale < 0) {
            return null;
        }
        while (true) {
            List<Integer> fresh = new ArrayList<>();
            int best = best(fresh);
            if (best < 0) {
                return fresh.isEmpty() ? bought : null;
            }
            for (int p : fresh) {
                if (p != best && !certainlyBefore(best, p)) {
                    return null;
                }
            }
            buy(best);
        }
    }

    /** The project with the lowest upper bound, or −1; everything that might come before it is put into {@code fresh}. */
    private int best(List<Integer> fresh) {
        List<Integer> stale = new ArrayList<>(candidates);
        int best = -1;
        while (!stale.isEmpty()) {
            Integer p = cheapest(stale);
            if (best >= 0 && Wide.compare(highest[best], market.divisor[p], lowest[p], market.divisor[best]) < 0) {
                break;
            }
            stale.remove(p);
            if (!bound(p)) {
                candidates.remove(p);
                continue;
            }
            fresh.add(p);
            if (highest[p] != Long.MAX_VALUE && (best < 0 || before(p, best))) {
                best = p;
            }
        }
        return best;
    }

    private Integer cheapest(List<Integer> stale) {
        Integer found = stale.get(0);
        for (Integer p : stale) {
            if (Wide.compare(lowest[p], market.divisor[found], lowest[found], market.divisor[p]) < 0) {
                found = p;
            }
        }
        return found;
    }

    private boolean before(int p, int q) {
        if (payers[p] > 0 && payers[q] > 0) {
            return exactlyBefore(p, q);
        }
        return Wide.compare(highest[p], market.divisor[q], highest[q], market.divisor[p]) < 0;
    }

    private boolean certainlyBefore(int p, int q) {
        if (payers[p] > 0 && payers[q] > 0) {
            return exactlyBefore(p, q);
        }
        return Wide.compare(highest[p], market.divisor[q], lowest[q], market.divisor[p]) < 0;
    }

    /** Where everybody pays in full the price of a unit of utility is known exactly: cost / (payers · divisor). */
    private boolean exactlyBefore(int p, int q) {
        long mine = market.divisor[p] == market.cost[p] ? 1 : market.cost[p];
        long other = market.divisor[q] == market.cost[q] ? 1 : market.cost[q];
        int order = Wide.compare(mine, payers[q], other, payers[p]);
        return order != 0 ? order < 0 : market.rank[p] < market.rank[q];
    }

    /** Bounds the price; false when the supporters certainly have less than the cost. */
    private boolean bound(int p) {
        purses.open(p);
        if (purses.most < cost[p]) {
            return false;
        }
        long low = purses.price(purses.atMost, cost[p], lowest[p]);
        lowest[p] = Math.max(lowest[p], low - 1);
        if (purses.least < cost[p]) {
            highest[p] = Long.MAX_VALUE;
            payers[p] = 0;
        } else {
            highest[p] = purses.price(purses.atLeast, cost[p], low);
            payers[p] = purses.payers(highest[p]);
        }
        return true;
    }

    private void buy(int p) {
        for (int e = ballots.firstSupport(p); e < ballots.firstSupport(p + 1); e++) {
            int place = 2 * ballots.supportGroup(e);
            int weight = market.supportWeight(e);
            money[place] = Math.max(0, money[place] - highest[p] * weight);
            money[place + 1] = Math.max(0, money[place + 1] - lowest[p] * weight);
        }
        candidates.remove((Integer) p);
        bought.add(p);
    }

    /** The money of those supporters of one project who may have some, side by side, because it is looked at several times. */
    private final class Purses {

        private final long[] atLeast;
        private final long[] atMost;
        private final long[] counts;
        private final long[] weights;
        private int size;
        private long least;
        private long most;

        Purses() {
            int longest = 0;
            for (int p = 0; p < market.projects; p++) {
                longest = Math.max(longest, ballots.firstSupport(p + 1) - ballots.firstSupport(p));
            }
            atLeast = new long[longest];
            atMost = new long[longest];
            counts = new long[longest];
            weights = new long[longest];
        }

        void open(int p) {
            int[] groups = ballots.supportGroups();
            int[] all = ballots.supportCounts();
            long[] bounds = money;
            int last = ballots.firstSupport(p + 1);
            int next = 0;
            long low = 0;
            long high = 0;
            for (int e = ballots.firstSupport(p); e < last; e++) {
                int place = 2 * groups[e];
                long mine = bounds[place + 1];
                if (mine > 0) {
                    long count = all[e];
                    atMost[next] = mine;
                    atLeast[next] = bounds[place];
                    counts[next] = count;
                    weights[next] = market.supportWeight(e);
                    high += count * mine;
                    low += count * atLeast[next];
                    next++;
                }
            }
            size = next;
            least = low;
            most = high;
        }

        /** The smallest price at which these purses cover the cost, which they can; {@code floor} is known not to be above it. */
        long price(long[] money, long cost, long floor) {
            long[] counted = counts;
            long[] weighed = weights;
            int all = size;
            long price = floor;
            while (true) {
                long due = cost;
                long rich = 0;
                for (int i = 0; i < all; i++) {
                    if (money[i] < price * weighed[i]) {
                        due -= counted[i] * money[i];
                    } else {
                        rich += counted[i] * weighed[i];
                    }
                }
                if (due <= price * rich) {
                    return price;
                }
                price = (due + rich - 1) / rich;
            }
        }

        /** The proportions of all who may have money when each of them certainly can pay the price in full, else 0. */
        long payers(long price) {
            long all = 0;
            for (int i = 0; i < size; i++) {
                if (atLeast[i] == 0 || atLeast[i] < price * weights[i]) {
                    return 0;
                }
                all += counts[i] * weights[i];
            }
            return all;
        }
    }
}
