package org.cocreation.arena.experiment;

/** How a test finds out, from asking people to watching what they do. */
public enum TestMethod {
    INTERVIEW,
    SURVEY,
    SIMULATED_TASK,
    FIELD_BEHAVIOUR,
    COMPARISON
}
