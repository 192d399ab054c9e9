package org.cocreation.arena.measure;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.cocreation.contracts.Interval;

/** 95 % intervals for what a test measured. */
public final class ConfidenceInterval {

    private static final double TAIL = 0.025;
    private static final double Z = NormalDistribution.of(0, 1).inverseSurvivalProbability(TAIL);

    private ConfidenceInterval() {}

    /**
     * Score interval of a proportion (Wilson 1927, Journal of the American Statistical Association 22):
     * {@code (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n)}. Behaves well for few people and for shares near 0 and 1.
     */
    public static Interval ofProportion(int successes, int n) {
        double p = (double) successes / n;
        double spread = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4.0 * n * n));
        double middle = p + Z * Z / (2.0 * n);
        double scale = 1 + Z * Z / n;
        return interval(Math.max(0, (middle - spread) / scale), Math.min(1, (middle + spread) / scale));
    }

    /** Student's interval of a mean (Student 1908, Biometrika 6): {@code mean ± t·sd/√n} with n − 1 degrees of freedom; n ≥ 2. */
    public static Interval ofMean(double mean, double sd, int n) {
        double spread = TDistribution.of(n - 1.0).inverseSurvivalProbability(TAIL) * sd / Math.sqrt(n);
        return interval(mean - spread, mean + spread);
    }

    /**
     * Exact interval of a count (Garwood 1936, Biometrika 28): {@code ½ χ²(0.025; 2c)} to {@code ½ χ²(0.975; 2c + 2)}; it starts at 0
     * when nothing was counted.
     */
    public static Interval ofCount(int count) {
        double lo = count == 0 ? 0 : ChiSquaredDistribution.of(2.0 * count).inverseCumulativeProbability(TAIL) / 2;
        double hi = ChiSquaredDistribution.of(2.0 * count + 2).inverseSurvivalProbability(TAIL) / 2;
        return interval(lo, hi);
    }

    private static Interval interval(double lo, double hi) {
        return new Interval(Shares.rounded(lo), Shares.rounded(hi));
    }
}
