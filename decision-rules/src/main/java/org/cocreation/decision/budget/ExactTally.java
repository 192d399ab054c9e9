package org.cocreation.decision.budget;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cocreation.decision.Fraction;

/**
 * One run of Equal Shares in which every voter starts with the same money, exactly.
 *
 * <p>Whoever supports a project that is bought pays the full price or gives everything that is left. So a voter who still has money
 * has paid the full price of everything supported so far, and a sum of such voters' money follows exactly from how many of them paid which
 * price. That is done in integers over one common denominator. Besides, each group's money is known as a fixed-point number with a
 * bound on its error; it answers nearly every comparison, and where it cannot, the exact number does.
 */
final class ExactTally {

    private static final long NOTHING = Long.MIN_VALUE;

    private final Market market;
    private final Ballots ballots;
    private final Fraction start;
    private final int scale;
    private final long[] cost;
    private final long[] money;
    private long error = 1;

    private BigInteger denominator;
    private BigInteger share;
    private final List<BigInteger> prices = new ArrayList<>();
    /** Which purchase the project was, or −1. */
    private final int[] turn;

    private final List<Integer> candidates = new ArrayList<>();
    private final long[] leastPrice;
    private final List<Integer> bought = new ArrayList<>();
    private final List<EqualSharesOutcome.Purchase> purchases = new ArrayList<>();
    private final List<EqualSharesOutcome.Loss> losses = new ArrayList<>();

    /**
     * What a project would cost its supporters.
     *
     * @param numerator over the common denominator times {@code rich}: the price of one vote or point
     * @param rich the proportions of those who can pay it in full
     * @param floor the price as a fixed-point number, rounded down
     */
    private record Price(BigInteger numerator, long rich, long floor) {}

    private static final Price FREE = new Price(BigInteger.ZERO, 1, 0);

    ExactTally(Market market, Fraction start) {
        this.market = market;
        this.start = start;
        ballots = market.ballots;
        scale = market.scale(start);
        cost = market.scaledCosts(scale);
        denominator = start.denominator();
        share = start.numerator();
        money = new long[ballots.groups()];
        Arrays.fill(money, Market.floor(start, scale));
        turn = new int[market.projects];
        Arrays.fill(turn, -1);
        leastPrice = new long[market.projects];
        for (int p = 0; p < market.projects; p++) {
            if (market.weight[p] > 0) {
                candidates.add(p);
            }
        }
    }

    /** Buys until nothing can be bought; answers the projects in order. */
    List<Integer> run() {
        for (int p = best(false); p >= 0; p = best(false)) {
            buy(p);
        }
        return bought;
    }

    /** The same with the reasons. */
    EqualSharesOutcome explain(long rounds) {
        dropUnaffordable();
        for (int p = best(true); p >= 0; p = best(true)) {
            buy(p);
            dropUnaffordable();
        }
        for (int p = 0; p < market.projects; p++) {
            if (market.weight[p] == 0) {
                losses.add(new EqualSharesOutcome.Loss(project(p), 0, Fraction.ZERO, 0));
            }
        }
        return new EqualSharesOutcome(
                start, rounds, List.copyOf(purchases), List.copyOf(losses), market.election.budget());
    }

    private Project project(int p) {
        return market.election.projects().get(p);
    }

    private void dropUnaffordable() {
        for (int p : List.copyOf(candidates)) {
            if (!affordable(p)) {
                candidates.remove((Integer) p);
                losses.add(new EqualSharesOutcome.Loss(
                        project(p),
                        market.election.supporters(p),
                        new Fraction(moneyOfSupporters(p), denominator),
                        purchases.size()));
            }
        }
    }

    /** The cheapest project for its supporters, or −1. Prices only rise, so an old price tells which projects need no new one. */
    private int best(boolean allAffordable) {
        List<Integer> stale = new ArrayList<>(candidates);
        int best = -1;
        Price bestPrice = null;
        while (!stale.isEmpty()) {
            Integer p = cheapest(stale);
            if (bestPrice != null
                    && Wide.compare(leastPrice[p], market.divisor[best], bestPrice.floor + 1, market.divisor[p]) > 0) {
                break;
            }
            stale.remove(p);
            if (!allAffordable && !affordable(p)) {
                candidates.remove(p);
                continue;
            }
            Price price = price(p);
            leastPrice[p] = price.floor;
            if (bestPrice == null || compare(p, price, best, bestPrice) < 0) {
                best = p;
                bestPrice = price;
            }
        }
        return best;
    }

    private Integer cheapest(List<Integer> stale) {
        Integer least = stale.get(0);
        for (Integer p : stale) {
            if (Wide.compare(leastPrice[p], market.divisor[least], leastPrice[least], market.divisor[p]) < 0) {
                least = p;
            }
        }
        return least;
    }

    private int compare(int p, Price mine, int q, Price other) {
        BigInteger left = mine.numerator.multiply(product(other.rich, market.divisor[q]));
        BigInteger right = other.numerator.multiply(product(mine.rich, market.divisor[p]));
        int order = left.compareTo(right);
        return order != 0 ? order : Integer.compare(market.rank[p], market.rank[q]);
    }

    private static BigInteger product(long a, long b) {
        return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
    }

    /** Whether the supporters together have what the project costs. */
    private boolean affordable(int p) {
        long sum = 0;
        long slack = 0;
        for (int e = ballots.firstSupport(p); e < ballots.firstSupport(p + 1); e++) {
            int g = ballots.supportGroup(e);
            if (money[g] != NOTHING) {
                sum += ballots.count(g) * money[g];
                slack += ballots.count(g) * error;
            }
        }
        if (sum - slack > cost[p]) {
            return true;
        }
        if (sum + slack < cost[p]) {
            return false;
        }
        BigInteger exactly = BigInteger.valueOf(market.cost[p]).multiply(denominator);
        return moneyOfSupporters(p).compareTo(exactly) >= 0;
    }

