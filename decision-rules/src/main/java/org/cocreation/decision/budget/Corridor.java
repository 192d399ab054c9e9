package org.cocreation.decision.budget;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
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
    private final long[] least;
    private final long[] most;

    private final List<Integer> candidates = new ArrayList<>();
    /** Bounds of the price of a vote or point, as far as known. */
    private final long[] lowest;

    private final long[] highest;
    /** The proportions of those who pay when all of them certainly pay in full, else 0. */
    private final long[] payers;

    private final List<Integer> bought = new ArrayList<>();

    Corridor(Market market, Fraction from, Fraction to) {
        this.market = market;
        ballots = market.ballots;
        scale = market.scale(to);
        cost = market.scaledCosts(scale);
        least = new long[ballots.groups()];
        most = new long[ballots.groups()];
        lowest = new long[market.projects];
        highest = new long[market.projects];
        payers = new long[market.projects];
        if (scale < 0) {
            return;
        }
        Arrays.fill(least, Market.floor(from, scale));
        Arrays.fill(most, Market.floor(to, scale) + 1);
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
            if (money(p, most) < cost[p]) {
                candidates.remove(p);
                continue;
            }
            bound(p);
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

    private long money(int p, long[] money) {
        long sum = 0;
        for (int e = ballots.firstSupport(p); e < ballots.firstSupport(p + 1); e++) {
            int g = ballots.supportGroup(e);
            sum += ballots.count(g) * money[g];
        }
        return sum;
    }

    private void bound(int p) {
        lowest[p] = Math.max(lowest[p], price(p, most) - 1);
        if (money(p, least) < cost[p]) {
            highest[p] = Long.MAX_VALUE;
            payers[p] = 0;
        } else {
            highest[p] = price(p, least);
            payers[p] = fullPayers(p);
        }
    }

    /** The smallest price at which these purses cover an affordable cost. */
    private long price(int p, long[] money) {
        int first = ballots.firstSupport(p);
        int[] open = new int[ballots.firstSupport(p + 1) - first];
        int size = 0;
        long rich = 0;
        for (int e = first; e < first + open.length; e++) {
            int g = ballots.supportGroup(e);
            if (money[g] > 0) {
                open[size++] = e;
                rich += (long) ballots.count(g) * market.supportWeight(e);
            }
        }
        long due = cost[p];
        while (rich > 0) {
            long price = (due + rich - 1) / rich;
            long before = rich;
            int kept = 0;
            for (int i = 0; i < size; i++) {
                int e = open[i];
                int g = ballots.supportGroup(e);
                int weight = market.supportWeight(e);
                if (money[g] < price * weight) {
                    due -= ballots.count(g) * money[g];
                    rich -= (long) ballots.count(g) * weight;
                } else {
                    open[kept++] = e;
                }
            }
            if (rich == before) {
                return price;
            }
            size = kept;
        }
        return 0;
    }

    private long fullPayers(int p) {
        long all = 0;
        for (int e = ballots.firstSupport(p); e < ballots.firstSupport(p + 1); e++) {
            int g = ballots.supportGroup(e);
            int weight = market.supportWeight(e);
            if (least[g] == 0 && most[g] == 0) {
                continue;
            }
            if (least[g] < highest[p] * weight) {
                return 0;
            }
            all += (long) ballots.count(g) * weight;
        }
        return all;
    }

    private void buy(int p) {
        for (int e = ballots.firstSupport(p); e < ballots.firstSupport(p + 1); e++) {
            int g = ballots.supportGroup(e);
            int weight = market.supportWeight(e);
            least[g] = Math.max(0, least[g] - highest[p] * weight);
            most[g] = Math.max(0, most[g] - Math.max(0, lowest[p]) * weight);
        }
        candidates.remove((Integer) p);
        bought.add(p);
    }
}
