package org.cocreation.arena.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.cocreation.arena.mandate.DecisionType;
import org.cocreation.arena.mandate.Electorate;
import org.cocreation.arena.mandate.MandateSnapshot;
import org.cocreation.arena.mandate.RuleKind;
import org.cocreation.arena.mandate.RuleSpec;
import org.cocreation.arena.proposal.Proposal;
import org.cocreation.contracts.DecisionRule;
import org.cocreation.contracts.Money;
import org.cocreation.kit.http.Problem.Fault;
import org.cocreation.kit.http.RuleViolation;
import org.jspecify.annotations.Nullable;

/** What a facilitator asked for, completed by the mandate and checked as a whole. */
record Draft(
        OpenDecision command,
        DecisionRule rule,
        Electorate electorate,
        boolean secret,
        BallotForm ballotForm,
        List<Option> options,
        @Nullable Money amount) {

    private static final Duration LONGEST = Duration.ofDays(366);

    /** Refuses with every fault; the proposals are those asked for that belong to the arena. */
    static Draft of(OpenDecision command, @Nullable MandateSnapshot mandate, List<Proposal> proposals, Instant now) {
        List<Fault> faults = new ArrayList<>();
        DecisionRule rule = rule(command, mandate, faults);
        if (rule == null) {
            throw RuleViolation.invalid(faults);
        }
        RuleKind kind = RuleKind.valueOf(rule.kind());
        Electorate electorate = rule.electorate() == null ? Electorate.SEATS : Electorate.valueOf(rule.electorate());
        Draft draft = new Draft(
                command,
                rule,
                electorate,
                Objects.requireNonNullElse(command.secret(), electorate == Electorate.PUBLIC),
                Objects.requireNonNullElse(
                        command.ballotForm(), BallotForm.of(kind).iterator().next()),
                options(command, kind, rule.budget(), proposals, faults),
                money(command.amount()));
        draft.findFaults(kind, now, faults);
        if (!faults.isEmpty()) {
            throw RuleViolation.invalid(faults);
        }
        return draft;
    }

    private static @Nullable DecisionRule rule(
            OpenDecision command, @Nullable MandateSnapshot mandate, List<Fault> faults) {
        RuleSpec own = command.rule();
        if (own == null && mandate == null) {
            faults.add(Fault.at("/rule", "not-null", "without a mandate the rule must be said"));
            return null;
        }
        if (own != null) {
            faults.addAll(own.faults("/rule"));
        }
        DecisionRule rule = own == null ? Objects.requireNonNull(mandate).rule() : own.rule();
        Money budget = money(command.budget());
        boolean divides = RuleKind.valueOf(rule.kind()).dividesMoney();
        if (divides && rule.budget() == null && budget == null) {
            faults.add(Fault.at("/budget", "not-null", "the rule divides money: say how much"));
        }
        if (budget != null && (!divides || rule.budget() != null)) {
            faults.add(Fault.at("/budget", "not-for-this-rule", "the rule has a budget already, or divides no money"));
        }
        return budget == null
                ? rule
                : new DecisionRule(
                        rule.kind(),
                        rule.roles(),
                        rule.quorum(),
                        rule.threshold(),
                        rule.groups(),
                        rule.maxRounds(),
                        rule.fallBack(),
                        rule.electorate(),
                        rule.k(),
                        budget);
    }

    private static List<Option> options(
            OpenDecision command, RuleKind kind, @Nullable Money budget, List<Proposal> proposals, List<Fault> faults) {
        List<Option> options = new ArrayList<>();
        List<UUID> asked = command.proposalIds() == null ? List.of() : command.proposalIds();
        for (int i = 0; i < asked.size(); i++) {
            UUID id = asked.get(i);
            String at = "/proposalIds/" + i;
            proposals.stream()
                    .filter(proposal -> proposal.id().equals(id))
                    .findFirst()
                    .ifPresentOrElse(
                            proposal -> options.add(option(proposal, kind, budget, at, faults)),
                            () -> faults.add(Fault.at(at, "unknown", "must be a proposal of this arena")));
        }
        List<OpenDecision.FreeOption> free = command.options() == null ? List.of() : command.options();
        for (int i = 0; i < free.size(); i++) {
            OpenDecision.FreeOption one = free.get(i);
            if ((one.cost() != null) != kind.dividesMoney()) {
                faults.add(Fault.at(
                        "/options/" + i + "/cost",
                        "does-not-fit-rule",
                        "is needed exactly when the rule divides money"));
            }
            options.add(new Option(one.code(), one.title(), one.cost(), null, null));
        }
        return options;
    }

    private static Option option(
            Proposal proposal, RuleKind kind, @Nullable Money budget, String at, List<Fault> faults) {
        Money asked = proposal.budgetAsked();
        Long cost = null;
        if (kind.dividesMoney()) {
            if (asked == null || (budget != null && !asked.currency().equals(budget.currency()))) {
                faults.add(Fault.at(at, "no-cost", "the proposal does not say what it costs in the budget's currency"));
                cost = 0L;
            } else {
                cost = asked.amount();
            }
        }
        return new Option(proposal.id().toString(), proposal.title(), cost, proposal.id(), proposal.number());
    }

    private void findFaults(RuleKind kind, Instant now, List<Fault> faults) {
        int fewest = kind.chooses() ? 2 : 1;
        if (options.size() < fewest) {
            faults.add(Fault.at("/options", "too-few", "together with the proposals at least " + fewest));
        }
        Set<String> codes = new HashSet<>();
        if (!options.stream().allMatch(option -> codes.add(option.code()))) {
            faults.add(Fault.at("/options", "named-twice", "every option and proposal can be named once"));
        }
        if (!command.closesAt().isAfter(now) || command.closesAt().isAfter(now.plus(LONGEST))) {
            faults.add(Fault.at("/closesAt", "out-of-range", "must be in the future, within a year"));
        }
        if (command.decisionType() == DecisionType.ADOPT_PROPOSAL
                && options.stream().noneMatch(option -> option.proposalId() != null)) {
            faults.add(Fault.at("/proposalIds", "too-few", "name the proposal to adopt"));
        }
        if (command.decisionType() == DecisionType.SPEND && !kind.dividesMoney() && amount == null) {
            faults.add(Fault.at("/amount", "not-null", "say how much is to be spent"));
        }
        if (amount != null && kind.dividesMoney()) {
            faults.add(Fault.at("/amount", "not-for-this-rule", "what the chosen options cost is spent"));
        }
        ballotFaults(kind, faults);
        currencyFault("/amount/currency", amount, faults);
        currencyFault("/budget/currency", rule.budget(), faults);
    }

    private void ballotFaults(RuleKind kind, List<Fault> faults) {
        if (!BallotForm.of(kind).contains(ballotForm)) {
            faults.add(Fault.at("/ballotForm", "not-for-this-rule", "must be one of " + BallotForm.of(kind)));
        }
        if (ballotForm.scored() != (command.mostPoints() != null)) {
            faults.add(Fault.at("/mostPoints", "does-not-fit-ballot", "is needed exactly when voters give points"));
        }
        if (secret && kind == RuleKind.CONSENT) {
            faults.add(Fault.at(
                    "/secret", "not-for-this-rule", "consent is given openly: an objection needs its objector"));
        }
        if (electorate == Electorate.PUBLIC && !secret) {
            faults.add(Fault.at("/secret", "not-for-this-rule", "the public votes in secret"));
        }
    }

    private static void currencyFault(String at, @Nullable Money money, List<Fault> faults) {
        if (money != null
                && Currency.getAvailableCurrencies().stream()
                        .noneMatch(currency -> currency.getCurrencyCode().equals(money.currency()))) {
            faults.add(Fault.at(at, "unknown-value", "must be a currency of ISO 4217"));
        }
    }

    private static @Nullable Money money(RuleSpec.@Nullable Pot pot) {
        return pot == null ? null : new Money(pot.amount(), pot.currency());
    }
}
