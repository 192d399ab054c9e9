package org.cocreation.arena.decision;

import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.cocreation.arena.decision.Outcome.BudgetOutcome;
import org.cocreation.arena.decision.Outcome.BudgetOutcomes;
import org.cocreation.arena.decision.Outcome.OptionOutcome;
import org.cocreation.arena.mandate.RuleKind;
import org.cocreation.contracts.Money;
import org.cocreation.decision.budget.BudgetElection;
import org.cocreation.decision.budget.EqualShares;
import org.cocreation.decision.budget.EqualSharesOutcome;
import org.cocreation.decision.budget.GreedyBudget;
import org.cocreation.decision.budget.Project;
import org.cocreation.decision.budget.Ties;
import org.cocreation.decision.budget.Utility;

/**
 * Divides money among options, by the rule of the decision and, for comparison, by the other one too. Equal shares use the cost of what
 * a voter wants as its use to them, or the points given, and add money until nothing more fits.
 */
final class BudgetCount {

    private final Poll poll;
    private final Money budget;
    private final BudgetElection election;

    private BudgetCount(Poll poll) {
        this.poll = poll;
        budget = Objects.requireNonNull(poll.rule().budget(), "a budget rule has a budget");
        long unit =
                Math.round(Math.pow(10, Math.max(0, currency(budget.currency()).getDefaultFractionDigits())));
        BudgetElection.Builder ballots = BudgetElection.of(budget.amount(), unit, projects(poll.options()));
        for (CountedVote counted : poll.votes()) {
            for (long i = 0; i < counted.ballots(); i++) {
                add(ballots, counted.vote());
            }
        }
        election = ballots.build();
    }

    static Count.Result of(Poll poll) {
        return new BudgetCount(poll).result();
    }

    private Count.Result result() {
        GreedyBudget.Outcome greedy = GreedyBudget.allocate(
                election, poll.scored() ? GreedyBudget.Order.POINTS : GreedyBudget.Order.VOTES, Ties.SUPPORT_THEN_ID);
        EqualSharesOutcome shares = EqualShares.allocate(
                election,
                poll.scored() ? Utility.POINTS : Utility.COST,
                EqualShares.Completion.ADD_ONE,
                Ties.SUPPORT_THEN_ID);
        boolean byShares = poll.rule().kind() == RuleKind.EQUAL_SHARES;
        List<OptionOutcome> options = byShares ? explained(shares) : explained(greedy);
        BudgetOutcomes both =
                new BudgetOutcomes(poll.rule().kind().name(), outcome(greedy.selected()), outcome(shares.selected()));
        return new Count.Result((byShares ? both.equalShares() : both.greedy()).chosen(), options, null, null, both);
    }

    private BudgetOutcome outcome(List<Project> selected) {
        List<String> codes = selected.stream().map(Project::id).toList();
        long cost = selected.stream().mapToLong(Project::cost).sum();
        Map<String, Long> byGroup = null;
        if (Count.showsGroups(poll)) {
            byGroup = new TreeMap<>();
            for (String group : poll.rollGroups()) {
                byGroup.put(group, represented(codes, Count.in(group)));
            }
        }
        return new BudgetOutcome(codes, cost, budget.amount() - cost, represented(codes, any -> true), byGroup);
    }

    private long represented(List<String> codes, Predicate<CountedVote> of) {
        return poll.votes().stream()
                .filter(of)
                .filter(counted -> codes.stream().anyMatch(code -> Poll.supports(counted.vote(), code)))
                .mapToLong(CountedVote::ballots)
                .sum();
    }

    private List<OptionOutcome> explained(GreedyBudget.Outcome greedy) {
        return greedy.steps().stream()
                .map(step -> {
                    Map<String, String> figures = new LinkedHashMap<>();
                    figures.put("votes", String.valueOf(step.score()));
                    figures.put("leftBefore", money(step.before()));
                    String because = step.score() == 0
                            ? "Nobody voted for it."
                            : step.selected()
                                    ? "Fitted into the " + money(step.before()) + " that were left when its turn came."
                                    : "Costs more than the " + money(step.before())
                                            + " that were left when its turn came.";
                    return new OptionOutcome(step.project().id(), step.selected(), because, figures);
                })
                .toList();
    }

    private List<OptionOutcome> explained(EqualSharesOutcome shares) {
        Map<String, OptionOutcome> options = new LinkedHashMap<>();
        for (EqualSharesOutcome.Purchase bought : shares.purchases()) {
            Map<String, String> figures = new LinkedHashMap<>();
            figures.put("supporters", String.valueOf(bought.supporters()));
            figures.put("priceCap", bought.rho().toString());
            figures.put("paidAtMost", bought.price().toString());
            figures.put("paidInFull", String.valueOf(bought.paidInFull()));
            figures.put("paidTheRest", String.valueOf(bought.paidTheRest()));
            figures.put("hadNothing", String.valueOf(bought.hadNothing()));
            options.put(
                    bought.project().id(),
                    new OptionOutcome(
                            bought.project().id(),
                            true,
                            "Its " + bought.supporters() + " supporters paid for it out of their shares.",
                            figures));
        }
        for (EqualSharesOutcome.Loss lost : shares.losses()) {
            Map<String, String> figures = new LinkedHashMap<>();
            figures.put("supporters", String.valueOf(lost.supporters()));
            figures.put("supportersMoney", lost.money().toString());
            figures.put("afterPurchases", String.valueOf(lost.after()));
            String because = lost.supporters() == 0
                    ? "Nobody voted for it."
                    : "Its " + lost.supporters() + " supporters had only "
                            + lost.money().toDecimal(2).toPlainString() + " left together when " + lost.after()
                            + " others had been paid for.";
            options.put(lost.project().id(), new OptionOutcome(lost.project().id(), false, because, figures));
        }
        return List.copyOf(options.values());
    }

    private String money(long amount) {
        return amount + " " + budget.currency();
    }

    private static List<Project> projects(List<Option> options) {
        return options.stream()
                .map(option -> new Project(
                        option.code(), Objects.requireNonNull(option.cost(), "every option of a budget has a cost")))
                .toList();
    }

    private static void add(BudgetElection.Builder ballots, Vote vote) {
        if (vote.points() != null) {
            ballots.score(vote.points());
        } else {
            ballots.approve(vote.approvals() == null ? List.of() : vote.approvals());
        }
    }

    private static Currency currency(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException unknown) {
            throw new IllegalStateException("no currency " + code, unknown);
        }
    }
}
