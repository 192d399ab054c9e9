package org.cocreation.opinion;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How well points fit their groups: the mean over all points of {@code (b − a) / max(a, b)}, a the mean distance to the others of the own
 * group, b that to the nearest other group. Source: P. Rousseeuw (1987), <em>Silhouettes: a graphical aid</em>.
 *
 * <p>Exact up to {@value #MOST_DISTANCES} distances, which are taken once for all partitions: points that no partition separates lie side by
 * side. Beyond that, the mean of an even selection of points, each still compared with all others.
 */
final class Silhouettes {

    /** As many as 40 000 points have. */
    static final long MOST_DISTANCES = 1_600_000_000L;

    private Silhouettes() {}

    static double[] of(double[] x, double[] y, List<Partition> partitions, Runnable between) {
        return of(x, y, partitions, MOST_DISTANCES, between);
    }

    static double[] of(double[] x, double[] y, List<Partition> partitions, long mostDistances, Runnable between) {
        int n = x.length;
        int[] cells = cells(n, partitions);
        int[] order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingInt(point -> cells[point]))
                .mapToInt(point -> point)
                .toArray();
        double[] sortedX = Arrays.stream(order).mapToDouble(point -> x[point]).toArray();
        double[] sortedY = Arrays.stream(order).mapToDouble(point -> y[point]).toArray();
        int[] starts = starts(order, cells);
        int step = (int) Math.max(1, ((long) n * n + mostDistances - 1) / mostDistances);
        double[] sums = new double[partitions.size()];
        double[] toCell = new double[starts.length - 1];
        int counted = 0;
        for (int point = 0; point < n; point += step) {
            for (int cell = 0; cell < toCell.length; cell++) {
                toCell[cell] = distances(x[point], y[point], sortedX, sortedY, starts[cell], starts[cell + 1]);
            }
            for (int index = 0; index < sums.length; index++) {
                sums[index] += fit(partitions.get(index), point, toCell, starts, order);
            }
            counted++;
            between.run();
        }
        int points = counted;
        return Arrays.stream(sums).map(sum -> points == 0 ? 0 : sum / points).toArray();
    }

    /** Points get the same number when they are together in every partition. */
    private static int[] cells(int points, List<Partition> partitions) {
        int[] cells = new int[points];
        for (Partition partition : partitions) {
            int[] groupOf = partition.groupOf();
            for (int point = 0; point < points; point++) {
                cells[point] = cells[point] * partition.groups() + groupOf[point];
            }
        }
        return cells;
    }

    private static int[] starts(int[] order, int[] cells) {
        return IntStream.concat(
                        IntStream.range(0, order.length)
                                .filter(place -> place == 0 || cells[order[place]] != cells[order[place - 1]]),
                        IntStream.of(order.length))
                .toArray();
    }

    private static double distances(double x, double y, double[] xs, double[] ys, int from, int to) {
        double one = 0;
        double two = 0;
        int place = from;
        for (; place + 1 < to; place += 2) {
            double dx = xs[place] - x;
            double dy = ys[place] - y;
            double nextX = xs[place + 1] - x;
            double nextY = ys[place + 1] - y;
            one += Math.sqrt(dx * dx + dy * dy);
            two += Math.sqrt(nextX * nextX + nextY * nextY);
        }
        if (place < to) {
            double dx = xs[place] - x;
            double dy = ys[place] - y;
            one += Math.sqrt(dx * dx + dy * dy);
        }
        return one + two;
    }

    private static double fit(Partition partition, int point, double[] toCell, int[] starts, int[] order) {
        int[] groupOf = partition.groupOf();
        int own = groupOf[point];
        if (partition.size(own) < 2) {
            return 0;
        }
        double[] toGroup = new double[partition.groups()];
        for (int cell = 0; cell < toCell.length; cell++) {
            toGroup[groupOf[order[starts[cell]]]] += toCell[cell];
        }
        double within = toGroup[own] / (partition.size(own) - 1);
        double nearest = Double.MAX_VALUE;
        for (int group = 0; group < toGroup.length; group++) {
            if (group != own && partition.size(group) > 0) {
                nearest = Math.min(nearest, toGroup[group] / partition.size(group));
            }
        }
        if (nearest == Double.MAX_VALUE) {
            return 0;
        }
        double larger = Math.max(within, nearest);
        return larger == 0 ? 0 : (nearest - within) / larger;
    }
}
