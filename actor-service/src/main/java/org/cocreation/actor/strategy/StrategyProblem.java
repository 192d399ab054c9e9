package org.cocreation.actor.strategy;

import org.cocreation.kit.http.ProblemType;
import org.jspecify.annotations.Nullable;

/** Every reason a link to a strategy is refused. */
public enum StrategyProblem implements ProblemType {
    STRATEGY_LINK_NOT_FOUND(
            404, "The organisation has no such link to its strategy", "List the links of the organisation.", null),
    STRATEGY_NOT_YOURS(
            403,
            "Only the organisation itself says what is part of its strategy",
            "Act for the organisation: send its id as Acting-For.",
            null),
    STRATEGY_OF_ORGANISATIONS_ONLY(
            409, "Only organisations link to their strategies", "Act for the organisation whose strategy it is.", null),
    STRATEGY_LINKED_ALREADY(
            409,
            "The organisation has linked this to the same document already",
            "Read its links; another document or another arena may be linked.",
            "strategy_link_once");

    private final Explanation explanation;

    StrategyProblem(int status, String title, String remedy, @Nullable String constraint) {
        explanation = new Explanation(status, title, remedy, constraint);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
