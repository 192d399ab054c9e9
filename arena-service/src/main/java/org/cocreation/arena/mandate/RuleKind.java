package org.cocreation.arena.mandate;

/** How an arena comes to a decision. */
public enum RuleKind {
    CONSENT,
    MAJORITY,
    CONCURRENT_MAJORITY,
    APPROVAL,
    GREEDY_BUDGET,
    RANKED,
    EQUAL_SHARES;

    /** Whether ballots are for or against. */
    public boolean countsForAndAgainst() {
        return this == MAJORITY || this == CONCURRENT_MAJORITY;
    }

    /** Whether it divides money among options that cost something. */
    public boolean dividesMoney() {
        return this == GREEDY_BUDGET || this == EQUAL_SHARES;
    }

    /** Whether it chooses among several options, instead of taking what is proposed as a whole. */
    public boolean chooses() {
        return this == APPROVAL || this == RANKED || dividesMoney();
    }
}
