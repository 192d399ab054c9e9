package org.cocreation.actor.authority;

/** Whether an authority belongs to a body, or to a person for a term. */
public enum Holder {
    BODY,
    PERSON
}
