package org.cocreation.arena.decision;

/** What a decision that is taken does: it holds, or it recommends. */
public enum Effect {
    BINDING,
    RECOMMENDATION
}
