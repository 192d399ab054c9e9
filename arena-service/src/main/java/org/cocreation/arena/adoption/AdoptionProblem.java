package org.cocreation.arena.adoption;

import org.cocreation.kit.http.ProblemType;
import org.jspecify.annotations.Nullable;

/** Every reason the adoption feature refuses a request. */
public enum AdoptionProblem implements ProblemType {
    ADOPTION_RECORDED_ALREADY(
            409,
            "This step of the jurisdiction is recorded already",
            "Read the adoptions of the proposal; record another status or another day.",
            "adoption_record_once");

    private final Explanation explanation;

    AdoptionProblem(int status, String title, String remedy, @Nullable String constraint) {
        explanation = new Explanation(status, title, remedy, constraint);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
