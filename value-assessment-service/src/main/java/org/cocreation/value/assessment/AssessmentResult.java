package org.cocreation.value.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.cocreation.contracts.CriterionResult;
import org.cocreation.contracts.GroupScore;
import org.jspecify.annotations.Nullable;

/**
 * What an assessment found, per group and never without the disagreement.
 *
 * @param minimumJudges fewest judges a group needed to be shown
 * @param overall over all criteria, each with the same weight
 * @param criteria the same for each criterion of the frame
 * @param suppressedGroups groups that were asked or judged but are too small to be shown
 * @param shortGroups groups of which fewer judged than were asked
 * @param failureFlags kinds of public value failure that assessors raised
 * @param round the round that was published
 * @param values what the groups find it worth with the criteria weighted as they want; absent where no group can be shown
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AssessmentResult(
        int minimumJudges,
        Figures overall,
        List<CriterionFigures> criteria,
        List<String> suppressedGroups,
        List<String> shortGroups,
        List<String> failureFlags,
        @Nullable Integer round,
        @Nullable GroupValues values) {

    public AssessmentResult {
        criteria = List.copyOf(criteria);
        suppressedGroups = List.copyOf(suppressedGroups);
        shortGroups = shortGroups == null ? List.of() : List.copyOf(shortGroups);
        failureFlags = List.copyOf(failureFlags);
    }

    /** The same with what only the assessment as a whole knows. */
    AssessmentResult completed(
            int publishedRound,
            List<String> groupsShortOfJudges,
            List<String> flags,
            Map<String, Map<String, Double>> weightsByGroup) {
        List<GroupValues.GroupValue> found = GroupValues.of(overall, criteria, weightsByGroup);
        return new AssessmentResult(
                minimumJudges,
                overall,
                criteria,
                suppressedGroups,
                groupsShortOfJudges,
                flags,
                publishedRound,
                found.isEmpty() ? null : GroupValues.summed(found));
    }

    @Nullable
    List<GroupScore> publishedValues() {
        return values == null ? null : values.published();
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
