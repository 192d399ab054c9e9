package org.cocreation.actor.exchange;

/** Where an import stands. It ends once. */
enum ImportState {
    RUNNING,
    COMPLETED,
    CANCELLED
}
