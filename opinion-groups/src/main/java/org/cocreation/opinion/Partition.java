package org.cocreation.opinion;

import java.util.Arrays;

/**
 * Points in k groups by k-means. The first centre is the point farthest from the middle, each further one the point farthest from all centres
 * so far, so that the same points always give the same groups.
 */
final class Partition {

    private static final int MOST_ROUNDS = 300;

    private final double[] x;
    private final double[] y;
    private final double[] centreX;
    private final double[] centreY;
    private final int[] groupOf;
    private final int[] sizes;

    private Partition(double[] x, double[] y, int groups) {
        this.x = x;
        this.y = y;
        centreX = new double[groups];
        centreY = new double[groups];
        groupOf = new int[x.length];
        sizes = new int[groups];
    }

    /** From the fixed start. */
    static Partition of(double[] x, double[] y, int groups) {
        Partition partition = new Partition(x, y, groups);
        partition.farthestFirst();
        Arrays.fill(partition.groupOf, -1);
        partition.settle();
        return partition;
    }

    /** From groups that were right a moment ago; −1 for who was in none. */
    static Partition near(double[] x, double[] y, int groups, int[] groupOf) {
        Partition partition = given(x, y, groups, groupOf);
        if (!partition.hasEmptyGroup()) {
            partition.settle();
        }
        return partition;
    }

    /** Groups that are known. */
    static Partition given(double[] x, double[] y, int groups, int[] groupOf) {
        Partition partition = new Partition(x, y, groups);
        System.arraycopy(groupOf, 0, partition.groupOf, 0, groupOf.length);
        partition.centre();
        return partition;
    }

    int groups() {
        return sizes.length;
    }

    int[] groupOf() {
        return groupOf;
    }

    boolean hasEmptyGroup() {
        return Arrays.stream(sizes).anyMatch(size -> size == 0);
    }

    int size(int group) {
        return sizes[group];
    }

    double centreX(int group) {
        return centreX[group];
    }

    double centreY(int group) {
        return centreY[group];
    }

    private void farthestFirst() {
        double middleX = Arrays.stream(x).average().orElse(0);
        double middleY = Arrays.stream(y).average().orElse(0);
        double[] distance = new double[x.length];
        for (int point = 0; point < x.length; point++) {
            distance[point] = squared(x[point] - middleX, y[point] - middleY);
        }
        for (int group = 0; group < groups(); group++) {
            int farthest = 0;
            for (int point = 1; point < x.length; point++) {
                farthest = distance[point] > distance[farthest] ? point : farthest;
            }
            centreX[group] = x[farthest];
            centreY[group] = y[farthest];
            for (int point = 0; point < x.length; point++) {
                double toCentre = squared(x[point] - centreX[group], y[point] - centreY[group]);
                distance[point] = group == 0 ? toCentre : Math.min(distance[point], toCentre);
            }
        }
    }

    private void settle() {
        for (int round = 0; round < MOST_ROUNDS && assign(); round++) {
            centre();
        }
    }

    private boolean assign() {
        boolean changed = false;
        for (int point = 0; point < x.length; point++) {
            int nearest = 0;
            double least = Double.MAX_VALUE;
            for (int group = 0; group < centreX.length; group++) {
                double distance = squared(x[point] - centreX[group], y[point] - centreY[group]);
                if (distance < least) {
                    least = distance;
                    nearest = group;
                }
            }
            changed |= groupOf[point] != nearest;
            groupOf[point] = nearest;
        }
        return changed;
    }

    private void centre() {
        double[] sumX = new double[groups()];
        double[] sumY = new double[groups()];
        Arrays.fill(sizes, 0);
        for (int point = 0; point < x.length; point++) {
            int group = groupOf[point];
            if (group >= 0) {
                sumX[group] += x[point];
                sumY[group] += y[point];
                sizes[group]++;
            }
        }
        for (int group = 0; group < groups(); group++) {
            if (sizes[group] > 0) {
                centreX[group] = sumX[group] / sizes[group];
                centreY[group] = sumY[group] / sizes[group];
            }
        }
    }

    private static double squared(double dx, double dy) {
        return dx * dx + dy * dy;
    }
}
