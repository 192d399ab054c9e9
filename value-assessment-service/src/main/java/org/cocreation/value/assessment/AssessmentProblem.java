package org.cocreation.value.assessment;

import org.cocreation.kit.http.ProblemType;

/** Reasons to refuse that have to do with assessments and judgements. */
public enum AssessmentProblem implements ProblemType {
    ASSESSMENT_NOT_FOUND(
            404, "There is no such assessment", "Check the id; assessments are opened by events of the arena."),
    ASSESSMENT_MOVE_NOT_ALLOWED(
            409,
            "The assessment is not in a state that allows this",
            "Read its state; a published result never changes.",
            "assessment_published_is_final"),
    ASSESSMENT_NOT_OPEN(409, "The assessment takes no judgements now", "Ask a facilitator of the arena to reopen it."),
    NO_ADOPTED_FRAME(
            409,
            "The arena has not agreed on how value is judged",
            "Let a facilitator adopt the arena's value frame first."),
    NOT_OF_THIS_GROUP(
            403, "The caller does not speak for this group", "Judge for a group of which you hold a seat or a stake."),
    ONE_GROUP_PER_ASSESSOR(
            409,
            "An assessor judges for exactly one group",
            "Go on judging for the group you judged for first.",
            "judgement_sheet_one_group_per_assessor"),
    JUDGEMENTS_NOT_FOUND(404, "The caller has not judged here", "Judge first."),
    NOTHING_JUDGED(409, "Nobody has judged yet", "Reopen the assessment and let the groups judge."),
    NO_LAY_CRITERION(
            409,
            "No criterion was raised by a lay or affected group",
            "Beyond the baseline, value is what users and publics value: adopt a frame with a criterion they raised."),
    NO_AFFECTED_GROUP_JUDGED(
            409,
            "None of the groups that it touches has judged",
            "What came of an adoption is judged in use: postpone the assessment and ask an affected group."),
    OUTCOME_STAYS(
            409,
            "What came of an adoption is judged sooner or later",
            "Postpone the assessment with a reason.",
            "assessment_outcome_stays"),
    ROUNDS_ARE_STABLE(
            409,
            "The last round moved no group",
            "Publish the result: another round would hardly change it, and groups need not agree."),
    ASSESSMENT_ALREADY_CORRECTED(
            409,
            "There is a correction of this assessment already",
            "Correct the correction, once it is published.",
            "assessment_one_correction"),
    ALREADY_FLAGGED(
            409,
            "The caller has flagged this kind of failure here",
            "One flag of a kind is enough.",
            "value_failure_flag_once_per_assessor"),
    RESULT_NOT_PUBLISHED(404, "The result is not published", "Wait for the event assessment-published.");

    private final Explanation explanation;

    AssessmentProblem(int status, String title, String remedy) {
        explanation = new Explanation(status, title, remedy);
    }

    AssessmentProblem(int status, String title, String remedy, String constraint) {
        explanation = new Explanation(status, title, remedy, constraint);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
