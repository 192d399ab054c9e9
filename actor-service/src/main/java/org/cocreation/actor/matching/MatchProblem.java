package org.cocreation.actor.matching;

import org.cocreation.kit.http.ProblemType;

/** Every reason the matching feature refuses a request. */
public enum MatchProblem implements ProblemType {
    NOT_FOR_MATCHING(
            403,
            "Only the arena's convener, facilitators and authorisers and stewards see whom it should ask",
            "Ask the convener or a facilitator of the arena."),
    NOT_FOR_OUTREACH(
            403,
            "Only the arena's convener and authorisers and stewards invite from its list",
            "Ask the convener of the arena.");

    private final Explanation explanation;

    MatchProblem(int status, String title, String remedy) {
        explanation = new Explanation(status, title, remedy);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
