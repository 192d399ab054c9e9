package org.cocreation.decision.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.stream.Collectors;
import org.cocreation.decision.Fraction;
import org.cocreation.decision.budget.EqualShares.Completion;
import org.cocreation.decision.budget.EqualSharesOutcome.Loss;
import org.cocreation.decision.budget.EqualSharesOutcome.Purchase;
import org.junit.jupiter.api.Test;

class EqualSharesTest {

    private static final Project PARK = new Project("park", 400);
    private static final Project LIGHTS = new Project("lights", 300);
    private static final Project PATH = new Project("path", 300);
    private static final Project CAFE = new Project("cafe", 200);
    private static final Project GARDEN = new Project("garden", 100);

    private static final BudgetElection QUARTER = BudgetElection.of(1000, 1, List.of(PARK, LIGHTS, PATH, CAFE, GARDEN))
            .approve(List.of("park", "lights"))
            .approve(List.of("park", "lights"))
            .approve(List.of("park", "lights"))
            .approve(List.of("park", "path"))
            .approve(List.of("park", "lights", "cafe"))
            .approve(List.of("park", "lights"))
            .approve(List.of("path", "garden"))
            .approve(List.of("path", "garden", "cafe"))
            .approve(List.of("path", "garden", "cafe"))
            .approve(List.of("garden", "cafe"))
            .build();

    private static final BudgetElection ALLIANCE = alliance();

    private static BudgetElection alliance() {
        BudgetElection.Builder election = BudgetElection.of(
                700,
                1,
                List.of(
                        new Project("intake", 280),
                        new Project("marketing", 150),
                        new Project("loans", 320),
                        new Project("metrics", 90)));
        return election.approve(List.of("intake", "marketing", "metrics"))
                .approve(List.of("intake", "marketing", "metrics"))
                .approve(List.of("intake", "marketing", "loans"))
                .approve(List.of("intake", "marketing", "loans"))
                .approve(List.of("intake", "loans"))
                .approve(List.of("intake", "loans", "metrics"))
                .approve(List.of("intake", "loans", "metrics"))
                .build();
    }

    @Test
    void costUtilityBuysParkGardenAndCafe() {
        EqualSharesOutcome outcome = tally(QUARTER, Utility.COST, Completion.NONE);

        assertThat(outcome.purchases())
                .extracting(Purchase::project, Purchase::price)
                .containsExactly(
                        tuple(PARK, Fraction.of(200, 3)),
                        tuple(GARDEN, Fraction.of(25)),
                        tuple(CAFE, Fraction.of(500, 9)));
    }

    @Test
    void addOneChangesNothingWhereNothingMoreFits() {
        assertThat(tally(QUARTER, Utility.COST, Completion.ADD_ONE).selected())
                .containsExactlyInAnyOrder(PARK, GARDEN, CAFE);
    }

    @Test
    void cardinalityUtilityBuysTheCheapOnesFirst() {
        EqualSharesOutcome outcome = tally(QUARTER, Utility.CARDINALITY, Completion.NONE);

        assertThat(outcome.purchases())
                .extracting(Purchase::project, Purchase::rho)
                .containsExactly(
                        tuple(GARDEN, Fraction.of(25)),
                        tuple(CAFE, Fraction.of(50)),
                        tuple(LIGHTS, Fraction.of(125, 2)));
    }

    @Test
    void addOneFindsThePathToo() {
        assertThat(tally(QUARTER, Utility.CARDINALITY, Completion.ADD_ONE).selected())
                .containsExactlyInAnyOrder(GARDEN, CAFE, LIGHTS, PATH);
    }

    @Test
    void greedilyTheSameVotesBuyOtherThings() {
        assertThat(GreedyBudget.allocate(QUARTER, GreedyBudget.Order.VOTES, Ties.SUPPORT_THEN_ID)
                        .selected())
                .containsExactlyInAnyOrder(PARK, LIGHTS, CAFE, GARDEN);
    }

    @Test
    void anAllianceSharesItsMoney() {
        EqualSharesOutcome outcome = tally(ALLIANCE, Utility.COST, Completion.NONE);

        assertThat(outcome.purchases())
                .extracting(each -> each.project().id(), Purchase::price)
                .containsExactly(
                        tuple("intake", Fraction.of(40)),
                        tuple("marketing", Fraction.of(75, 2)),
                        tuple("metrics", Fraction.of(45, 2)));
        assertThat(left(outcome, "intake", "marketing", "metrics")).isEqualTo(Fraction.ZERO);
        assertThat(left(outcome, "intake", "marketing", "loans")).isEqualTo(Fraction.of(45, 2));
        assertThat(left(outcome, "intake", "loans")).isEqualTo(Fraction.of(60));
        assertThat(left(outcome, "intake", "loans", "metrics")).isEqualTo(Fraction.of(75, 2));
    }

    @Test
    void whatIsNotBoughtIsExplained() {
        EqualSharesOutcome outcome = tally(ALLIANCE, Utility.COST, Completion.NONE);

        assertThat(outcome.losses()).containsExactly(new Loss(new Project("loans", 320), 5, Fraction.of(300), 1));
    }

    private static EqualSharesOutcome tally(BudgetElection election, Utility utility, Completion completion) {
        return EqualShares.allocate(election, utility, completion, Ties.SUPPORT_THEN_ID);
    }

    private static Fraction left(EqualSharesOutcome outcome, String... approved) {
        return outcome.receipt(List.of(approved).stream().collect(Collectors.toMap(id -> id, id -> 1)))
                .left();
    }
}
