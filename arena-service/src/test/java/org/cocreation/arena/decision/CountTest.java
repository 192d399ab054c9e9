package org.cocreation.arena.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cocreation.arena.mandate.RuleKind;
import org.cocreation.contracts.Money;
import org.cocreation.decision.Fraction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CountTest {

    private static final List<String> CITIZEN = List.of("role:CITIZEN");
    private static final List<String> POLITICIAN = List.of("role:POLITICIAN");

    @Test
    void consentNeedsQuorumAndNoStandingObjection() {
        List<CountedVote> ballots = List.of(said(Choice.CONSENT, CITIZEN, 9), said(Choice.STAND_ASIDE, POLITICIAN, 1));

        assertThat(count(RuleKind.CONSENT, ballots, 15, 0).taken()).isFalse();
        assertThat(count(RuleKind.CONSENT, ballots, 15, 0).notTakenBecause()).isEqualTo(NotTakenReason.NO_QUORUM);
        assertThat(count(RuleKind.CONSENT, ballots, 14, 0).chosen()).containsExactly("it");
        assertThat(count(RuleKind.CONSENT, ballots, 14, 1).notTakenBecause()).isEqualTo(NotTakenReason.OBJECTED);
    }

    @Test
    void standingAsideAloneIsNoConsent() {
        assertThat(count(RuleKind.CONSENT, List.of(said(Choice.STAND_ASIDE, CITIZEN, 3)), 3, 0)
                        .notTakenBecause())
                .isEqualTo(NotTakenReason.REJECTED);
    }

    @Test
    void aMajorityIsMoreThanHalfOfThoseForAndAgainst() {
        List<CountedVote> tie = List.of(
                said(Choice.FOR, CITIZEN, 2), said(Choice.AGAINST, CITIZEN, 2), said(Choice.ABSTAIN, CITIZEN, 3));
        List<CountedVote> more = List.of(said(Choice.FOR, CITIZEN, 3), said(Choice.AGAINST, CITIZEN, 2));

        assertThat(count(RuleKind.MAJORITY, tie, 7, 0).notTakenBecause()).isEqualTo(NotTakenReason.REJECTED);
        assertThat(count(RuleKind.MAJORITY, more, 7, 0).taken()).isTrue();
    }

    @Test
    void aConcurrentMajorityHoldsInEveryGroup() {
        List<CountedVote> divided = List.of(
                said(Choice.FOR, CITIZEN, 10), said(Choice.FOR, POLITICIAN, 2), said(Choice.AGAINST, POLITICIAN, 3));
        List<CountedVote> united = List.of(
                said(Choice.FOR, CITIZEN, 6), said(Choice.AGAINST, CITIZEN, 4), said(Choice.FOR, POLITICIAN, 5));

        Outcome failed = count(RuleKind.CONCURRENT_MAJORITY, divided, 15, 0);
        assertThat(failed.taken()).isFalse();
        assertThat(failed.groupsPassed()).containsEntry("role:CITIZEN", true).containsEntry("role:POLITICIAN", false);
        assertThat(failed.options().get(0).because()).contains("role:POLITICIAN");
        assertThat(count(RuleKind.CONCURRENT_MAJORITY, united, 15, 0).taken()).isTrue();
    }

    @Test
    void smallGroupsOfASecretDecisionAreNotShownAlone() {
        List<CountedVote> ballots = List.of(said(Choice.FOR, CITIZEN, 5), said(Choice.AGAINST, POLITICIAN, 2));

        assertThat(Count.of(poll(RuleKind.MAJORITY, ballots, 7, 0, true), false, false)
                        .tallies())
                .singleElement()
                .satisfies(tally -> assertThat(tally.group()).isEqualTo("all"));
        assertThat(Count.of(poll(RuleKind.MAJORITY, ballots, 7, 0, false), false, false)
                        .tallies())
                .hasSize(2);
    }

    @Test
    void theGrantorsSeatsAreAskedOfTheirOwn() {
        CountedVote against = new CountedVote(Vote.of(Choice.AGAINST), POLITICIAN, true, 1);
        CountedVote inFavour = new CountedVote(Vote.of(Choice.FOR), POLITICIAN, true, 1);
        CountedVote citizens = said(Choice.FOR, CITIZEN, 5);

        assertThat(Count.of(poll(RuleKind.MAJORITY, List.of(citizens, against), 6, 0, false), true, false)
                        .grantorPassed())
                .isFalse();
        assertThat(Count.of(poll(RuleKind.MAJORITY, List.of(citizens, inFavour), 6, 0, false), true, false)
                        .grantorPassed())
                .isTrue();
    }

    @Test
    void schulzesOwnExample() {
        List<CountedVote> ballots = new ArrayList<>();
        ranked(ballots, "ACBED", 5);
        ranked(ballots, "ADECB", 5);
        ranked(ballots, "BEDAC", 8);
        ranked(ballots, "CABED", 3);
        ranked(ballots, "CAEBD", 7);
        ranked(ballots, "CBADE", 2);
        ranked(ballots, "DCEBA", 7);
        ranked(ballots, "EBADC", 8);

        Outcome outcome = Count.of(options(RuleKind.RANKED, null, ballots, 45, "A", "B", "C", "D", "E"), false, false);

        assertThat(outcome.chosen()).containsExactly("E");
        assertThat(outcome.ranking())
                .containsExactly(List.of("E"), List.of("A"), List.of("C"), List.of("B"), List.of("D"));
        assertThat(outcome.options().get(1).figures())
                .containsEntry("winnersStrength", "25")
                .containsEntry("ownStrength", "24");
    }

    @Test
    void theMostApprovedAreChosenAndTheLotBreaksTies() {
        List<CountedVote> ballots = List.of(approved("A B", 2), approved("C", 2), approved("A", 1));

        Outcome outcome = Count.of(options(RuleKind.APPROVAL, null, ballots, 5, "A", "B", "C"), false, false);

        assertThat(outcome.chosen()).hasSize(2).startsWith("A");
        assertThat(outcome.options().get(2).because()).contains("the lot decided");
    }

    @Test
    void equalSharesAndGreedySideBySide() {
        List<CountedVote> ballots = List.of(
                approved("intake marketing metrics", 2),
                approved("intake marketing loans", 2),
                approved("intake loans", 1),
                approved("intake loans metrics", 2));
        Poll poll = options(
                RuleKind.EQUAL_SHARES, new Money(700, "JPY"), ballots, 7, "intake", "marketing", "loans", "metrics");

        Outcome outcome = Count.of(priced(poll, 280, 150, 320, 90), false, false);

        assertThat(outcome.chosen()).containsExactly("intake", "marketing", "metrics");
        assertThat(outcome.budgets().equalShares().cost()).isEqualTo(520);
        assertThat(outcome.budgets().greedy().chosen()).containsExactly("intake", "loans", "metrics");
        assertThat(outcome.budgets().greedy().represented()).isEqualTo(7);
        assertThat(outcome.options())
                .filteredOn(option -> option.code().equals("loans"))
                .singleElement()
                .satisfies(loans -> {
                    assertThat(loans.chosen()).isFalse();
                    assertThat(loans.because()).contains("5 supporters had only");
                });
    }

    @Test
    void theParkExampleByEqualSharesAndGreedily() {
        List<CountedVote> ballots = List.of(
                approved("park lights", 4),
                approved("park path", 1),
                approved("park lights cafe", 1),
                approved("path garden", 1),
                approved("path garden cafe", 2),
                approved("garden cafe", 1));
        Money budget = new Money(1000, "JPY");
        String[] codes = {"park", "lights", "path", "cafe", "garden"};

        Outcome shares = Count.of(
                priced(options(RuleKind.EQUAL_SHARES, budget, ballots, 10, codes), 400, 300, 300, 200, 100),
                false,
                false);
        Outcome greedy = Count.of(
                priced(options(RuleKind.GREEDY_BUDGET, budget, ballots, 10, codes), 400, 300, 300, 200, 100),
                false,
                false);

        assertThat(shares.chosen()).containsExactlyInAnyOrder("park", "garden", "cafe");
        assertThat(shares.options().get(0).figures()).containsEntry("paidAtMost", "200/3");
        assertThat(greedy.chosen()).containsExactlyInAnyOrder("park", "lights", "cafe", "garden");
        assertThat(greedy.budgets().equalShares().chosen()).isEqualTo(shares.chosen());
    }

    private static Outcome count(RuleKind kind, List<CountedVote> ballots, long roll, int objections) {
        return Count.of(poll(kind, ballots, roll, objections, false), false, false);
    }

    private static Poll poll(RuleKind kind, List<CountedVote> ballots, long roll, int objections, boolean secret) {
        List<String> groups = List.of("role:CITIZEN", "role:POLITICIAN");
        RuleInForce rule = new RuleInForce(kind, Fraction.of(67, 100), Fraction.HALF, groups, 1, 1, null);
        List<Option> options = List.of(new Option("it", "It", null, null, null));
        return new Poll(rule, options, ballots, roll, groups, secret, false, objections, "seed");
    }

    private static Poll options(
            RuleKind kind, @Nullable Money budget, List<CountedVote> ballots, long roll, String... codes) {
        RuleInForce rule = new RuleInForce(kind, Fraction.HALF, Fraction.HALF, List.of(), 1, 2, budget);
        List<Option> options = Arrays.stream(codes)
                .map(code -> new Option(code, code, null, null, null))
                .toList();
        return new Poll(rule, options, ballots, roll, CITIZEN, false, false, 0, "seed");
    }

    private static Poll priced(Poll poll, long... costs) {
        List<Option> options = new ArrayList<>();
        for (int i = 0; i < costs.length; i++) {
            String code = poll.options().get(i).code();
            options.add(new Option(code, code, costs[i], null, null));
        }
        return new Poll(
                poll.rule(), options, poll.votes(), poll.rollSize(), poll.rollGroups(), false, false, 0, poll.seed());
    }

    private static CountedVote said(Choice choice, List<String> groups, long ballots) {
        return new CountedVote(Vote.of(choice), groups, false, ballots);
    }

    private static CountedVote approved(String codes, long ballots) {
        return new CountedVote(new Vote(null, List.of(codes.split(" ")), null, null), CITIZEN, false, ballots);
    }

    private static void ranked(List<CountedVote> ballots, String order, long count) {
        ballots.add(new CountedVote(new Vote(null, null, List.of(order.split("")), null), CITIZEN, false, count));
    }
}
