package org.cocreation.sortition;

/**
 * How many members of a panel have a feature.
 *
 * @param category what people differ in, such as age
 * @param feature one value of it, such as 30–44
 * @param min fewest members with it
 * @param max most members with it
 */
public record Quota(String category, String feature, int min, int max) {

    public Quota {
        if (min < 0 || max < min) {
            throw new IllegalArgumentException("a quota needs 0 <= min <= max: " + min + ", " + max);
        }
    }

    /** What is left of the quota when some members are chosen already. */
    Quota without(int chosen) {
        return new Quota(category, feature, Math.max(0, min - chosen), Math.max(0, max - chosen));
    }
}
