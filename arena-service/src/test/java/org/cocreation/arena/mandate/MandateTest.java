package org.cocreation.arena.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cocreation.arena.actor.Authority;
import org.cocreation.contracts.Money;
import org.cocreation.kit.http.Problem;
import org.cocreation.kit.http.RuleViolation;
import org.junit.jupiter.api.Test;

class MandateTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant NEXT_YEAR = NOON.plus(Duration.ofDays(365));
    private static final UUID GRANTOR = UUID.randomUUID();

    @Test
    void anAuthorityDelegatesWhatItCovers() {
        Mandate mandate = grant(command(DecisionType.ADOPT_PROPOSAL, "DK-157", null), authority("DK", null, null));

        assertThat(mandate.granted().grantorActorId()).isEqualTo(GRANTOR);
        assertThat(mandate.granted().validFrom()).isEqualTo(NOON);
    }

    @Test
    void withoutARecognisedAuthorityNothingIsDelegated() {
        refused(MandateProblem.NO_RECOGNISED_AUTHORITY, command(DecisionType.ADOPT_PROPOSAL, "DK-157", null));
    }

    @Test
    void anotherPlaceIsNotCovered() {
        refused(
                MandateProblem.AUTHORITY_DOES_NOT_COVER,
                command(DecisionType.ADOPT_PROPOSAL, "DK-101", null),
                authority("DK-157", null, null));
    }

    @Test
    void anotherTypeIsNotCovered() {
        refused(
                MandateProblem.AUTHORITY_DOES_NOT_COVER,
                command(DecisionType.SET_RULES, "DK-157", null),
                authority("DK-157", null, null));
    }

    @Test
    void moneyIsDelegatedUpToTheCeilingAndInItsCurrencyOnly() {
        Authority small = authority("DK-157", new Money(1_000, "DKK"), null);

        refused(MandateProblem.AUTHORITY_DOES_NOT_COVER, spend(1_001L, "DKK"), small);
        refused(MandateProblem.AUTHORITY_DOES_NOT_COVER, spend(10L, "EUR"), small);
        refused(MandateProblem.AUTHORITY_DOES_NOT_COVER, command(DecisionType.SPEND, "DK-157", null), small);
        assertThat(grant(spend(1_000L, "DKK"), small)).isNotNull();
    }

    @Test
    void everythingThatTheClosestAuthorityDoesNotCoverIsNamed() {
        GrantMandate command = new GrantMandate(
                null,
                MandatePower.DECIDE,
                new GrantMandate.Scope(
                        List.of(DecisionType.SPEND, DecisionType.SET_RULES),
                        null,
                        List.of("DK-101", "DK-157"),
                        new GrantMandate.Ceiling(1_001L, "DKK")),
                command(DecisionType.SPEND, "DK-157", null).rule(),
                null,
                NEXT_YEAR,
                null,
                null,
                null);

        assertThatThrownBy(() -> grant(
                        command,
                        authority("SE", new Money(1, "SEK"), null),
                        authority("DK-157", new Money(1_000, "DKK"), null)))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Problem.Fault::pointer)
                                .containsExactly(
                                        "/scope/decisionTypes/1", "/scope/jurisdictions/0", "/scope/budgetCeiling"));
    }

    @Test
    void whoDelegatesMoreThanAdviceOwesAnAnswerWithinThirtyDaysUnlessItSaysOtherwise() {
        assertThat(within(MandatePower.DECIDE, null)).isEqualTo(30);
        assertThat(within(MandatePower.CO_DECIDE, 14)).isEqualTo(14);
        assertThat(within(MandatePower.ADVISE, null)).isNull();
        assertThatThrownBy(() -> within(MandatePower.RECOMMEND, null)).isInstanceOf(RuleViolation.class);
    }

    private static Integer within(MandatePower power, Integer days) {
        GrantMandate like = command(DecisionType.ADOPT_PROPOSAL, "DK-157", null);
        GrantMandate command =
                new GrantMandate(null, power, like.scope(), like.rule(), null, NEXT_YEAR, null, days, null);
        return grant(command, authority("DK-157", null, null)).granted().answerWithinDays();
    }

    @Test
    void aPersonsAuthorityIsNotDelegatedBeyondTheTerm() {
        refused(
                MandateProblem.MANDATE_OUTLASTS_AUTHORITY,
                command(DecisionType.ADOPT_PROPOSAL, "DK-157", null),
                authority("DK-157", null, NEXT_YEAR.minusSeconds(1)));
    }

    @Test
    void whatIsSpentReachesTheCeilingAndEndsIt() {
        Mandate mandate = grant(spend(350_000L, "USD"), authority("DK", null, null));

        assertThat(mandate.spend(new Money(320_000, "USD"), NOON)).isEmpty();
        assertThat(mandate.affords(new Money(50_000, "USD"))).isFalse();
        assertThat(mandate.affords(new Money(10, "EUR"))).isFalse();
        assertThatThrownBy(() -> mandate.spend(new Money(50_000, "USD"), NOON))
                .isInstanceOf(IllegalStateException.class);
        assertThat(mandate.spend(new Money(30_000, "USD"), NOON)).hasValueSatisfying(ended -> {
            assertThat(ended.endReason()).isEqualTo("EXHAUSTED");
            assertThat(ended.spent()).isEqualTo(new Money(350_000, "USD"));
        });
        assertThat(mandate.holds(NOON)).isFalse();
    }

    @Test
    void itHoldsFromItsStartUntilItsEndWhateverTheClockJobHasDone() {
        Mandate mandate = grant(command(DecisionType.ADOPT_PROPOSAL, "DK-157", null), authority("DK", null, null));

        assertThat(mandate.holds(NOON)).isTrue();
        assertThat(mandate.holds(NOON.minusSeconds(1))).isFalse();
        assertThat(mandate.holds(mandate.snapshot().validUntil())).isFalse();
    }

    @Test
    void onlyTheGrantorRevokesAndAMandateEndsOnce() {
        Mandate mandate = grant(command(DecisionType.ADOPT_PROPOSAL, "DK-157", null), authority("DK", null, null));

        assertThatThrownBy(() -> mandate.revoke(UUID.randomUUID(), NOON)).isInstanceOf(RuleViolation.class);
        assertThat(mandate.revoke(GRANTOR, NOON).endReason()).isEqualTo("REVOKED");
        assertThatThrownBy(() -> mandate.end(EndReason.EXPIRED, NOON)).isInstanceOf(RuleViolation.class);
    }

    private static void refused(MandateProblem problem, GrantMandate command, Authority... authorities) {
        assertThatThrownBy(() -> grant(command, authorities))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.type()).isEqualTo(problem));
    }

    private static Mandate grant(GrantMandate command, Authority... authorities) {
        return Mandate.grant(UUID.randomUUID(), UUID.randomUUID(), command, List.of(authorities), NOON);
    }

    private static Authority authority(String jurisdiction, Money ceiling, Instant termEnds) {
        return new Authority(
                UUID.randomUUID(),
                GRANTOR,
                List.of("ADOPT_PROPOSAL", "SPEND"),
                List.of(jurisdiction),
                ceiling,
                termEnds == null ? "BODY" : "PERSON",
                termEnds);
    }

    private static GrantMandate spend(long amount, String currency) {
        return command(DecisionType.SPEND, "DK-157", new GrantMandate.Ceiling(amount, currency));
    }

    private static GrantMandate command(DecisionType type, String jurisdiction, GrantMandate.Ceiling ceiling) {
        return new GrantMandate(
                null,
                MandatePower.RECOMMEND,
                new GrantMandate.Scope(List.of(type), null, List.of(jurisdiction), ceiling),
                new RuleSpec(RuleKind.CONSENT, null, null, 0.67, null, null, 2, null, null, null),
                null,
                NEXT_YEAR,
                null,
                30,
                null);
    }
}
