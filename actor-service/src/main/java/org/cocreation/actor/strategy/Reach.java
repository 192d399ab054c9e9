package org.cocreation.actor.strategy;

/** How much of the organisation the strategy binds. */
enum Reach {
    PROJECT,
    UNIT,
    ORGANISATION
}
