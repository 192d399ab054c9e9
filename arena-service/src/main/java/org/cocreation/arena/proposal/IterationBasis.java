package org.cocreation.arena.proposal;

/** Why a new version begins: going on as before, in another direction, or because the authority asked for changes. */
public enum IterationBasis {
    PERSEVERE,
    PIVOT,
    REMIT
}
