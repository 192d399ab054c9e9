package org.cocreation.value.consultation;

import org.cocreation.kit.http.ProblemType;

/** Reasons to refuse that have to do with consultations, statements, votes and opinion groups. */
public enum ConsultationProblem implements ProblemType {
    CONSULTATION_NOT_FOUND(404, "There is no such consultation", "Check the id; the list of consultations shows them."),
    CONSULTATION_NOT_OPEN(
            409, "The consultation takes no statements and no votes any more", "Read its opinion groups instead."),
    CONSULTATION_MOVE_NOT_ALLOWED(
            409, "The consultation is not in a state that allows this", "Read its state; a closed one stays closed."),
    CONSULTATION_STILL_OPEN(
            409,
            "The consultation is not closed yet",
            "Wait for the event consultation-closed: votes can still change."),
    ARENA_HAS_ENDED(409, "The arena has ended", "Consult in an arena that is at work."),
    STATEMENT_NOT_FOUND(404, "There is no such statement", "Check the id; the consultation lists its statements."),
    STATEMENT_SAID_BEFORE(
            409,
            "Another statement says the same",
            "Vote on the statement that is there, or say something else.",
            "statement_said_once"),
    STATEMENT_OUT(409, "The statement was taken out by a facilitator", "Vote on another one; its reason says why."),
    TOO_MANY_STATEMENTS(
            409, "The consultation holds as many statements as it can", "Vote on what others said; most is said."),
    OPINION_GROUPS_NOT_FOUND(
            404, "No opinion groups have been found yet", "Look again in a moment: they are found while people vote."),
    NOT_OPENED_AS_OPEN_DATA(
            403,
            "The consultation was not opened as open data",
            "Read its opinion groups: only who opens a consultation can promise or refuse that votes are exported."),
    CONVERSATION_MALFORMED(
            400,
            "The file is not a valid export of a conversation",
            "Correct every line that errors names and send it again."),
    CONVERSATION_BEING_READ(
            409, "Another conversation is being imported", "Send it again in a moment: one is read at a time.");

    private final Explanation explanation;

    ConsultationProblem(int status, String title, String remedy) {
        explanation = new Explanation(status, title, remedy);
    }

    ConsultationProblem(int status, String title, String remedy, String constraint) {
        explanation = new Explanation(status, title, remedy, constraint);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
