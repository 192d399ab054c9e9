package org.cocreation.arena.answer;

import org.cocreation.kit.http.ProblemType;

/** Every reason the answer feature refuses a request. */
public enum AnswerProblem implements ProblemType {
    ANSWER_NOT_OWED(
            404,
            "Nobody owes an answer to this decision",
            "Answers are owed to recommendations under a mandate that promises one; the list of answers shows them."),
    NOT_THE_AUTHORISER(
            403,
            "Only the authority that owes the answer can give it",
            "Act for the body that granted the mandate, or to which it forwarded the answer, by Acting-For."),
    AUTHORITY_TOO_NARROW(
            403,
            "No recognised authority of the caller covers the decision",
            "Forward it to who holds the authority, or remit it to the arena."),
    ANSWER_GIVEN(409, "The answer was given already", "Read the answer; it is final."),
    ANSWER_FORWARDED(409, "The answer was forwarded once already", "Answer it: it cannot be forwarded again."),
    NOBODY_TO_REMIT_TO(409, "The arena has ended and cannot take it back", "Accept, reject or forward it instead.");

    private final Explanation explanation;

    AnswerProblem(int status, String title, String remedy) {
        explanation = new Explanation(status, title, remedy);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
