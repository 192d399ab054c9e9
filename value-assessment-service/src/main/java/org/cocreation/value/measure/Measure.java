package org.cocreation.value.measure;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.cocreation.value.statistics.Shares;
import org.jspecify.annotations.Nullable;

/**
 * What every reading of a measure has in common.
 *
 * @param no its number in the catalogue of measures
 * @param caveat what it does not say
 */
record Measure(String no, String name, Standing standing, String caveat) {

    Reading reading(@Nullable Double value, int n, Instant asOf, Map<String, Object> inputs) {
        return value == null
                ? absent(Absence.NOTHING_TO_MEASURE, n, asOf, inputs)
                : new Reading(no, name, Shares.rounded(value), null, n, asOf, inputs, standing, caveat);
    }

    Reading reading(OptionalDouble value, int n, Instant asOf, Map<String, Object> inputs) {
        return reading(value.isPresent() ? value.getAsDouble() : null, n, asOf, inputs);
    }

    Reading absent(Absence why, int n, Instant asOf, Map<String, Object> inputs) {
        return new Reading(no, name, null, why, n, asOf, inputs, standing, caveat);
    }

    /** Inputs in the order in which they are given; figures in the digits that are shown, unknown ones left out. */
    static Map<String, Object> inputs(@Nullable Object... namesAndValues) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            if (value instanceof OptionalDouble optional) {
                value = optional.isPresent() ? optional.getAsDouble() : null;
            }
            if (value != null) {
                inputs.put(
                        String.valueOf(namesAndValues[i]),
                        value instanceof Double figure ? Shares.rounded(figure) : value);
            }
        }
        return inputs;
    }

    /** A share of a number of things, or null of nothing. */
    static @Nullable Double share(long part, long whole) {
        return whole == 0 ? null : Double.valueOf((double) part / (double) whole);
    }

    /** A share of an amount, or null of nothing. */
    static @Nullable Double share(double part, double whole) {
        return whole == 0 ? null : Double.valueOf(part / whole);
    }
}
