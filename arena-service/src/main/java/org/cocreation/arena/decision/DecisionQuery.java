package org.cocreation.arena.decision;

import static org.cocreation.database.Database.id;
import static org.cocreation.database.Database.instant;
import static org.cocreation.database.Database.texts;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cocreation.arena.mandate.DecisionType;
import org.cocreation.arena.mandate.RuleKind;
import org.cocreation.database.Database;
import org.cocreation.database.Filter;
import org.cocreation.kit.http.RuleViolation;
import org.jspecify.annotations.Nullable;

/** Shows decisions. */
@ApplicationScoped
class DecisionQuery {

    private static final String LIST = """
            select id, decision_type, question, rule ->> 'kind' as rule_kind, proposal_ids, state, not_taken_reason, effect,
                degraded_because, opened_at, closes_at, closed_at
            from decision""";

    private final Decisions decisions;
    private final Chain chain;
    private final Database database;

    DecisionQuery(Decisions decisions, Chain chain, Database database) {
        this.decisions = decisions;
        this.chain = chain;
        this.database = database;
    }

    DecisionView read(UUID id) {
        return view(decisions.get(id));
    }

    DecisionView view(Decision decision) {
        DecisionTerms terms = decision.terms();
        boolean open = decision.state() == DecisionState.OPEN;
        return new DecisionView(
                decision.id(),
                decision.arenaId(),
                terms.decisionType(),
                terms.question(),
                decision.state(),
                decision.notTakenReason(),
                decision.effect(),
                decision.degradedBecause(),
                terms.expectedEffect(),
                terms.expectedBecause(),
                terms.rule(),
                terms.electorate(),
                terms.secret(),
                decision.ballotForm(),
                terms.mostPoints(),
                terms.seed(),
                terms.options(),
                terms.proposalIds(),
                terms.openContributions(),
                terms.mandate(),
                terms.topics(),
                terms.jurisdictions(),
                terms.amount(),
                terms.stepSize(),
                terms.rollSize(),
                terms.rollByRole(),
                decision.round(),
                decision.fallingBack(),
                terms.openedBy(),
                terms.openedAt(),
                decision.closesAt(),
                decision.pausedAt(),
                decision.closedBy(),
                decision.closedAt(),
                open ? null : decision.outcome(),
                open
                        ? null
                        : chain.entered(decision.id())
                                .map(entered -> new DecisionView.RecordPlace(entered.no(), entered.hash()))
                                .orElse(null));
    }

    /** Why a closed decision ended as it did. */
    Explanation explain(UUID id) {
        Decision decision = decisions.get(id);
        if (decision.state() == DecisionState.OPEN) {
            throw new RuleViolation(DecisionProblem.RECORD_NOT_FOUND, "decision " + id + " is open");
        }
        Outcome outcome = decision.outcome();
        Map<String, Option> options =
                decision.terms().options().stream().collect(Collectors.toMap(Option::code, Function.identity()));
        return new Explanation(
                id,
                decision.ruleInForce().kind(),
                decision.state(),
                decision.notTakenReason(),
                outcome.cast(),
                decision.terms().rollSize(),
                outcome.counts(),
                outcome.options().stream()
                        .map(option -> explained(option, Objects.requireNonNull(options.get(option.code()))))
                        .toList(),
                outcome.ranking(),
                outcome.budgets());
    }

    private static Explanation.ExplainedOption explained(Outcome.OptionOutcome outcome, Option option) {
        return new Explanation.ExplainedOption(
                option.code(), option.title(), option.cost(), outcome.chosen(), outcome.because(), outcome.figures());
    }

    /** Decisions of an arena, newest first, from below a given one. */
    List<DecisionSummary> list(UUID arenaId, @Nullable DecisionState state, @Nullable UUID below, int rows) {
        Filter filter = new Filter(LIST)
                .and("arena_id = ?", arenaId)
                .and("state = ?", state)
                .and("id < ?", below)
                .order("id desc", rows);
        return database.list(filter.sql(), DecisionQuery::summary, filter.values());
    }

    private static DecisionSummary summary(ResultSet row) throws SQLException {
        String reason = row.getString("not_taken_reason");
        String effect = row.getString("effect");
        Array proposals = row.getArray("proposal_ids");
        return new DecisionSummary(
                id(row, "id"),
                DecisionType.valueOf(row.getString("decision_type")),
                row.getString("question"),
                RuleKind.valueOf(row.getString("rule_kind")),
                List.of((UUID[]) proposals.getArray()),
                DecisionState.valueOf(row.getString("state")),
                reason == null ? null : NotTakenReason.valueOf(reason),
                effect == null ? null : Effect.valueOf(effect),
                texts(row, "degraded_because"),
                Objects.requireNonNull(instant(row, "opened_at"), "a decision has a beginning"),
                Objects.requireNonNull(instant(row, "closes_at"), "a decision has an end"),
                instant(row, "closed_at"));
    }
}
