package org.cocreation.arena.proposal;

/** Why a new version begins: going on as before, or in another direction. */
public enum IterationBasis {
    PERSEVERE,
    PIVOT
}
