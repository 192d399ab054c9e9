package org.cocreation.arena.proposal;

/** What a prototype is made of. */
public enum PrototypeKind {
    SKETCH,
    POLICY_DRAFT,
    WALKTHROUGH,
    SPACE,
    SOFTWARE,
    PILOT
}
