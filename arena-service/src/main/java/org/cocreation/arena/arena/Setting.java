package org.cocreation.arena.arena;

/** Where an arena meets. */
public enum Setting {
    PHYSICAL,
    DIGITAL,
    HYBRID
}
