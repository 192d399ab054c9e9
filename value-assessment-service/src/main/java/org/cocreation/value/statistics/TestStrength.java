package org.cocreation.value.statistics;

import java.util.Collection;
import java.util.Map;

/**
 * How much a test weighs as evidence: the kind of evidence and the number of data points set its strength (after the test cards of
 * Bland and Osterwalder 2019, Testing Business Ideas; the weights are the platform's own).
 */
public final class TestStrength {

    private static final Map<String, Double> WEIGHTS =
            Map.of("INTERVIEW", 0.2, "SURVEY", 0.35, "SIMULATED_TASK", 0.5, "FIELD_BEHAVIOUR", 0.8, "COMPARISON", 1.0);

    private TestStrength() {}

    /** {@code e = w · min(1, n ÷ planned n) · R}, R being the Rose index of those tested against those affected. */
    public static double of(String method, int n, int plannedN, double rose) {
        double people = plannedN <= 0 ? 0 : Math.min(1.0, (double) n / plannedN);
        return WEIGHTS.getOrDefault(method, 0.0) * people * rose;
    }

    /** {@code 1 − Π(1 − e)}: independent tests add up, and never to more than 1. */
    public static double combined(Collection<Double> strengths) {
        double doubt = 1;
        for (double strength : strengths) {
            doubt *= 1 - strength;
        }
        return 1 - doubt;
    }
}
