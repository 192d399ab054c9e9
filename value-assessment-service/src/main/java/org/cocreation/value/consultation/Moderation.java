package org.cocreation.value.consultation;

/** Whether a statement can be read and voted on. */
public enum Moderation {
    OPEN,
    OUT
}
