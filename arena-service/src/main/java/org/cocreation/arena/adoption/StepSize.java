package org.cocreation.arena.adoption;

/** How far an adoption goes: a small step, or a wide one that changes how things are done. */
public enum StepSize {
    SMALL,
    WIDE
}
