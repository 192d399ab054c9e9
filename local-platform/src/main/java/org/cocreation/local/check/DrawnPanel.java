package org.cocreation.local.check;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The chances that the platform gives to the people of one pool.
 *
 * @param instance the folder
 * @param method LEXIMIN, or GREEDY for pools with too many kinds of people
 * @param size places of the panel
 * @param minimum the lowest chance
 * @param gini how unequal the chances are
 * @param probabilities the chance of each person, in the order of the file
 * @param expected what a reference gives; absent where none is known
 * @param agrees whether both are the same as far as the reference is exact
 * @param seconds what it took, without reading the files
 */
record DrawnPanel(
        String instance,
        @Nullable String method,
        int size,
        double minimum,
        double gini,
        @Nullable List<Double> probabilities,
        @Nullable Chances expected,
        @Nullable Boolean agrees,
        double seconds,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String fault)
        implements Finding {

    /** Chances in ascending order; what the reference does not say is left out. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Chances(
            @Nullable Double minimum,
            @Nullable Double gini,
            @Nullable List<Double> probabilities) {

        /** References stop searching when no chance can rise by more than this. */
        private static final double EXACT = 1e-3;

        private static final double HALF_PRINTED_DIGIT = 0.0005 + 1e-9;

        boolean agreesWith(double lowest, double inequality, List<Double> sorted) {
            if (minimum != null && Math.abs(minimum - lowest) > HALF_PRINTED_DIGIT) {
                return false;
            }
            if (gini != null && Math.abs(gini - inequality) > HALF_PRINTED_DIGIT) {
                return false;
            }
            if (probabilities == null) {
                return true;
            }
            if (probabilities.size() != sorted.size()) {
                return false;
            }
            for (int i = 0; i < sorted.size(); i++) {
                if (Math.abs(sorted.get(i) - probabilities.get(i)) > EXACT) {
                    return false;
                }
            }
            return true;
        }
    }

    static DrawnPanel malformed(String instance, String fault) {
        return new DrawnPanel(instance, null, 0, 0, 0, null, null, false, 0, fault);
    }

    @Override
    @JsonIgnore
    public Object shown() {
        return "minimum " + minimum + ", Gini " + gini;
    }
}
