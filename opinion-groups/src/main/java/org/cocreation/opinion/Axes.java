package org.cocreation.opinion;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The two directions in which opinions differ most: the first principal components, by power iteration from a fixed start, the second one
 * kept at right angles to the first.
 */
final class Axes {

    private static final double CLOSE = 1e-12;
    /** Nobody's place moves by more than a ten thousandth of the picture with this. */
    private static final double CLOSE_FOR_A_MOMENT = 1e-7;

    /** A vote turns the axes by next to nothing; the next one goes on from there. */
    private static final int MOST_TURNS = 6;

    private static final double NOTHING = 1e-14;
    private static final int MOST_ITERATIONS = 2_000;

    /** Irregular and the same for ever: no regular pattern of opinions lies at right angles to it. */
    private static final double GOLDEN = 0.6180339887498949;

    private final double[] first;
    private final double[] second;

    private Axes(double[] first, double[] second) {
        this.first = first;
        this.second = second;
    }

    double[] first() {
        return first;
    }

    double[] second() {
        return second;
    }

    static Axes of(Covariance covariance, Runnable between) {
        double[][] rows = covariance.rows();
        double[] first = iterate(rows, null, between);
        return new Axes(first, iterate(rows, first, between));
    }

    /**
     * The axes after a few votes, from where they were. Both are multiplied at once, so that the covariance is read once for each of a few
     * iterations, and within their plane they are set to where opinions differ most and least (Rayleigh-Ritz): so two axes that are almost
     * equally long need no more iterations than others. They may stop short of the answer; a computation from the fixed start does not.
     */
    static Axes turned(Covariance covariance, Axes before) {
        double[][] rows = covariance.rows();
        double nothing = trace(rows) * NOTHING;
        double[] first = start(rows.length, before.first);
        double[] second = start(rows.length, before.second);
        double[] nextFirst = new double[rows.length];
        double[] nextSecond = new double[rows.length];
        normalise(first);
        clear(second, first);
        normalise(second);
        boolean moving = true;
        for (int iteration = 0; moving && iteration < MOST_TURNS; iteration++) {
            multiply(rows, first, second, nextFirst, nextSecond);
            double angle = Math.atan2(2 * dot(first, nextSecond), dot(first, nextFirst) - dot(second, nextSecond)) / 2;
            turn(first, second, angle);
            turn(nextFirst, nextSecond, angle);
            if (normalise(nextFirst) <= nothing) {
                return of(covariance, () -> {}).towards(before);
            }
            clear(nextSecond, nextFirst);
            if (normalise(nextSecond) <= nothing) {
                return of(covariance, () -> {}).towards(before);
            }
            moving = Math.max(distance(first, nextFirst), distance(second, nextSecond)) > CLOSE_FOR_A_MOMENT;
            double[] free = first;
            first = nextFirst;
            nextFirst = free;
            free = second;
            second = nextSecond;
            nextSecond = free;
        }
        return new Axes(first, second).towards(before);
    }

    private static void turn(double[] first, double[] second, double angle) {
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        for (int index = 0; index < first.length; index++) {
            double along = first[index];
            first[index] = cos * along + sin * second[index];
            second[index] = cos * second[index] - sin * along;
        }
    }

    /** Reads each row once for both vectors. */
    private static void multiply(
            double[][] rows, double[] first, double[] second, double[] timesFirst, double[] timesSecond) {
        for (int place = 0; place < rows.length; place++) {
            double[] row = rows[place];
            double a = 0;
            double b = 0;
            double c = 0;
            double d = 0;
            int index = 0;
            for (; index + 1 < row.length; index += 2) {
                a += row[index] * first[index];
                b += row[index] * second[index];
                c += row[index + 1] * first[index + 1];
                d += row[index + 1] * second[index + 1];
            }
            if (index < row.length) {
                a += row[index] * first[index];
                b += row[index] * second[index];
            }
            timesFirst[place] = a + c;
            timesSecond[place] = b + d;
        }
    }

    /** The same axes, each pointing the way it pointed before, so that a picture does not flip over. */
    Axes towards(Axes before) {
        return new Axes(towards(first, before.first), towards(second, before.second));
    }

    private static double[] towards(double[] axis, double[] before) {
        double product = 0;
        for (int index = 0; index < Math.min(axis.length, before.length); index++) {
            product += axis[index] * before[index];
        }
        double sign = product < 0 ? -1 : 1;
        return Arrays.stream(axis).map(coordinate -> sign * coordinate).toArray();
    }

    private static double[] iterate(double[][] rows, double @Nullable [] apart, Runnable between) {
        double[] current = start(rows.length, null);
        double[] next = new double[rows.length];
        clear(current, apart);
        boolean moving = normalise(current) > 0;
        double scale = rows.length == 0 ? 0 : trace(rows) * NOTHING;
        for (int iteration = 0; moving && iteration < MOST_ITERATIONS; iteration++) {
            for (int row = 0; row < rows.length; row++) {
                next[row] = dot(rows[row], current);
            }
            clear(next, apart);
            if (normalise(next) <= scale) {
                return new double[rows.length];
            }
            moving = distance(current, next) > CLOSE;
            double[] free = current;
            current = next;
            next = free;
            between.run();
        }
        return facing(current);
    }

    private static double[] start(int length, double @Nullable [] near) {
        double[] start = new double[length];
        for (int index = 0; index < length; index++) {
            double turn = (index + 1) * GOLDEN;
            double fixed = 0.5 + turn - Math.floor(turn);
            start[index] = near == null ? fixed : index < near.length ? near[index] + fixed * 1e-9 : fixed * 1e-3;
        }
        return start;
    }

    /** An axis and its opposite are the same: the largest coordinate points upwards. */
    private static double[] facing(double[] axis) {
        double largest = 0;
        for (double coordinate : axis) {
            if (Math.abs(coordinate) > Math.abs(largest) + 1e-9) {
                largest = coordinate;
            }
        }
        if (largest < 0) {
            for (int index = 0; index < axis.length; index++) {
                axis[index] = -axis[index];
            }
        }
        return axis;
    }

    private static void clear(double[] vector, double @Nullable [] direction) {
        if (direction == null) {
            return;
        }
        double share = dot(vector, direction);
        for (int index = 0; index < vector.length; index++) {
            vector[index] -= share * direction[index];
        }
    }

    private static double normalise(double[] vector) {
        double length = Math.sqrt(dot(vector, vector));
        if (length > 0) {
            for (int index = 0; index < vector.length; index++) {
                vector[index] /= length;
            }
        }
        return length;
    }

    private static double distance(double[] one, double[] other) {
        double largest = 0;
        for (int index = 0; index < one.length; index++) {
            largest = Math.max(largest, Math.abs(one[index] - other[index]));
        }
        return largest;
    }

    private static double trace(double[][] rows) {
        double trace = 0;
        for (int index = 0; index < rows.length; index++) {
            trace += rows[index][index];
        }
        return trace;
    }

    /** Four sums at once: additions need not wait for each other. */
    private static double dot(double[] one, double[] other) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int index = 0;
        for (; index + 3 < one.length; index += 4) {
            a += one[index] * other[index];
            b += one[index + 1] * other[index + 1];
            c += one[index + 2] * other[index + 2];
            d += one[index + 3] * other[index + 3];
        }
        for (; index < one.length; index++) {
            a += one[index] * other[index];
        }
        return a + b + (c + d);
    }
}
