package org.cocreation.arena.challenge;

/** The kind of innovation that a challenge calls for. */
public enum Facet {
    ENHANCEMENT,
    MISSION,
    ADAPTIVE,
    ANTICIPATORY
}
