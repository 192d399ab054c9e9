package org.cocreation.arena.election;

import org.cocreation.kit.http.ProblemType;

/** Every reason the election feature refuses a request. */
public enum ElectionProblem implements ProblemType {
    IMPORTED_ELECTION_NOT_FOUND(
            404, "There is no such imported election", "The arena's list of imported elections shows those there are."),
    NOT_IN_CHARGE_OF_IMPORTS(403, "Only a facilitator of the arena imports elections", "Ask a facilitator."),
    ELECTION_FILE_MALFORMED(
            400, "The file is not a valid Pabulib file", "Correct every line that errors names and send it again."),
    ELECTION_BEING_COUNTED(
            409, "Another election is being counted", "Send the file again in a moment: one is counted at a time.");

    private final Explanation explanation;

    ElectionProblem(int status, String title, String remedy) {
        explanation = new Explanation(status, title, remedy);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
