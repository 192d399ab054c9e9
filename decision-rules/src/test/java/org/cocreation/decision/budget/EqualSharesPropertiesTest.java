package org.cocreation.decision.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cocreation.decision.Fraction;
import org.cocreation.decision.budget.EqualShares.Completion;
import org.cocreation.decision.budget.EqualSharesOutcome.Payment;
import org.cocreation.decision.budget.EqualSharesOutcome.Receipt;
import org.cocreation.decision.budget.RandomElections.Instance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What must hold for every election, tried on many small ones. */
class EqualSharesPropertiesTest {

    @ParameterizedTest
    @EnumSource
    void buysWhatTheDefinitionBuys(Utility utility) {
        for (int seed = 0; seed < 3000; seed++) {
            Instance instance = RandomElections.of(seed, 8, 12, 4);
            for (Ties ties : Ties.values()) {
                assertThat(ids(EqualShares.allocate(instance.election(), utility, Completion.NONE, ties)))
                        .as("seed %d, ties %s", seed, ties)
                        .isEqualTo(new NaiveEqualShares(instance, utility, ties).withoutCompletion());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void addsOneAsTheDefinitionDoes(Utility utility) {
        for (int seed = 0; seed < 1500; seed++) {
            Instance instance = RandomElections.of(seed, 8, 12, 4);
            assertThat(ids(EqualShares.allocate(
                            instance.election(), utility, Completion.ADD_ONE, Ties.SUPPORT_THEN_ID)))
                    .as("seed %d", seed)
                    .isEqualTo(new NaiveEqualShares(instance, utility, Ties.SUPPORT_THEN_ID).withAddOne());
        }
    }

    @ParameterizedTest
    @EnumSource
    void skippingRoundsChangesNothing(Utility utility) {
        for (int seed = 0; seed < 150; seed++) {
            Instance instance = RandomElections.of(seed, 7, 9, 4).times(41);
            assertThat(ids(EqualShares.allocate(instance.election(), utility, Completion.ADD_ONE, Ties.ID)))
                    .as("seed %d", seed)
                    .isEqualTo(new NaiveEqualShares(instance, utility, Ties.ID).withAddOne());
        }
    }

    @ParameterizedTest
    @EnumSource
    void nobodyPaysTooMuchAndEverythingIsPaid(Utility utility) {
        for (int seed = 0; seed < 1500; seed++) {
            Instance instance = RandomElections.of(seed, 10, 15, 4);
            for (Completion completion : Completion.values()) {
                EqualSharesOutcome outcome = EqualShares.allocate(instance.election(), utility, completion, Ties.ID);

                assertThat(outcome.cost()).isLessThanOrEqualTo(instance.budget());
                List<Receipt> receipts = receipts(instance, utility, outcome);
                for (Project project : outcome.selected()) {
                    assertThat(paid(receipts, project)).as("seed %d", seed).isEqualTo(Fraction.of(project.cost()));
                }
                receipts.forEach(each -> assertThat(each.left().signum()).isNotNegative());
                assertThat(outcome.selected().size() + outcome.losses().size())
                        .isEqualTo(instance.projects().size());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWasLostWasUnaffordableJustThen(Utility utility) {
        for (int seed = 0; seed < 1500; seed++) {
            Instance instance = RandomElections.of(seed, 10, 15, 4);
            EqualSharesOutcome outcome = EqualShares.allocate(instance.election(), utility, Completion.NONE, Ties.ID);

            for (EqualSharesOutcome.Loss loss : outcome.losses()) {
                if (loss.supporters() > 0) {
                    Fraction then = moneyOfSupporters(instance, utility, outcome, loss, loss.after());
                    assertThat(loss.money()).as("seed %d", seed).isEqualTo(then);
                    assertThat(then).isLessThan(Fraction.of(loss.project().cost()));
                    if (loss.after() > 0) {
                        assertThat(moneyOfSupporters(instance, utility, outcome, loss, loss.after() - 1))
                                .isGreaterThanOrEqualTo(
                                        Fraction.of(loss.project().cost()));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void payersAreCountedOnce(Utility utility) {
        for (int seed = 0; seed < 500; seed++) {
            Instance instance = RandomElections.of(seed, 10, 15, 4);
            EqualSharesOutcome outcome =
                    EqualShares.allocate(instance.election(), utility, Completion.ADD_ONE, Ties.ID);
            List<Receipt> receipts = receipts(instance, utility, outcome);
            for (EqualSharesOutcome.Purchase purchase : outcome.purchases()) {
                long payers = receipts.stream()
                        .filter(receipt -> receipt.payments().stream()
                                .anyMatch(payment -> payment.project().equals(purchase.project())))
                        .count();
                if (purchase.project().cost() > 0) {
                    assertThat(purchase.paidInFull() + purchase.paidTheRest())
                            .as("seed %d", seed)
                            .isEqualTo(payers);
                }
                assertThat(purchase.paidInFull() + purchase.paidTheRest() + purchase.hadNothing())
                        .isEqualTo(purchase.supporters());
            }
        }
    }

    /** Extended justified representation up to one project, by trying every set of projects and whoever supports all of it. */
    @ParameterizedTest
    @EnumSource
    void aGroupThatCanPayForItsProjectsGetsItsShareUpToOneProject(Utility utility) {
        int groups = 0;
        for (int seed = 0; seed < 1500; seed++) {
            Instance instance = RandomElections.of(seed, 7, 9, 3);
            EqualSharesOutcome outcome = EqualShares.allocate(instance.election(), utility, Completion.NONE, Ties.ID);
            for (int set = 1; set < 1 << instance.projects().size(); set++) {
                List<Project> wanted = members(instance.projects(), set);
                groups += checkRepresentation(instance, utility, outcome, wanted, seed);
            }
        }
        assertThat(groups).isGreaterThan(1000);
    }

    private static int checkRepresentation(
            Instance instance, Utility utility, EqualSharesOutcome outcome, List<Project> wanted, int seed) {
        List<Map<String, Integer>> group = instance.ballots().stream()
                .filter(ballot -> wanted.stream().allMatch(project -> ballot.containsKey(project.id())))
                .toList();
        long cost = wanted.stream().mapToLong(Project::cost).sum();
        if (group.isEmpty() || cost * instance.ballots().size() > instance.budget() * group.size()) {
            return 0;
        }
        long promised = wanted.stream()
                .mapToLong(project -> group.stream()
                        .mapToLong(ballot -> utility(utility, ballot, project))
                        .min()
                        .orElseThrow())
                .sum();
        boolean kept = group.stream().anyMatch(ballot -> {
            long got = outcome.selected().stream()
                    .mapToLong(project -> utility(utility, ballot, project))
                    .sum();
            long oneMore = wanted.stream()
                    .filter(project -> !outcome.selected().contains(project))
                    .mapToLong(project -> utility(utility, ballot, project))
                    .max()
                    .orElse(0);
            return got >= promised || got + oneMore > promised;
        });
        assertThat(kept).as("seed %d, %s", seed, wanted).isTrue();
        return 1;
    }

    private static long utility(Utility utility, Map<String, Integer> ballot, Project project) {
        int points = ballot.getOrDefault(project.id(), 0);
        return switch (utility) {
            case COST -> points > 0 ? project.cost() : 0;
            case CARDINALITY -> Math.min(1, points);
            case POINTS -> points;
        };
    }

    private static List<Project> members(List<Project> projects, int set) {
        List<Project> members = new ArrayList<>();
        for (int p = 0; p < projects.size(); p++) {
            if ((set >> p & 1) == 1) {
                members.add(projects.get(p));
            }
        }
        return members;
    }

    private static Fraction moneyOfSupporters(
            Instance instance, Utility utility, EqualSharesOutcome outcome, EqualSharesOutcome.Loss loss, int after) {
        EqualSharesOutcome then = new EqualSharesOutcome(
                outcome.share(), 0, outcome.purchases().subList(0, after), List.of(), outcome.budget());
        Fraction money = Fraction.ZERO;
        for (Map<String, Integer> ballot : instance.ballots()) {
            if (ballot.containsKey(loss.project().id())) {
                money = money.plus(then.receipt(weights(ballot, utility)).left());
            }
        }
        return money;
    }

    private static List<Receipt> receipts(Instance instance, Utility utility, EqualSharesOutcome outcome) {
        return instance.ballots().stream()
                .map(ballot -> outcome.receipt(weights(ballot, utility)))
                .toList();
    }

    private static Map<String, Integer> weights(Map<String, Integer> ballot, Utility utility) {
        return utility == Utility.POINTS
                ? ballot
                : ballot.keySet().stream().collect(Collectors.toMap(id -> id, id -> 1));
    }

    private static Fraction paid(List<Receipt> receipts, Project project) {
        return receipts.stream()
                .flatMap(each -> each.payments().stream())
                .filter(payment -> payment.project().equals(project))
                .map(Payment::amount)
                .reduce(Fraction.ZERO, Fraction::plus);
    }

    private static List<String> ids(EqualSharesOutcome outcome) {
        return outcome.selected().stream().map(Project::id).toList();
    }
}
