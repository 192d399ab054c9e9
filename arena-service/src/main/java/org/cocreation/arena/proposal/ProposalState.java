package org.cocreation.arena.proposal;

import java.util.EnumSet;
import java.util.Set;

/** The life of a proposal. Every legal move is listed here and nowhere else. */
public enum ProposalState {
    /** Shared by one or more actors. */
    IDEA,
    /** Submitted by authors holding different roles. */
    PROPOSED,
    /** Has a prototype that can be tested. */
    PROTOTYPED,
    /** A test runs; its card is locked. */
    TESTING,
    /** A test has ended with a computed outcome. */
    TESTED,
    /** The arena decides on it. */
    DECIDING,
    /** An authority owes an answer to the arena's recommendation. */
    REFERRED,
    /** Taken up; final. */
    ADOPTED,
    /** Turned down by the authority; final. */
    REJECTED,
    /** No longer worked on; final. */
    SET_ASIDE;

    /** Whether the proposal can go from here to a state. */
    public boolean canBecome(ProposalState target) {
        return moves().contains(target);
    }

    private Set<ProposalState> moves() {
        return switch (this) {
            case IDEA -> EnumSet.of(PROPOSED, SET_ASIDE);
            case PROPOSED -> EnumSet.of(PROTOTYPED, DECIDING, SET_ASIDE);
            case PROTOTYPED -> EnumSet.of(TESTING, DECIDING, SET_ASIDE);
            case TESTING -> EnumSet.of(TESTED, SET_ASIDE);
            case TESTED -> EnumSet.of(PROPOSED, PROTOTYPED, DECIDING, SET_ASIDE);
            case DECIDING -> EnumSet.of(PROPOSED, PROTOTYPED, TESTED, REFERRED, ADOPTED);
            case REFERRED -> EnumSet.of(PROPOSED, ADOPTED, REJECTED);
            case ADOPTED, REJECTED, SET_ASIDE -> EnumSet.noneOf(ProposalState.class);
        };
    }

    /** Whether nothing can change any more. */
    public boolean ended() {
        return moves().isEmpty();
    }
}
