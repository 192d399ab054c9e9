package org.cocreation.arena.proposal;

import org.cocreation.kit.http.ProblemType;
import org.jspecify.annotations.Nullable;

/** Every reason the proposal feature refuses a request. */
public enum ProposalProblem implements ProblemType {
    PROPOSAL_NOT_FOUND(
            404, "There is no such proposal", "Check the id; the list of proposals shows those there are.", null),
    VERSION_NOT_FOUND(404, "The proposal has no such version", "The list of its versions shows those it has.", null),
    MERGE_NOT_FOUND(404, "Nobody has asked to merge the proposal", "Ask its authors first.", null),
    PROTOTYPE_NOT_FOUND(404, "There is no such prototype of this proposal", "The proposal shows its prototypes.", null),
    AUTHOR_NOT_FOUND(404, "The actor was not invited to be an author", "Ask an author to invite the actor.", null),
    PROPOSAL_MOVE_NOT_ALLOWED(
            409,
            "The proposal is not in a state that allows this",
            "Read it again; its state says what it can do.",
            null),
    PROPOSAL_NOT_TESTED(
            409,
            "A proposal is decided once it was tested",
            "Test a prototype first, or say in prototypeWaiver why this proposal needs none.",
            null),
    TOO_FEW_AUTHORS(
            409,
            "A proposal needs at least two authors who hold different seat roles",
            "Invite an author with another role; until then it stays an idea.",
            null),
    ARENA_NOT_OPEN(
            403,
            "Only seat holders share ideas in an arena that is not open",
            "Apply for a seat, or share the idea in an open arena.",
            null),
    NOT_A_SEAT_HOLDER(403, "Only seat holders of the arena may do this", "Ask a seat holder.", null),
    NOT_AN_AUTHOR(403, "Only authors of the proposal may do this", "Ask an author, or ask to become one.", null),
    MERGE_OPEN_ALREADY(
            409,
            "The authors were asked about a merge of the proposal already",
            "Consent to it, or decline it before you ask again.",
            "proposal_merge_one_open"),
    MERGE_CLOSED(409, "The merge was done or declined already", "Ask again if it is still wanted.", null),
    MERGE_TARGET_ENDED(
            409,
            "The proposal that the other was to be merged into has ended",
            "Decline the merge, or ask about another one.",
            null),
    NOT_OWN_CONSENT(403, "Everybody consents for themselves only", "Ask the actor to consent.", null),
    PROPOSAL_IMPORTED_MEANWHILE(
            409,
            "An idea with this external id was shared at the same moment",
            "Send the same request again; it returns that idea.",
            "proposal_external_id_unique"),
    DERIVED_FROM_UNKNOWN(
            400,
            "The idea is derived from a proposal that does not exist",
            "Name an existing proposal.",
            "proposal_derived_from_known");

    private final Explanation explanation;

    ProposalProblem(int status, String title, String remedy, @Nullable String constraint) {
        explanation = new Explanation(status, title, remedy, constraint);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
