package org.cocreation.value.ranking;

/**
 * A second opinion that does not let a strong side pay for a weak one by its size: an option outranks another on a criterion when it is
 * better there, no matter by how much.
 *
 * <p>Source: J. P. Brans and P. Vincke, "A preference ranking organisation method", Management Science 31 (1985), PROMETHEE II with the
 * usual criterion.
 */
public final class Promethee {

    private Promethee() {}

    /**
     * Net flows, from −1 (outranked by all on everything) to 1; they sum to 0.
     *
     * @param options two or more rows; on each criterion more is better
     * @param weights of the criteria, summing to 1
     */
    public static double[] netFlows(double[][] options, double[] weights) {
        int n = options.length;
        if (n < 2) {
            throw new IllegalArgumentException("outranking needs two options or more");
        }
        double[] flows = new double[n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                for (int criterion = 0; criterion < weights.length; criterion++) {
                    int better = Double.compare(options[a][criterion], options[b][criterion]);
                    flows[a] += Integer.signum(better) * weights[criterion] / (n - 1);
                }
            }
        }
        return flows;
    }
}
