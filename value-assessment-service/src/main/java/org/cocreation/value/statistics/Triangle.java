package org.cocreation.value.statistics;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The public value governance triangle: public value, legitimacy and support, and capacity, each from 0 to 1 (Moore 1995, Creating
 * Public Value; Bryson, Sancino, Benington and Sørensen 2017, Public Management Review 19; the reading is the platform's own). A corner
 * is absent while nothing is known about it; strength and balance need all three.
 */
public record Triangle(
        @Nullable Double publicValue,
        @Nullable Double legitimacy,
        @Nullable Double capacity) {

    /** The corners. */
    public enum Corner {
        PUBLIC_VALUE,
        LEGITIMACY,
        CAPACITY
    }

    /** {@code (V·L·C)^(1/3)}. */
    public OptionalDouble strength() {
        Map<Corner, Double> corners = corners();
        return complete(corners)
                ? OptionalDouble.of(
                        Math.cbrt(corners.values().stream().reduce(1.0, (product, corner) -> product * corner)))
                : OptionalDouble.empty();
    }

    /** The smallest corner over the largest; 0 where all are 0. */
    public OptionalDouble balance() {
        Map<Corner, Double> corners = corners();
        if (!complete(corners)) {
            return OptionalDouble.empty();
        }
        double largest =
                corners.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        double smallest =
                corners.values().stream().mapToDouble(Double::doubleValue).min().orElse(0);
        return OptionalDouble.of(largest == 0 ? 0 : smallest / largest);
    }

    /** The smallest corner, the first one where several are; empty until all are known. */
    public Optional<Corner> weakest() {
        Map<Corner, Double> corners = corners();
        return complete(corners)
                ? corners.entrySet().stream().min(Map.Entry.comparingByValue()).map(Map.Entry::getKey)
                : Optional.empty();
    }

    private static boolean complete(Map<Corner, Double> corners) {
        return corners.size() == Corner.values().length;
    }

    private Map<Corner, Double> corners() {
        Map<Corner, Double> corners = new EnumMap<>(Corner.class);
        put(corners, Corner.PUBLIC_VALUE, publicValue);
        put(corners, Corner.LEGITIMACY, legitimacy);
        put(corners, Corner.CAPACITY, capacity);
        return corners;
    }

    private static void put(Map<Corner, Double> corners, Corner corner, @Nullable Double value) {
        if (value != null) {
            corners.put(corner, value);
        }
    }
}
