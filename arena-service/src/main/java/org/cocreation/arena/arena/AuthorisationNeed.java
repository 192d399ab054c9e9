package org.cocreation.arena.arena;

/** What must authorise an arena before it forms: nothing, a seated actor with recognised authority, or a mandate. */
public enum AuthorisationNeed {
    NONE,
    SPONSOR,
    MANDATE
}
