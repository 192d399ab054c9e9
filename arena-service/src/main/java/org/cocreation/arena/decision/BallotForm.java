package org.cocreation.arena.decision;

import java.util.EnumSet;
import java.util.Set;
import org.cocreation.arena.mandate.RuleKind;

/** What a ballot looks like. */
public enum BallotForm {
    /** One of CONSENT, STAND_ASIDE and OBJECT. */
    CONSENT,
    /** One of FOR, AGAINST and ABSTAIN. */
    VOTE,
    /** The options that the voter approves of. */
    APPROVALS,
    /** Options, best first; those left out share the last place. */
    RANKING,
    /** Points for each option, up to a highest score. */
    SCORES,
    /** Points spread over the options, up to a sum. */
    POINTS;

    /** Forms that a rule can count; the first is the usual one. */
    static Set<BallotForm> of(RuleKind kind) {
        return switch (kind) {
            case CONSENT -> EnumSet.of(CONSENT);
            case MAJORITY, CONCURRENT_MAJORITY -> EnumSet.of(VOTE);
            case APPROVAL -> EnumSet.of(APPROVALS);
            case RANKED -> EnumSet.of(RANKING);
            case GREEDY_BUDGET, EQUAL_SHARES -> EnumSet.of(APPROVALS, SCORES, POINTS);
        };
    }

    /** Whether voters give points. */
    boolean scored() {
        return this == SCORES || this == POINTS;
    }
}
