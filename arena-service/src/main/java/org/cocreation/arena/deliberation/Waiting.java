package org.cocreation.arena.deliberation;

/** What has to be done yet about contributions. */
public enum Waiting {
    /** Questions, concerns and suggestions of which nobody has said what became of them. */
    OPEN,
    /** Appeals that nobody has decided. */
    APPEALED
}
