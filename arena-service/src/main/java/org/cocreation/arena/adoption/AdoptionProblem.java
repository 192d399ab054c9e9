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

    private final int status;
    private final String title;
    private final String remedy;
    private final @Nullable String constraint;

    AdoptionProblem(int status, String title, String remedy, @Nullable String constraint) {
        this.status = status;
        this.title = title;
        this.remedy = remedy;
        this.constraint = constraint;
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

    @Override
    public @Nullable String constraint() {
        return constraint;
    }
}
