package org.cocreation.arena.decision;

/** What a voter says in a ballot that does not choose among options. */
public enum Choice {
    CONSENT,
    STAND_ASIDE,
    OBJECT,
    FOR,
    AGAINST,
    ABSTAIN
}
