package org.cocreation.contracts;

/** A duty that a seat holder takes on for the whole arena. */
public enum SeatFunction {
    CONVENER,
    FACILITATOR,
    CATALYST,
    SPOKESPERSON
}
