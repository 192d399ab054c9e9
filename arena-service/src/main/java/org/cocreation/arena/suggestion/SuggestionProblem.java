package org.cocreation.arena.suggestion;

import org.cocreation.kit.http.ProblemType;

/** Every reason the suggestion feature refuses a request. */
public enum SuggestionProblem implements ProblemType {
    SUGGESTION_NOT_FOUND(
            404,
            "There is no such suggestion",
            "Check the id; the list of the arena's suggestions shows those there are."),
    SUGGESTION_SETTLED(
            409,
            "The suggestion has been accepted or dismissed already",
            "Read the suggestion; what was settled stays so.");

    private final Explanation explanation;

    SuggestionProblem(int status, String title, String remedy) {
        explanation = new Explanation(status, title, remedy);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
