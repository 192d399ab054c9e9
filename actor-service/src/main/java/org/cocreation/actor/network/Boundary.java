package org.cocreation.actor.network;

/** What can lie between two actors who work together. */
public enum Boundary {
    ORGANISATION,
    SECTOR,
    BRANCH,
    LEVEL,
    DOMAIN
}
