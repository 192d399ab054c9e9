package org.cocreation.arena.work.move;

/** How somebody led without giving orders. */
public enum LeadershipTool {
    /** Brought people together. */
    CONVENE,
    /** Gave the matter words. */
    FRAME,
    /** Helped others to work together. */
    FACILITATE,
    /** Stood between those who disagree. */
    MEDIATE,
    /** Connected those who did not know each other. */
    BROKER,
    /** Gave others the will. */
    INSPIRE,
    /** Made something begin. */
    CATALYSE
}
