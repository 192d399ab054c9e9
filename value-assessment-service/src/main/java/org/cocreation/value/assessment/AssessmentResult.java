package org.cocreation.value.assessment;

import java.util.List;
import org.cocreation.contracts.CriterionResult;
import org.cocreation.contracts.GroupScore;

/**
 * What an assessment found, per group and never without the disagreement.
 *
 * @param minimumJudges fewest judges a group needed to be shown
 * @param overall over all criteria, each with the same weight
 * @param criteria the same for each criterion of the frame
 * @param suppressedGroups groups that were asked or judged but are too small to be shown
 * @param failureFlags kinds of public value failure that assessors raised
 */
public record AssessmentResult(
        int minimumJudges,
        Figures overall,
        List<CriterionFigures> criteria,
        List<String> suppressedGroups,
        List<String> failureFlags) {

    public AssessmentResult {
        criteria = List.copyOf(criteria);
        suppressedGroups = List.copyOf(suppressedGroups);
        failureFlags = List.copyOf(failureFlags);
    }

    List<CriterionResult> publishedCriteria() {
        return criteria.stream()
                .map(each -> new CriterionResult(
                        each.criterion(),
                        scores(each.figures()),
                        each.figures().agreement(),
                        each.figures().betweenGroupShare(),
                        each.figures().gap()))
                .toList();
    }

    List<GroupScore> publishedScores() {
        return scores(overall);
    }

    private static List<GroupScore> scores(Figures figures) {
        return figures.perGroup().stream()
                .map(group -> new GroupScore(group.group(), group.score(), group.n()))
                .toList();
    }
}
