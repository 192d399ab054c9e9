package org.cocreation.arena.work.task;

/** How firmly the assignee is asked. */
public enum Engagement {
    /** By advice and example; doing it is answer enough. */
    GUIDED,
    /** By an order, which binds nobody before they accept it. */
    COMMISSIONED,
    /** By a commitment that the assignee made to the arena. */
    COMMITTED
}
