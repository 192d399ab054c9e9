package org.cocreation.value.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.cocreation.value.ranking.AnalyticHierarchy.Priorities;
import org.junit.jupiter.api.Test;

class RankingTest {

    private static final double[][] SAATY = {{1, 3, 5}, {1 / 3.0, 1, 3}, {1 / 5.0, 1 / 3.0, 1}};
    private static final double[][] WANG_AND_CHIN = {
        {1, 4, 3, 1, 3, 4},
        {1 / 4.0, 1, 7, 3, 1 / 5.0, 1},
        {1 / 3.0, 1 / 7.0, 1, 1 / 5.0, 1 / 5.0, 1 / 6.0},
        {1, 1 / 3.0, 5, 1, 1, 1 / 3.0},
        {1 / 3.0, 5, 5, 1, 1, 3},
        {1 / 4.0, 1, 6, 3, 1 / 3.0, 1}
    };
    private static final double[][] OPTIONS = {{4, 3, 2}, {3, 2, 4}, {5, 1, 3}};

    @Test
    void threeCriteriaComparedInPairs() {
        Priorities priorities = AnalyticHierarchy.of(SAATY);

        assertThat(array(priorities.weights())).containsExactly(new double[] {0.6370, 0.2583, 0.1047}, within(5e-5));
        assertThat(priorities.lambda()).isCloseTo(3.0385, within(5e-5));
        assertThat(priorities.consistencyRatio()).isCloseTo(0.0332, within(5e-5));
    }

    @Test
    void sixCriteriaOfWangAndChin() {
        assertThat(array(AnalyticHierarchy.of(WANG_AND_CHIN).weights()))
                .containsExactly(new double[] {0.3208, 0.1395, 0.0348, 0.1285, 0.2374, 0.1391}, within(5e-5));
        assertThat(AnalyticHierarchy.of(WANG_AND_CHIN).consistencyRatio()).isGreaterThan(AnalyticHierarchy.TOLERABLE);
    }

