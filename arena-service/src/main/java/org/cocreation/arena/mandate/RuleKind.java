package org.cocreation.arena.mandate;

/** How an arena comes to a decision. */
public enum RuleKind {
    CONSENT,
    MAJORITY,
    CONCURRENT_MAJORITY,
    APPROVAL,
    GREEDY_BUDGET,
    RANKED,
    EQUAL_SHARES
}
