package org.cocreation.value.lesson;

import org.cocreation.kit.http.ProblemType;

/** Reasons to refuse that have to do with lessons and where they take root. */
public enum LessonProblem implements ProblemType {
    LESSON_NOT_FOUND(404, "There is no such lesson", "Check the id; the list of lessons shows those there are."),
    EMBEDDING_NOT_FOUND(
            404, "There is no such embedding", "Check the id; the list of embeddings shows those there are."),
    ORGANISATION_NEEDED(
            403,
            "Only an organisation makes lessons part of what it does",
            "Send the header Acting-For with the id of an organisation you may act for.");

    private final Explanation explanation;

    LessonProblem(int status, String title, String remedy) {
        explanation = new Explanation(status, title, remedy);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
