package org.cocreation.opinion;

/**
 * Shares of agreement with one vote for and one against added to each count, and the tests for them. Source: C. Small et al. (2021), <em>Polis:
 * Scaling Deliberation by Mapping High Dimensional Opinion Spaces</em>.
 */
final class Proportions {

    /** Exceeded by one in ten when there is no difference: 90 per cent, one-sided. */
    static final double SIGNIFICANT = 1.2816;

    private Proportions() {}

    /** The share that is to be expected after so many out of so many. */
    static double share(int successes, int trials) {
        return (successes + 1.0) / (trials + 2.0);
    }

    /** How surely the share lies above one half. */
    static double aboveHalf(int successes, int trials) {
        return 2 * Math.sqrt(trials + 1.0) * ((successes + 1.0) / (trials + 1.0) - 0.5);
    }

    /** How surely the first share lies above the second: the pooled test of two proportions. */
    static double above(int successes, int trials, int otherSuccesses, int otherTrials) {
        double n = trials + 1.0;
        double m = otherTrials + 1.0;
        double pooled = (successes + otherSuccesses + 2.0) / (n + m);
        if (pooled >= 1) {
            return 0;
        }
        return ((successes + 1.0) / n - (otherSuccesses + 1.0) / m)
                / Math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / m));
    }
}
