package org.cocreation.arena.work.task;

/** What a task contributes to public value. */
public enum Purpose {
    /** Finds out what is valued. */
    DEFINE,
    /** Wins those who have to agree. */
    AUTHORISE,
    /** Does it. */
    PRODUCE
}
