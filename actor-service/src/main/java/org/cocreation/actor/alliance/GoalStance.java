package org.cocreation.actor.alliance;

/** What a member thinks of a joint goal. */
public enum GoalStance {
    ENDORSE,
    ABSTAIN,
    OPPOSE
}