    @Test
    void comparisonsMadeFromWeightsGiveThemBackWithoutContradiction() {
        Random random = new Random(7);
        for (int n = 1; n <= AnalyticHierarchy.MOST; n++) {
            double[] weights = new double[n];
            for (int i = 0; i < n; i++) {
                weights[i] = 0.1 + random.nextDouble();
            }
            double[] wanted = WeightedSum.rescaled(weights);
            double[][] comparisons = new double[n][n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    comparisons[i][j] = wanted[i] / wanted[j];
                }
            }

            Priorities priorities = AnalyticHierarchy.of(comparisons);

            assertThat(array(priorities.weights())).containsExactly(wanted, within(1e-9));
            assertThat(priorities.consistencyRatio()).isCloseTo(0, within(1e-9));
        }
    }

    @Test
    void anOrderOfFourGivesTheCentroidOfAllWeightsThatRespectIt() {
        assertThat(RankOrderCentroid.weights(4))
                .containsExactly(new double[] {0.5208, 0.2708, 0.1458, 0.0625}, within(5e-5));
        assertThat(RankOrderCentroid.weights(1)).containsExactly(1.0);
        assertThat(RankOrderCentroid.weights(4)).containsExactly(centroidByDrawing(4), within(0.005));
    }

    @Test
    void outrankingByTheUsualCriterion() {
        assertThat(Promethee.netFlows(OPTIONS, new double[] {0.5, 0.3, 0.2}))
                .containsExactly(new double[] {0.1, -0.3, 0.2}, within(1e-12));
    }

    @Test
    void netFlowsSumToNothingAndGrowWhenAnOptionGetsBetter() {
        Random random = new Random(11);
        for (int round = 0; round < 200; round++) {
            double[][] options = new double[2 + random.nextInt(5)][4];
            for (double[] option : options) {
                for (int j = 0; j < option.length; j++) {
                    option[j] = random.nextInt(7);
                }
            }
            double[] weights = WeightedSum.rescaled(
                    new double[] {random.nextDouble(), random.nextDouble(), random.nextDouble(), random.nextDouble()});
            double[] flows = Promethee.netFlows(options, weights);
            double sum = 0;
            for (double flow : flows) {
                sum += flow;
            }
            assertThat(sum).isCloseTo(0, within(1e-9));
            options[0][1] += 3;
            assertThat(Promethee.netFlows(options, weights)[0]).isGreaterThanOrEqualTo(flows[0] - 1e-12);
        }
    }

    @Test
    void theMatrixOfTopsisIsReproducedAsACheckOfScalesAndWeights() {
        double[][] costAndBenefit = {{1, 3000}, {2, 3750}, {5, 4500}};

        assertThat(topsis(costAndBenefit)).containsExactly(new double[] {0.500, 0.617, 0.500}, within(5e-4));
    }

    @Test
    void aCloseOrderHangsOnTheWeightsAndAClearOneDoesNot() {
        double[] weights = {0.5, 0.5};

        assertThat(WeightedSum.value(new double[] {0.8, 0.4}, weights)).isCloseTo(0.6, within(1e-12));
        assertThat(WeightedSum.orderHangsOnWeights(new double[][] {{0.8, 0.4}, {0.45, 0.7}}, weights))
                .isTrue();
        assertThat(WeightedSum.orderHangsOnWeights(new double[][] {{0.9, 0.6}, {0.5, 0.5}}, weights))
                .isFalse();
        assertThat(WeightedSum.orderHangsOnWeights(new double[][] {{0.9}, {0.5}}, new double[] {1}))
                .isFalse();
    }

    @Test
    void aMovedWeightLeavesTheOthersTheirProportions() {
        assertThat(WeightedSum.moved(new double[] {0.5, 0.3, 0.2}, 0, 0.1))
                .containsExactly(new double[] {0.6, 0.24, 0.16}, within(1e-12));
        assertThat(WeightedSum.moved(new double[] {0.05, 0.95}, 0, -0.1))
                .containsExactly(new double[] {0, 1}, within(1e-12));
        assertThat(WeightedSum.moved(new double[] {1, 0, 0}, 0, -0.1))
                .containsExactly(new double[] {0.9, 0.05, 0.05}, within(1e-12));
    }

    @Test
    void quantilesLieInProportionBetweenTwoValues() {
        assertThat(Spread.median(List.of(6.0, 3.0, 5.0, 4.0))).isEqualTo(4.5);
        assertThat(Spread.interquartileRange(List.of(1.0, 2.0, 3.0, 4.0))).isEqualTo(1.5);
        assertThat(Spread.interquartileRange(List.of(5.0))).isZero();
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The mean of many random weights, each sorted downwards: what the formula is the limit of. */
    private static double[] centroidByDrawing(int n) {
        Random random = new Random(3);
        double[] sum = new double[n];
        int draws = 200_000;
        for (int draw = 0; draw < draws; draw++) {
            double[] weights = new double[n];
            for (int i = 0; i < n; i++) {
                weights[i] = -Math.log(1 - random.nextDouble());
            }
            double[] sorted = WeightedSum.rescaled(weights);
            java.util.Arrays.sort(sorted);
            for (int i = 0; i < n; i++) {
                sum[i] += sorted[n - 1 - i] / draws;
            }
        }
        return sum;
    }

    /** TOPSIS of one cost and one benefit with equal weights and min-max scales, written for this test. */
    private static double[] topsis(double[][] rows) {
        double[] closeness = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            double cost = (5 - rows[i][0]) / (5 - 1);
            double benefit = (rows[i][1] - 3000) / (4500 - 3000);
            double[] values = {cost, benefit};
            double toBest = Math.hypot(0.5 * (1 - values[0]), 0.5 * (1 - values[1]));
            double toWorst = Math.hypot(0.5 * values[0], 0.5 * values[1]);
            closeness[i] = toWorst / (toWorst + toBest);
        }
        return closeness;
    }
}
