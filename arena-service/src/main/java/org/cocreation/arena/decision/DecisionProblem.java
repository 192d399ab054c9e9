package org.cocreation.arena.decision;

import org.cocreation.kit.http.ProblemType;

/** Every reason the decision feature refuses a request. */
public enum DecisionProblem implements ProblemType {
    DECISION_NOT_FOUND(
            404, "There is no such decision", "Check the id; the arena's list of decisions shows those there are."),
    OBJECTION_NOT_FOUND(
            404,
            "There is no such objection to this decision",
            "The decision's list of objections shows those there are."),
    BALLOT_NOT_FOUND(
            404,
            "No ballot of this voter is kept",
            "Cast one while the decision is open; secret ballots are unlinked from their voters when it closes."),
    RECORD_NOT_FOUND(404, "The decision has no record yet", "A record is made when the decision is closed."),
    NOT_IN_CHARGE_OF_DECISIONS(
            403, "Only a facilitator of the arena opens, closes and withdraws decisions", "Ask a facilitator."),
    NOT_ON_THE_ROLL(
            403,
            "The caller may not vote in this decision",
            "Only who was on the roll when the decision was opened votes."),
    NOT_OWN_BALLOT(403, "Everybody votes for themselves only", "Use one's own actor id."),
    BALLOTS_ARE_SECRET(403, "The ballots of this decision are secret", "Read the tallies once it is closed."),
    NOT_THE_OBJECTOR(
            403,
            "Only the objector says whether an objection is met",
            "Ask the objector; a facilitator proposes an amendment."),
    ARENA_CANNOT_DECIDE(409, "Only a formed arena decides", "Wait until the arena has formed or goes on."),
    QUORUM_GONE(
            409,
            "The arena has too few voting seats left for this rule",
            "Fill the seats again, or decide by a rule that the arena can still meet."),
    DECISION_CLOSED(409, "The decision is closed", "Read its record; open another decision."),
    BALLOTING_OVER(
            409,
            "The time to vote is over",
            "The decision closes at its closing time, whenever its result is written down."),
    DECISION_PAUSED(
            409,
            "The arena pauses, and its decisions with it",
            "Wait until the arena goes on; the time to vote is then longer."),
    NOT_BY_CONSENT(
            409,
            "The decision is not in a round of consent",
            "Only rounds of consent know objections and further rounds."),
    NOTHING_TO_DECIDE_ANEW(409, "No objection stands in the way", "Close the decision."),
    NO_ROUND_LEFT(
            409, "There is no further round", "Close the decision; the number of rounds was fixed when it was opened."),
    ROUND_LEFT(
            409,
            "An objection stands and there is a further round",
            "Resolve it, begin the next round, or withdraw the decision."),
    DECISION_STILL_OPEN(409, "The decision is still open", "Wait until it is closed."),
    NO_BUDGET_DECISION(
            409, "The decision divides no money", "Only decisions by GREEDY_BUDGET or EQUAL_SHARES can be exported."),
    OBJECTION_SETTLED(409, "The objection is settled", "Raise another one while the decision is open.");

    private final Explanation explanation;

    DecisionProblem(int status, String title, String remedy) {
        explanation = new Explanation(status, title, remedy);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
