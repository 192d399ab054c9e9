package org.cocreation.actor.actor;

/** What an actor is: one human being, a body with an organisation of its own, or a group of people without one. */
public enum ActorKind {
    PERSON,
    ORGANISATION,
    COLLECTIVE
}
