package org.cocreation.arena.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cocreation.arena.mandate.MandatePower;
import org.cocreation.arena.mandate.MandateSnapshot;
import org.cocreation.contracts.DecisionRule;
import org.cocreation.contracts.MandateScope;
import org.cocreation.contracts.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VerdictTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final DecisionRule RULE =
            new DecisionRule("MAJORITY", List.of(), 0.5, null, null, null, null, null, null, null);

    @Test
    void aDecisionWithinTheScopeHasNoGap() {
        assertThat(gaps("SPEND", List.of("youth"), List.of("DK-157"), RULE)).isEmpty();
        assertThat(gaps("SPEND", List.of("youth"), List.of("DK-157-1"), RULE)).isEmpty();
    }

    @Test
    void everyGapIsNamed() {
        DecisionRule other = new DecisionRule("MAJORITY", List.of(), 0.1, null, null, null, null, null, null, null);

        assertThat(gaps("COMPOSE", List.of("youth", "roads"), List.of("DK-1571"), other))
                .containsExactly(Degradation.TYPE, Degradation.TOPIC, Degradation.JURISDICTION, Degradation.RULE);
    }

    @Test
    void aMandateMayLeaveTheMoneyToDivideToTheDecision() {
        DecisionRule delegated =
                new DecisionRule("EQUAL_SHARES", List.of(), 0.5, null, null, null, null, null, null, null);
        DecisionRule used = new DecisionRule(
                "EQUAL_SHARES", List.of(), 0.5, null, null, null, null, null, null, new Money(5, "EUR"));

        assertThat(MandateFit.gaps(mandate(MandatePower.DECIDE, delegated), "SPEND", List.of(), List.of("DK"), used))
                .containsExactly(Degradation.JURISDICTION);
    }

    @Test
    void whatIsNotSaidIsWhatArenaAndMandateShare() {
        MandateSnapshot mandate = mandate(MandatePower.DECIDE, RULE);

        assertThat(MandateFit.jurisdictions(null, List.of("DK-157", "DK-101"), mandate))
                .containsExactly("DK-157");
        assertThat(MandateFit.jurisdictions(null, List.of("DK-101"), mandate)).containsExactly("DK-101");
        assertThat(MandateFit.topics(null, List.of("roads", "youth"), mandate)).containsExactly("youth");
        assertThat(MandateFit.topics(List.of("roads"), List.of("youth"), mandate))
                .containsExactly("roads");
        assertThat(MandateFit.topics(null, List.of("roads"), null)).containsExactly("roads");
    }

    @Test
    void withoutAMandateItRecommends() {
        Verdict verdict = Verdict.of(null, null, List.of(), null, taken(null), NOON);

        assertThat(verdict).isEqualTo(new Verdict(Effect.RECOMMENDATION, List.of(), false));
        assertThat(MandateFit.expected(null, List.of(), false)).isEqualTo(Effect.RECOMMENDATION);
    }

    @Test
    void onlyPowersThatDecideAreExpectedToBind() {
        assertThat(expected(MandatePower.ADVISE, false)).isEqualTo(Effect.RECOMMENDATION);
        assertThat(expected(MandatePower.RECOMMEND, true)).isEqualTo(Effect.RECOMMENDATION);
        assertThat(expected(MandatePower.CO_DECIDE, false)).isEqualTo(Effect.RECOMMENDATION);
        assertThat(expected(MandatePower.CO_DECIDE, true)).isEqualTo(Effect.BINDING);
        assertThat(expected(MandatePower.DECIDE, false)).isEqualTo(Effect.BINDING);
    }

    private static Effect expected(MandatePower power, boolean grantorVotes) {
        return MandateFit.expected(mandate(power, RULE), List.of(), grantorVotes);
    }

    private static List<Degradation> gaps(String type, List<String> topics, List<String> places, DecisionRule rule) {
        return MandateFit.gaps(mandate(MandatePower.DECIDE, RULE), type, topics, places, rule);
    }

    private static MandateSnapshot mandate(MandatePower power, DecisionRule rule) {
        return new MandateSnapshot(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                power,
                new MandateScope(List.of("SPEND"), List.of("youth"), List.of("DK-157"), null),
                rule,
                NOON,
                NOON.plus(Duration.ofDays(365)),
                30,
                null);
    }

    private static Outcome taken(@Nullable Boolean grantorPassed) {
        return new Outcome(
                List.of("it"),
                null,
                3,
                java.util.Map.of(),
                List.of(),
                null,
                grantorPassed,
                0,
                false,
                List.of(),
                null,
                null);
    }
}
