package org.cocreation.contracts;

/** The kind of leadership an actor stands for. */
public enum LeadershipDomain {
    POLITICAL,
    ADMINISTRATIVE,
    PROFESSIONAL,
    CIVIC,
    BUSINESS
}
