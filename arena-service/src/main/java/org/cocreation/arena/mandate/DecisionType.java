package org.cocreation.arena.mandate;

/** What kind of decision can be delegated. */
public enum DecisionType {
    ADOPT_PROPOSAL,
    SPEND,
    SET_RULES,
    COMPOSE,
    TEST_IN_PUBLIC
}
