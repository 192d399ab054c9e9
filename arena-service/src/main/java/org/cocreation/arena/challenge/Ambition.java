package org.cocreation.arena.challenge;

/** How far a challenge reaches: a small step or a wide change. */
public enum Ambition {
    SMALL,
    WIDE
}
