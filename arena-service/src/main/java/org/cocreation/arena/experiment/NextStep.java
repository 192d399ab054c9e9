package org.cocreation.arena.experiment;

/** What the people who tested want to do next; doing it is a command of its own. */
public enum NextStep {
    PERSEVERE,
    PIVOT,
    STOP
}
