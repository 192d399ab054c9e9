package org.cocreation.arena.work.task;

/** The life of a governance task. Every legal move is listed here and nowhere else. */
public enum TaskState {
    /** Somebody was asked. */
    OPEN,
    /** The assignee took it on. */
    ACCEPTED,
    /** It is done. */
    DONE,
    /** The assignee will not do it. */
    DECLINED;

    /** Only what was commissioned has to be accepted before it is done. */
    boolean canBecome(TaskState target, Engagement engagement) {
        return switch (this) {
            case OPEN ->
                target == ACCEPTED || target == DECLINED || (target == DONE && engagement != Engagement.COMMISSIONED);
            case ACCEPTED -> target == DONE || target == DECLINED;
            case DONE, DECLINED -> false;
        };
    }
}
