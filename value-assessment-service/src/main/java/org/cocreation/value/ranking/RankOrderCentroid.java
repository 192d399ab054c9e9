package org.cocreation.value.ranking;

/**
 * Weights from an order of importance alone: the centre of all weights that respect the order.
 *
 * <p>Source: F. H. Barron and B. E. Barrett, "Decision quality using ranked attribute weights", Management Science 42 (1996):
 * {@code w_k = (1/n) Σ_{i=k}^{n} 1/i}.
 */
public final class RankOrderCentroid {

    private RankOrderCentroid() {}

    /** The weights of n criteria, the most important first. */
    public static double[] weights(int n) {
        if (n < 1) {
            throw new IllegalArgumentException("an order has one criterion or more");
        }
        double[] weights = new double[n];
        double sum = 0;
        for (int k = n; k >= 1; k--) {
            sum += 1.0 / k;
            weights[k - 1] = sum / n;
        }
        return weights;
    }
}
