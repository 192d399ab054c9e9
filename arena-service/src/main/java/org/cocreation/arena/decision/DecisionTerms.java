package org.cocreation.arena.decision;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cocreation.arena.adoption.StepSize;
import org.cocreation.arena.mandate.DecisionType;
import org.cocreation.arena.mandate.Electorate;
import org.cocreation.arena.mandate.MandatePower;
import org.cocreation.arena.mandate.MandateSnapshot;
import org.cocreation.contracts.DecisionRule;
import org.cocreation.contracts.Money;
import org.cocreation.contracts.SeatRole;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What is fixed when a decision is opened.
 *
 * @param seed breaks ties by lot; published before anybody votes
 * @param openContributions concerns and suggestions on the proposals that nobody had settled by then
 * @param mandate the mandate as it was then
 * @param expectedBecause why the mandate would not make it binding, as far as could be told then
 */
@Embeddable
record DecisionTerms(
        @Enumerated(EnumType.STRING) @Column(name = "decision_type", updatable = false)
        DecisionType decisionType,

        @Column(name = "question", updatable = false) @Nullable
        String question,

        @JdbcTypeCode(SqlTypes.JSON) @Column(name = "rule", updatable = false)
        DecisionRule rule,

        @Enumerated(EnumType.STRING) @Column(name = "electorate", updatable = false)
        Electorate electorate,

        @Column(name = "secret", updatable = false) boolean secret,

        @Column(name = "most_points", updatable = false) @Nullable
        Integer mostPoints,

        @Column(name = "seed", updatable = false) String seed,

        @JdbcTypeCode(SqlTypes.JSON) @Column(name = "options", updatable = false)
        List<Option> options,

        @JdbcTypeCode(SqlTypes.ARRAY) @Column(name = "option_codes", updatable = false)
        List<String> optionCodes,

        @JdbcTypeCode(SqlTypes.ARRAY) @Column(name = "proposal_ids", updatable = false)
        List<UUID> proposalIds,

        @Column(name = "waiver_text_id", updatable = false) @Nullable
        UUID waiverTextId,

        @JdbcTypeCode(SqlTypes.ARRAY) @Column(name = "open_contributions", updatable = false)
        List<UUID> openContributions,

        @Column(name = "mandate_id", updatable = false) @Nullable
        UUID mandateId,

        @JdbcTypeCode(SqlTypes.JSON) @Column(name = "mandate", updatable = false) @Nullable
        MandateSnapshot mandate,

        @JdbcTypeCode(SqlTypes.ARRAY) @Column(name = "topics", updatable = false)
        List<String> topics,

        @JdbcTypeCode(SqlTypes.ARRAY) @Column(name = "jurisdictions", updatable = false)
        List<String> jurisdictions,

        @JdbcTypeCode(SqlTypes.JSON) @Column(name = "amount", updatable = false) @Nullable
        Money amount,

        @Enumerated(EnumType.STRING) @Column(name = "step_size", updatable = false)
        StepSize stepSize,

        @Enumerated(EnumType.STRING) @Column(name = "expected_effect", updatable = false)
        Effect expectedEffect,

        @JdbcTypeCode(SqlTypes.ARRAY) @Column(name = "expected_because", updatable = false)
        List<String> expectedBecause,

        @Column(name = "roll_size", updatable = false) int rollSize,

        @JdbcTypeCode(SqlTypes.JSON) @Column(name = "roll_by_role", updatable = false)
        Map<SeatRole, Integer> rollByRole,

        @Column(name = "opened_by", updatable = false) UUID openedBy,
        @Column(name = "opened_at", updatable = false) Instant openedAt) {

    /** Whether it binds only if the seats of the mandate's grantor pass it too. */
    boolean asksGrantor() {
        return mandate != null && mandate.power() == MandatePower.CO_DECIDE;
    }

    /** Why the mandate does not cover it, by the snapshot alone. */
    List<Degradation> gaps() {
        return mandate == null ? List.of() : MandateFit.gaps(mandate, decisionType.name(), topics, jurisdictions, rule);
    }

    /** What it spends, should it bind: the amount that was named, or what the chosen options cost. */
    @Nullable
    Money money(List<String> chosen) {
        Money pot = rule.budget();
        if (pot == null) {
            return amount;
        }
        long cost = options.stream()
                .filter(option -> chosen.contains(option.code()))
                .mapToLong(option -> option.cost() == null ? 0 : option.cost())
                .sum();
        return new Money(cost, pot.currency());
    }
}
