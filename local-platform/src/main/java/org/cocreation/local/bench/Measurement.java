package org.cocreation.local.bench;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One line of the result.
 *
 * @param reference the same figure for what it is compared with; null where there is nothing to compare with
 * @param ratio value by reference
 * @param target what must be reached; null where the figure only explains another
 * @param met whether it is reached
 */
@JsonPropertyOrder({"name", "value", "unit", "reference", "ratio", "target", "met"})
record Measurement(
        String name,
        double value,
        String unit,
        @Nullable Double reference,
        @Nullable Double ratio,
        @Nullable String target,
        @Nullable Boolean met) {

    /** A figure that explains others. */
    static Measurement of(String name, double value, String unit) {
        return new Measurement(name, rounded(value), unit, null, null, null, null);
    }

    /** The same beside a reference. */
    Measurement against(double other) {
        return new Measurement(name, value, unit, rounded(other), rounded(value / other), target, met);
    }

    /** The value must not exceed a bound. */
    Measurement atMost(double bound) {
        return new Measurement(name, value, unit, reference, ratio, "<= " + text(bound) + " " + unit, value <= bound);
    }

    /** The value must reach a bound. */
    Measurement atLeast(double bound) {
        return new Measurement(name, value, unit, reference, ratio, ">= " + text(bound) + " " + unit, value >= bound);
    }

    /** The ratio must not exceed a bound. */
    Measurement ratioAtMost(double bound) {
        return new Measurement(
                name, value, unit, reference, ratio, "ratio <= " + text(bound), ratio != null && ratio <= bound);
    }

    static String text(double number) {
        if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            return Long.toString((long) number);
        }
        return String.format(Locale.ROOT, number >= 100 ? "%.0f" : number >= 10 ? "%.1f" : "%.3f", number);
    }

    private static double rounded(double number) {
        return Double.isFinite(number) ? Math.round(number * 10_000) / 10_000.0 : number;
    }
}
