package org.cocreation.contracts;

/** The level of government or society on which an actor or arena works. */
public enum Level {
    LOCAL,
    REGIONAL,
    NATIONAL,
    SUPRANATIONAL
}
