package org.cocreation.decision.budget;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.cocreation.decision.budget.RandomElections.Instance;

/**
 * Equal Shares once more, written for the tests straight from the definition: every voter alone, every price from all voters in the
 * order of what they can pay, quotients of plain big integers, every round of the completion.
 */
final class NaiveEqualShares {

    /** A quotient with a positive denominator, never reduced. */
    record Q(BigInteger n, BigInteger d) {

        static Q of(long n, long d) {
            return new Q(BigInteger.valueOf(n), BigInteger.valueOf(d));
        }

        Q minus(Q o) {
            return new Q(n.multiply(o.d).subtract(o.n.multiply(d)), d.multiply(o.d));
        }

        Q plus(Q o) {
            return new Q(n.multiply(o.d).add(o.n.multiply(d)), d.multiply(o.d));
        }

        Q times(long f) {
            return new Q(n.multiply(BigInteger.valueOf(f)), d);
        }

        Q over(long f) {
            return new Q(n, d.multiply(BigInteger.valueOf(f)));
        }

        int against(Q o) {
            return n.multiply(o.d).compareTo(o.n.multiply(d));
        }
    }

    private final Instance instance;
    private final Utility utility;
    private final Ties ties;

    NaiveEqualShares(Instance instance, Utility utility, Ties ties) {
        this.instance = instance;
        this.utility = utility;
        this.ties = ties;
    }

    List<String> withoutCompletion() {
        return run(Q.of(instance.budget(), instance.ballots().size()));
    }

    List<String> withAddOne() {
        List<String> before = List.of();
        Q share = Q.of(instance.budget(), instance.ballots().size());
        while (true) {
            List<String> now = run(share);
            long cost = instance.projects().stream()
                    .filter(each -> now.contains(each.id()))
                    .mapToLong(Project::cost)
                    .sum();
            if (cost > instance.budget()) {
                return before;
            }
            if (instance.projects().stream()
                    .noneMatch(each ->
                            support(each) > 0 && !now.contains(each.id()) && cost + each.cost() <= instance.budget())) {
                return now;
            }
            before = now;
            share = share.plus(Q.of(instance.unit(), 1));
        }
    }

    private List<String> run(Q share) {
        List<Q> money = new ArrayList<>();
        instance.ballots().forEach(any -> money.add(share));
        List<Project> rest = new ArrayList<>(instance.projects());
        List<String> bought = new ArrayList<>();
        while (true) {
            Project best = null;
            Q least = null;
            for (Project project : rest) {
                Q price = price(project, money);
                if (price == null) {
                    continue;
                }
                Q rho = utility == Utility.COST && project.cost() > 0 ? price.over(project.cost()) : price;
                if (best == null || rho.against(least) < 0 || (rho.against(least) == 0 && wins(project, best))) {
                    best = project;
                    least = rho;
                }
            }
            if (best == null) {
                return bought;
            }
            Q price = price(best, money);
            for (int v = 0; v < money.size(); v++) {
                Q due = price.times(weight(v, best));
                money.set(
                        v,
                        money.get(v).against(due) < 0
                                ? Q.of(0, 1)
                                : money.get(v).minus(due));
            }
            bought.add(best.id());
            rest.remove(best);
        }
    }

    private Q price(Project project, List<Q> money) {
        List<Integer> supporters = new ArrayList<>();
        long open = 0;
        for (int v = 0; v < money.size(); v++) {
            if (weight(v, project) > 0) {
                supporters.add(v);
                open += weight(v, project);
            }
        }
        supporters.sort(Comparator.comparing(v -> money.get(v).over(weight(v, project)), Q::against));
        Q due = Q.of(project.cost(), 1);
        for (int v : supporters) {
            if (due.over(open).against(money.get(v).over(weight(v, project))) <= 0) {
                return due.over(open);
            }
            due = due.minus(money.get(v));
            open -= weight(v, project);
        }
        return null;
    }

    private boolean wins(Project one, Project other) {
        if (ties == Ties.SUPPORT_THEN_ID && support(one) != support(other)) {
            return support(one) > support(other);
        }
        return one.id().compareTo(other.id()) < 0;
    }

    private long support(Project project) {
        return instance.ballots().stream()
                .filter(each -> each.containsKey(project.id()))
                .count();
    }

    private int weight(int voter, Project project) {
        Map<String, Integer> ballot = instance.ballots().get(voter);
        int points = ballot.getOrDefault(project.id(), 0);
        return utility == Utility.POINTS ? points : Math.min(1, points);
    }
}
