package org.cocreation.actor.strategy;

/** The school of strategic management that an organisation thinks in when it makes the link. */
enum School {
    PUBLIC_VALUE,
    PLANNING,
    CULTURE,
    COOPERATIVE
}
