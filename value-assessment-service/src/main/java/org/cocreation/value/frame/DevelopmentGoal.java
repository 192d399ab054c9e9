package org.cocreation.value.frame;

import org.cocreation.value.frame.FrameCriterion.Kind;

/**
 * A Sustainable Development Goal, one of its targets or of their indicators, with what makes a criterion of it; an indicator is measured,
 * so whoever takes it adds the unit and the ends of the scale.
 */
public record DevelopmentGoal(
        String code, String number, Level level, String language, String label, int constellation, Kind kind) {

    /** How deep it lies. */
    public enum Level {
        GOAL,
        TARGET,
        INDICATOR
    }

    boolean belongsTo(int goal) {
        return number.equals(String.valueOf(goal)) || number.startsWith(goal + ".");
    }
}
