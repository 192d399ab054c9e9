package org.cocreation.actor.network;

/**
 * Betweenness by its definition, as an oracle: for each pair, the share of its shortest paths that run through each other actor, from
 * distances and numbers of paths on a matrix of ties.
 */
final class NaiveBetweenness {

    private NaiveBetweenness() {}

    static double[] of(boolean[][] tied) {
        int n = tied.length;
        int[][] distance = new int[n][n];
        double[][] paths = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                distance[i][j] = i == j ? 0 : tied[i][j] ? 1 : n + 1;
            }
        }
        for (int k = 0; k < n; k++) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    distance[i][j] = Math.min(distance[i][j], distance[i][k] + distance[k][j]);
                }
            }
        }
        for (int source = 0; source < n; source++) {
            paths[source][source] = 1;
            for (int length = 1; length < n; length++) {
                for (int target = 0; target < n; target++) {
                    for (int before = 0; before < n && distance[source][target] == length; before++) {
                        if (tied[before][target] && distance[source][before] == length - 1) {
                            paths[source][target] += paths[source][before];
                        }
                    }
                }
            }
        }
        double[] betweenness = new double[n];
        for (int s = 0; s < n; s++) {
            for (int t = s + 1; t < n; t++) {
                for (int v = 0; v < n && distance[s][t] <= n; v++) {
                    if (v != s && v != t && distance[s][v] + distance[v][t] == distance[s][t]) {
                        betweenness[v] += paths[s][v] * paths[v][t] / paths[s][t];
                    }
                }
            }
        }
        return betweenness;
    }
}
