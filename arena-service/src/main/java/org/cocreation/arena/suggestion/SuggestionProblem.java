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

    private final int status;
    private final String title;
    private final String remedy;

    SuggestionProblem(int status, String title, String remedy) {
        this.status = status;
        this.title = title;
        this.remedy = remedy;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String remedy() {
        return remedy;
    }
}
