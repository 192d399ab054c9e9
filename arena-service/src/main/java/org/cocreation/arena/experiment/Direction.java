package org.cocreation.arena.experiment;

/** Whether more or less is better. */
public enum Direction {
    UP,
    DOWN
}
