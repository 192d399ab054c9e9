package org.cocreation.value.assessment;

/**
 * Ways in which public value fails although markets and governments may work.
 *
 * <p>Source: B. Bozeman, "Public-value failure: when efficient markets may not do", Public Administration Review 62 (2002); the words here
 * are ours.
 */
public enum FailureKind {
    /** What people value is not voiced, or not heard. */
    VALUES_NOT_ARTICULATED,
    /** Something that only the public may do is left to others as well. */
    IMPERFECT_MONOPOLY,
    /** A few keep what was meant for all. */
    BENEFIT_HOARDING,
    /** Nobody is left who could provide it. */
    SCARCITY_OF_PROVIDERS,
    /** The long run is given away for the short one. */
    TIME_HORIZON,
    /** Something that cannot be replaced is treated as if money could. */
    SUBSTITUTABILITY,
    /** People go short of what a life in dignity needs. */
    SUBSISTENCE
}
