package org.cocreation.arena.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.cocreation.arena.mandate.MandatePower;
import org.cocreation.arena.mandate.MandateSnapshot;
import org.cocreation.contracts.DecisionRule;
import org.cocreation.contracts.MandateScope;
import org.jspecify.annotations.Nullable;

/** Whether a decision lies within a mandate's scope. Jurisdictions lie within larger ones: {@code DK} covers {@code DK-157}. */
final class MandateFit {

    private MandateFit() {}

    /** Why the mandate does not cover the decision, judged by its snapshot alone; empty when it does. */
    static List<Degradation> gaps(
            MandateSnapshot mandate, String type, List<String> topics, List<String> jurisdictions, DecisionRule rule) {
        List<Degradation> gaps = new ArrayList<>();
        MandateScope scope = mandate.scope();
        if (!scope.decisionTypes().contains(type)) {
            gaps.add(Degradation.TYPE);
        }
        if (!topics.stream().allMatch(topic -> coversTopic(scope, topic))) {
            gaps.add(Degradation.TOPIC);
        }
        if (!jurisdictions.stream().allMatch(place -> coversPlace(scope, place))) {
            gaps.add(Degradation.JURISDICTION);
        }
        if (!sameRule(mandate.rule(), rule)) {
            gaps.add(Degradation.RULE);
        }
        return gaps;
    }

    /** The topics that a decision is about: those said, else those of the arena that the mandate covers, else all of the arena. */
    static List<String> topics(@Nullable List<String> said, List<String> ofArena, @Nullable MandateSnapshot mandate) {
        return said != null ? said : covered(ofArena, topic -> mandate == null || coversTopic(mandate.scope(), topic));
    }

    /** Where a decision is to hold: where it was said, else where the arena works and the mandate covers it, else all of the arena. */
    static List<String> jurisdictions(
            @Nullable List<String> said, List<String> ofArena, @Nullable MandateSnapshot mandate) {
        return said != null ? said : covered(ofArena, place -> mandate == null || coversPlace(mandate.scope(), place));
    }

    private static List<String> covered(List<String> all, Predicate<String> by) {
        List<String> within = all.stream().filter(by).toList();
        return within.isEmpty() ? all : within;
    }

    private static boolean coversTopic(MandateScope scope, String topic) {
        return scope.topics().isEmpty() || scope.topics().contains(topic);
    }

    private static boolean coversPlace(MandateScope scope, String place) {
        return scope.jurisdictions().stream().anyMatch(own -> place.equals(own) || place.startsWith(own + "-"));
    }

    // A mandate may leave the money to divide to each decision.
    private static boolean sameRule(DecisionRule delegated, DecisionRule used) {
        return delegated.budget() == null ? delegated.equals(withoutBudget(used)) : delegated.equals(used);
    }

    private static DecisionRule withoutBudget(DecisionRule rule) {
        return new DecisionRule(
                rule.kind(),
                rule.roles(),
                rule.quorum(),
                rule.threshold(),
                rule.groups(),
                rule.maxRounds(),
                rule.fallBack(),
                rule.electorate(),
                rule.k(),
                null);
    }

    /** What the decision will do if it is taken and nothing changes until then. */
    static Effect expected(@Nullable MandateSnapshot mandate, List<Degradation> gaps, boolean grantorVotes) {
        boolean binds = mandate != null
                && gaps.isEmpty()
                && (mandate.power() == MandatePower.DECIDE
                        || (mandate.power() == MandatePower.CO_DECIDE && grantorVotes));
        return binds ? Effect.BINDING : Effect.RECOMMENDATION;
    }
}
