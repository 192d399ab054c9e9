package org.cocreation.arena.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cocreation.arena.mandate.RuleKind;
import org.jspecify.annotations.Nullable;

/**
 * Why a decision ended as it did, option by option.
 *
 * @param rule the rule that counted in the end
 * @param counts what all ballots together say
 * @param budgets the money divided by the rule that counted and by the other one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Explanation(
        UUID decisionId,
        RuleKind rule,
        DecisionState state,
        @Nullable NotTakenReason notTakenReason,
        long cast,
        long rollSize,
        Map<String, Long> counts,
        List<ExplainedOption> options,
        @Nullable List<List<String>> ranking,
        Outcome.@Nullable BudgetOutcomes budgets) {

    /** Why an option won or lost: a sentence, and the figures behind it. Amounts are in the smallest unit of the currency. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ExplainedOption(
            String code,
            String title,
            @Nullable Long cost,
            boolean chosen,
            String because,
            Map<String, String> figures) {}
}
