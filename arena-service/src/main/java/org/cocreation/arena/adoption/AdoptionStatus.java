package org.cocreation.arena.adoption;

/** What a jurisdiction did with a proposal. */
public enum AdoptionStatus {
    /** It was put to those who decide there. */
    CONSIDERED,
    /** Taken up as it is. */
    ADOPTED,
    /** Taken up in a form of their own. */
    ADAPTED,
    /** Considered and not taken up. */
    DECLINED,
    /** Taken up once, and ended. */
    DISCONTINUED
}
