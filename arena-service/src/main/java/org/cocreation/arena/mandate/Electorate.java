package org.cocreation.arena.mandate;

/** Who votes: holders of voting seats, or every active actor of the jurisdictions concerned. */
public enum Electorate {
    SEATS,
    PUBLIC
}
