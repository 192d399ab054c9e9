package org.cocreation.arena.decision;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cocreation.arena.mandate.RuleKind;
import org.cocreation.contracts.Money;
import org.cocreation.decision.pabulib.PabulibFile;
import org.cocreation.decision.pabulib.VoteType;

/**
 * A closed budget decision as a Pabulib file. Voters are numbered in the order of what their ballots say, which tells nothing about who
 * they are or when they voted. Money is in units of the currency.
 */
final class PabulibExport {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final Decision decision;
    private final DecisionTerms terms;
    private final int decimals;

    private PabulibExport(Decision decision, Money budget) {
        this.decision = decision;
        terms = decision.terms();
        decimals = Math.max(0, Currency.getInstance(budget.currency()).getDefaultFractionDigits());
    }

    /** Equal ballots of the round that counted, by what they say. */
    static PabulibFile of(Decision decision, List<CountedVote> votes) {
        Money budget = Objects.requireNonNull(decision.terms().rule().budget(), "a budget decision has a budget");
        PabulibExport export = new PabulibExport(decision, budget);
        long ballots = votes.stream().mapToLong(CountedVote::ballots).sum();
        return new PabulibFile(
                export.meta(budget, ballots),
                List.of("name", "selected"),
                export.projects(),
                List.of(),
                export.votes(votes));
    }

    private Map<String, String> meta(Money budget, long ballots) {
        boolean shares = RuleKind.valueOf(terms.rule().kind()) == RuleKind.EQUAL_SHARES;
        Map<String, String> meta = new LinkedHashMap<>();
        meta.put("description", Objects.requireNonNullElse(terms.question(), "Decision " + decision.id()));
        meta.put(
                "country",
                terms.jurisdictions().isEmpty()
                        ? ""
                        : terms.jurisdictions().get(0).substring(0, 2));
        meta.put("unit", String.join(" ", terms.jurisdictions()));
        meta.put("instance", decision.id().toString());
        meta.put("num_projects", String.valueOf(terms.options().size()));
        meta.put("num_votes", String.valueOf(ballots));
        meta.put("budget", money(budget.amount()).toPlainString());
        meta.put("vote_type", voteType().word());
        meta.put("rule", shares ? "equalshares/add1" : "greedy");
        meta.put("date_begin", day(terms.openedAt()));
        meta.put("date_end", day(Objects.requireNonNullElse(decision.closedAt(), decision.closesAt())));
        meta.put("currency", budget.currency());
        if (terms.mostPoints() != null) {
            String most = terms.mostPoints().toString();
            meta.put(decision.ballotForm() == BallotForm.POINTS ? "max_sum_points" : "max_points", most);
        }
        return meta;
    }

    private VoteType voteType() {
        return switch (decision.ballotForm()) {
            case SCORES -> VoteType.SCORING;
            case POINTS -> VoteType.CUMULATIVE;
            default -> VoteType.APPROVAL;
        };
    }

    private List<PabulibFile.Row> projects() {
        List<String> chosen =
                decision.outcome() == null ? List.of() : decision.outcome().chosen();
        return terms.options().stream()
                .map(option -> new PabulibFile.Row(
                        option.code(),
                        money(Objects.requireNonNullElse(option.cost(), 0L)),
                        List.of(option.title(), chosen.contains(option.code()) ? "1" : "0")))
                .toList();
    }

    private List<PabulibFile.Vote> votes(List<CountedVote> counted) {
        List<PabulibFile.Vote> votes = new ArrayList<>();
        for (CountedVote each : counted) {
            Map<String, Integer> points = each.vote().points();
            List<String> named =
                    points == null ? Objects.requireNonNullElse(each.vote().approvals(), List.of()) : mostFirst(points);
            List<BigDecimal> given = points == null
                    ? List.of()
                    : named.stream()
                            .map(code -> BigDecimal.valueOf(points.getOrDefault(code, 0)))
                            .toList();
            for (long i = 0; i < each.ballots(); i++) {
                votes.add(new PabulibFile.Vote(String.valueOf(votes.size() + 1), named, given, List.of()));
            }
        }
        return votes;
    }

    private static List<String> mostFirst(Map<String, Integer> points) {
        return points.entrySet().stream()
                .filter(given -> given.getValue() > 0)
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private BigDecimal money(long smallestUnits) {
        return BigDecimal.valueOf(smallestUnits, decimals);
    }

    private static String day(Instant time) {
        return DAY.format(time.atZone(ZoneOffset.UTC));
    }

    /** Name under which browsers keep the file. */
    static String fileName(UUID decisionId) {
        return "decision-" + decisionId + ".pb";
    }
}
