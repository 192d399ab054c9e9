package org.cocreation.actor.exchange;

import org.cocreation.kit.http.ProblemType;

/** Every reason for which files of actors are refused. */
public enum ImportProblem implements ProblemType {
    IMPORT_NOT_FOUND(404, "There is no such import", "The list of imports shows those there are."),
    FILE_UNREADABLE(
            400,
            "The file cannot be taken apart into actors",
            "Correct every line that errors names and send the file again; nothing of it was taken in."),
    IMPORT_HAS_ENDED(
            409, "The import has ended", "Start another one; what was taken in already changes nothing again."),
    TOO_MANY_IMPORTS(409, "Too many imports are waiting", "Send the file again when one of them has ended."),
    EXPORT_TOO_WIDE(
            409,
            "The strata that are known of anybody are too many for the columns of a CSV file",
            "Ask for the format JSON_LINES.");

    private final Explanation explanation;

    ImportProblem(int status, String title, String remedy) {
        explanation = new Explanation(status, title, remedy);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
