package org.cocreation.actor.panel;

/** Where the people of a pool come from. */
public enum PoolSource {
    APPLICANTS,
    ACTORS,
    FILE
}
