package org.cocreation.arena.arena;

/** How people come to a seat. */
public enum AdmissionMode {
    OPEN,
    INVITED,
    APPOINTED,
    SORTITION
}
