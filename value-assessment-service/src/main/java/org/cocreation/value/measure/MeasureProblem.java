package org.cocreation.value.measure;

import org.cocreation.kit.http.ProblemType;

/** Reasons to refuse that have to do with measures. */
public enum MeasureProblem implements ProblemType {
    NOTHING_KNOWN_YET(
            404,
            "Nothing was known of it at that time",
            "Check the id and the time; what was just convened or shared is known here moments later."),
    MEASURE_NOT_FOUND(404, "An arena has no such measure", "Read all its measures; each names its number.");

    private final Explanation explanation;

    MeasureProblem(int status, String title, String remedy) {
        explanation = new Explanation(status, title, remedy);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
