package org.cocreation.arena.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cocreation.arena.adoption.StepSize;
import org.cocreation.arena.mandate.DecisionType;
import org.cocreation.arena.mandate.Electorate;
import org.cocreation.arena.mandate.RuleKind;
import org.cocreation.contracts.DecisionRule;
import org.cocreation.contracts.Money;
import org.cocreation.contracts.SeatRole;
import org.cocreation.kit.http.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DecisionTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant END = NOON.plus(Duration.ofDays(7));
    private static final UUID SOMEBODY = UUID.randomUUID();
    private static final Verdict RECOMMENDS = new Verdict(Effect.RECOMMENDATION, List.of(), false);

    @Test
    void afterTheLastRoundOfConsentTheRuleNamedAtOpeningCounts() {
        Decision decision = consent(2, new DecisionRule.FallBack("MAJORITY", null, null));

        decision.nextRound();
        assertThat(decision.ruleInForce().kind()).isEqualTo(RuleKind.CONSENT);
        assertThat(decision.roundLeft()).isFalse();
        decision.nextRound();

        assertThat(decision.round()).isEqualTo(3);
        assertThat(decision.ruleInForce().kind()).isEqualTo(RuleKind.MAJORITY);
        assertThat(decision.ballotForm()).isEqualTo(BallotForm.VOTE);
        assertThatThrownBy(decision::nextRound)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.type()).isEqualTo(DecisionProblem.NOT_BY_CONSENT));
    }

    @Test
    void withoutARuleToFallBackOnTheLastRoundIsTheLast() {
        Decision decision = consent(1, null);

        assertThatThrownBy(decision::nextRound)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.type()).isEqualTo(DecisionProblem.NO_ROUND_LEFT));
    }

    @Test
    void itEndsOnce() {
        Decision decision = consent(1, null);
        decision.close(outcome(null), RECOMMENDS, SOMEBODY, NOON);

        assertThat(decision.state()).isEqualTo(DecisionState.TAKEN);
        assertThat(decision.taken(1, "hash").result()).containsExactly("it");
        assertThatThrownBy(() -> decision.close(outcome(null), RECOMMENDS, null, NOON))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> decision.withdraw(UUID.randomUUID(), SOMEBODY, NOON))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(decision::nextRound).isInstanceOf(RuleViolation.class);
    }

    @Test
    void whatIsNotTakenHasNoEffect() {
        Decision decision = consent(1, null);

        decision.close(outcome(NotTakenReason.NO_QUORUM), RECOMMENDS, null, END);

        assertThat(decision.taken(1, "hash").effect()).isNull();
        assertThat(decision.taken(1, "hash").notTakenReason()).isEqualTo("NO_QUORUM");
    }

    @Test
    void theTimeThatTheArenaRestsIsAddedToTheTimeToVote() {
        Decision decision = consent(1, null);

        decision.pause(NOON.plus(Duration.ofDays(1)));
        decision.pause(NOON.plus(Duration.ofDays(2)));
        decision.resume(NOON.plus(Duration.ofDays(4)));
        decision.resume(NOON.plus(Duration.ofDays(5)));

        assertThat(decision.pausedAt()).isNull();
        assertThat(decision.closesAt()).isEqualTo(END.plus(Duration.ofDays(3)));
    }

    @Test
    void aBudgetSpendsWhatTheChosenOptionsCost() {
        DecisionRule shares = new DecisionRule(
                "EQUAL_SHARES", List.of(), 0.5, null, null, null, null, null, null, new Money(700, "EUR"));

        assertThat(terms(shares, null).money(List.of("it"))).isEqualTo(new Money(300, "EUR"));
        assertThat(terms(consentRule(1, null), new Money(50, "EUR")).money(List.of("it")))
                .isEqualTo(new Money(50, "EUR"));
    }

    private static Decision consent(int rounds, DecisionRule.@Nullable FallBack fallBack) {
        return Decision.open(
                UUID.randomUUID(),
                UUID.randomUUID(),
                terms(consentRule(rounds, fallBack), null),
                BallotForm.CONSENT,
                END);
    }

    private static DecisionRule consentRule(int rounds, DecisionRule.@Nullable FallBack fallBack) {
        return new DecisionRule("CONSENT", List.of(), 0.5, null, null, rounds, fallBack, null, null, null);
    }

    private static DecisionTerms terms(DecisionRule rule, @Nullable Money amount) {
        return new DecisionTerms(
                DecisionType.SPEND,
                null,
                rule,
                Electorate.SEATS,
                false,
                null,
                "seed",
                List.of(new Option("it", "It", 300L, null, null), new Option("other", "Other", 200L, null, null)),
                List.of("it", "other"),
                List.of(),
                null,
                List.of(),
                null,
                null,
                List.of(),
                List.of("DK-157"),
                amount,
                StepSize.SMALL,
                Effect.RECOMMENDATION,
                List.of(),
                3,
                Map.of(SeatRole.CITIZEN, 3),
                SOMEBODY,
                NOON);
    }

    private static Outcome outcome(@Nullable NotTakenReason reason) {
        return new Outcome(
                reason == null ? List.of("it") : List.of(),
                reason,
                3,
                Map.of(),
                List.of(),
                null,
                null,
                0,
                false,
                List.of(),
                null,
                null);
    }
}
