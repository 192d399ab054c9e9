package org.cocreation.contracts;

/** The part of society an actor speaks from. */
public enum Sector {
    PUBLIC,
    CIVIL_SOCIETY,
    BUSINESS,
    KNOWLEDGE,
    CITIZENRY
}
