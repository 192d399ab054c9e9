package org.cocreation.arena.decision;

/** Why a decision that a mandate could have made binding is only a recommendation. In the order of their weight. */
public enum Degradation {
    /** The mandate does not cover this type of decision. */
    TYPE,
    /** The mandate does not cover one of the topics. */
    TOPIC,
    /** The mandate does not cover one of the jurisdictions. */
    JURISDICTION,
    /** There is not that much money left under the mandate, or it is of another currency. */
    BUDGET,
    /** It was decided by another rule than the mandate's. */
    RULE,
    /** The mandate had not begun when the decision was closed. */
    NOT_YET_VALID,
    /** The mandate had ended when the decision was closed, by whatever reason. */
    MANDATE_ENDED,
    /** The grantor decides together with the arena, and its seats did not pass the decision. */
    GRANTOR
}