    private BigInteger moneyOfSupporters(int p) {
        Purse purse = new Purse();
        for (int e = ballots.firstSupport(p); e < ballots.firstSupport(p + 1); e++) {
            if (money[ballots.supportGroup(e)] != NOTHING) {
                purse.add(ballots.supportGroup(e));
            }
        }
        return purse.total();
    }

    /** Money of whole groups, counted by the prices that they have paid. */
    private final class Purse {

        private final long[] paid = new long[prices.size()];
        private long voters;

        void add(int group) {
            long count = ballots.count(group);
            voters += count;
            for (int e = ballots.firstEntry(group); e < ballots.firstEntry(group + 1); e++) {
                int purchase = turn[ballots.entryProject(e)];
                if (purchase >= 0) {
                    paid[purchase] += count * market.entryWeight(e);
                }
            }
        }

        BigInteger total() {
            BigInteger total = share.multiply(BigInteger.valueOf(voters));
            for (int i = 0; i < paid.length; i++) {
                if (paid[i] != 0) {
                    total = total.subtract(prices.get(i).multiply(BigInteger.valueOf(paid[i])));
                }
            }
            return total;
        }
    }

    private BigInteger moneyOf(int group) {
        BigInteger left = share;
        for (int e = ballots.firstEntry(group); e < ballots.firstEntry(group + 1); e++) {
            int purchase = turn[ballots.entryProject(e)];
            if (purchase >= 0) {
                left = left.subtract(prices.get(purchase).multiply(BigInteger.valueOf(market.entryWeight(e))));
            }
        }
        return left;
    }

    /** The price of an affordable project: raised until everybody who is asked for more than they have is asked for just that. */
    private Price price(int p) {
        if (market.cost[p] == 0) {
            return FREE;
        }
        int first = ballots.firstSupport(p);
        int[] open = new int[ballots.firstSupport(p + 1) - first];
        int size = 0;
        long rich = 0;
        for (int e = first; e < first + open.length; e++) {
            int g = ballots.supportGroup(e);
            if (money[g] != NOTHING) {
                open[size++] = e;
                rich += (long) ballots.count(g) * market.supportWeight(e);
            }
        }
        BigInteger due = BigInteger.valueOf(market.cost[p]).multiply(denominator);
        Purse poor = new Purse();
        Price price = priced(due, rich);
        while (true) {
            int kept = 0;
            long stillRich = rich;
            for (int i = 0; i < size; i++) {
                int e = open[i];
                int g = ballots.supportGroup(e);
                if (isPoor(g, market.supportWeight(e), price)) {
                    poor.add(g);
                    stillRich -= (long) ballots.count(g) * market.supportWeight(e);
                } else {
                    open[kept++] = e;
                }
            }
            if (stillRich == rich) {
                return price;
            }
            size = kept;
            rich = stillRich;
            price = priced(due.subtract(poor.total()), rich);
        }
    }

    private Price priced(BigInteger numerator, long rich) {
        return new Price(
                numerator, rich, Market.floor(numerator, denominator.multiply(BigInteger.valueOf(rich)), scale));
    }

    /** Whether the group has less than the price asks of it. */
    private boolean isPoor(int group, int weight, Price price) {
        long asked = price.floor * weight;
        if (money[group] + error < asked) {
            return true;
        }
        if (money[group] - error >= asked + weight) {
            return false;
        }
        BigInteger exactly = price.numerator.multiply(BigInteger.valueOf(weight));
        return moneyOf(group).multiply(BigInteger.valueOf(price.rich)).compareTo(exactly) < 0;
    }

    private boolean isPenniless(int group) {
        return money[group] <= error && moneyOf(group).signum() == 0;
    }

    private void buy(int p) {
        Price price = price(p);
        long inFull = 0;
        long rest = 0;
        for (int e = ballots.firstSupport(p); e < ballots.firstSupport(p + 1); e++) {
            int g = ballots.supportGroup(e);
            int weight = market.supportWeight(e);
            if (money[g] == NOTHING) {
                continue;
            }
            if (isPoor(g, weight, price)) {
                rest += isPenniless(g) ? 0 : ballots.count(g);
                money[g] = NOTHING;
            } else {
                inFull += ballots.count(g);
            }
        }
        for (int e = ballots.firstSupport(p); e < ballots.firstSupport(p + 1); e++) {
            int g = ballots.supportGroup(e);
            if (money[g] != NOTHING) {
                money[g] -= price.floor * market.supportWeight(e);
            }
        }
        error += market.heaviest[p];
        turn[p] = prices.size();
        prices.add(overNewDenominator(price));
        candidates.remove((Integer) p);
        bought.add(p);
        Fraction paid = new Fraction(prices.get(turn[p]), denominator);
        Fraction rho = paid.dividedBy(Fraction.of(market.divisor[p]));
        long supporters = market.election.supporters(p);
        purchases.add(new EqualSharesOutcome.Purchase(
                project(p), supporters, rho, paid, inFull, rest, supporters - inFull - rest));
    }

    private BigInteger overNewDenominator(Price price) {
        BigInteger rich = BigInteger.valueOf(price.rich);
        BigInteger common = price.numerator.gcd(rich);
        BigInteger factor = rich.divide(common);
        denominator = denominator.multiply(factor);
        share = share.multiply(factor);
        prices.replaceAll(each -> each.multiply(factor));
        return price.numerator.divide(common);
    }
}
