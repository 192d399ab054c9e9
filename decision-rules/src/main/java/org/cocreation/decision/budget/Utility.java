package org.cocreation.decision.budget;

/** What a voter gets out of a project that was voted for and is paid for. */
public enum Utility {

    /** Its cost: money spent in one's favour. Approvals count, points do not. */
    COST,

    /** One for each project, whatever it costs. Approvals count, points do not. */
    CARDINALITY,

    /** The points that the voter gave it. */
    POINTS
}
