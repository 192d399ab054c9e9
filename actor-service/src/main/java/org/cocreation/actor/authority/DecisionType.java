package org.cocreation.actor.authority;

/** What somebody with authority may decide, or let an arena decide. COMPOSE is the right to appoint who sits in an arena. */
enum DecisionType {
    ADOPT_PROPOSAL,
    SPEND,
    SET_RULES,
    COMPOSE,
    TEST_IN_PUBLIC
}
