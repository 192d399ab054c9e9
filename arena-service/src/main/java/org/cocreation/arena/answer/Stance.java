package org.cocreation.arena.answer;

/** What an authority can say to a recommendation. */
public enum Stance {
    /** Takes it up as it is. */
    ACCEPT,
    /** Takes it up, changed as the answer says. */
    ACCEPT_WITH_CHANGES,
    /** Gives it back to the arena, which begins a next version. */
    REMIT,
    /** Turns it down. */
    REJECT,
    /** Leaves the answer to another authority, once. */
    FORWARD;

    /** Whether the authority takes the recommendation up. */
    boolean accepts() {
        return this == ACCEPT || this == ACCEPT_WITH_CHANGES;
    }

    /** Whether it disposes of the matter, which needs the power to do so; handing on and handing back do not. */
    boolean disposes() {
        return accepts() || this == REJECT;
    }
}
