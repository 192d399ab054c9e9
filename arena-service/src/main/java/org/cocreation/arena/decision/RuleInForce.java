package org.cocreation.arena.decision;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.cocreation.arena.mandate.RuleKind;
import org.cocreation.contracts.DecisionRule;
import org.cocreation.contracts.Money;
import org.cocreation.decision.Fraction;
import org.jspecify.annotations.Nullable;

/** A rule with everything said that may be left out. Shares are exactly what their decimals say. */
record RuleInForce(
        RuleKind kind,
        Fraction quorum,
        Fraction threshold,
        List<String> groups,
        int maxRounds,
        int k,
        @Nullable Money budget) {

    static RuleInForce of(DecisionRule rule) {
        return new RuleInForce(
                RuleKind.valueOf(rule.kind()),
                exact(rule.quorum()),
                rule.threshold() == null ? Fraction.HALF : exact(rule.threshold()),
                rule.groups() == null ? List.of() : rule.groups(),
                rule.maxRounds() == null ? 1 : rule.maxRounds(),
                rule.k() == null ? 1 : rule.k(),
                rule.budget());
    }

    /** The rule that applies when consent cannot be reached. */
    static Optional<RuleInForce> fallBack(DecisionRule rule) {
        DecisionRule.FallBack named = rule.fallBack();
        return named == null
                ? Optional.empty()
                : Optional.of(new RuleInForce(
                        RuleKind.valueOf(named.kind()),
                        exact(rule.quorum()),
                        named.threshold() == null ? Fraction.HALF : exact(named.threshold()),
                        named.groups() == null ? List.of() : named.groups(),
                        1,
                        1,
                        null));
    }

    private static Fraction exact(double share) {
        return Fraction.of(BigDecimal.valueOf(share));
    }
}
