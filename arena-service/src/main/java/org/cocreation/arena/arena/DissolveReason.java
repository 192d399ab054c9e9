package org.cocreation.arena.arena;

/** Why an arena ended its work. */
public enum DissolveReason {
    TASK_COMPLETED,
    /** It goes on as several; comes with a split only. */
    SPLIT,
    /** It goes on together with others; comes with a merge only. */
    MERGED,
    MANDATE_ENDED,
    DORMANT,
    WITHDRAWN;

    /** Whether people give this reason themselves, rather than a split or merge. */
    public boolean given() {
        return this != SPLIT && this != MERGED;
    }
}
