package org.cocreation.arena.challenge;

import org.cocreation.kit.http.ProblemType;
import org.jspecify.annotations.Nullable;

/** Every reason the challenge feature refuses a request. */
public enum ChallengeProblem implements ProblemType {
    CHALLENGE_NOT_FOUND(
            404, "There is no such challenge", "Check the id; the list of challenges shows those there are.", null),
    CHALLENGE_CLOSED(409, "The challenge is closed", "Raise a new challenge, or work on the one it duplicates.", null),
    NOT_THE_RAISER(403, "Only who raised the challenge, or a steward, may close it", "Ask them to close it.", null),
    CHALLENGE_IMPORTED_MEANWHILE(
            409,
            "A challenge with this external id was raised at the same moment",
            "Send the same request again; it returns that challenge.",
            "challenge_external_id_unique");

    private final Explanation explanation;

    ChallengeProblem(int status, String title, String remedy, @Nullable String constraint) {
        explanation = new Explanation(status, title, remedy, constraint);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
