package org.cocreation.actor.matching;

/** How an actor stands to an arena; earlier bands are asked earlier. */
enum Band {
    BOTH,
    AFFECTED,
    RELEVANT,
    NONE;

    /** The band of an actor by its two scores, which are never added up. */
    static Band of(double relevance, double affectedness) {
        if (affectedness > 0) {
            return relevance > 0 ? BOTH : AFFECTED;
        }
        return relevance > 0 ? RELEVANT : NONE;
    }

    /** One band earlier. */
    Band forward() {
        return switch (this) {
            case BOTH, AFFECTED -> BOTH;
            case RELEVANT -> AFFECTED;
            case NONE -> RELEVANT;
        };
    }
}
