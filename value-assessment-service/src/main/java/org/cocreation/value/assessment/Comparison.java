package org.cocreation.value.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Published results side by side: of several proposals, versions or phases. There is no winner, only what each group sees, beside the
 * disagreement of each result.
 *
 * @param frameVersion version of the frame in whose criteria they are compared, the newest among them
 * @param options the results
 * @param perGroup what the groups see that are shown in all of them
 * @param notCompared criteria of that version that some of the results do not know
 */
public record Comparison(
        UUID frameId,
        int frameVersion,
        List<Option> options,
        List<GroupComparison> perGroup,
        List<String> notCompared) {

    public Comparison {
        options = List.copyOf(options);
        perGroup = List.copyOf(perGroup);
        notCompared = List.copyOf(notCompared);
    }

    /** One of the results, with its disagreement over all criteria. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Option(
            UUID assessmentId,
            AssessmentPhase phase,
            @Nullable UUID proposalId,
            @Nullable UUID prototypeId,
            @Nullable Integer frameVersion,
            @Nullable Double agreement,
            @Nullable Double betweenGroupShare,
            @Nullable Double gap) {}

    /**
     * What one group sees.
     *
     * @param weights of the criteria that are compared, summing to 1
     * @param orderHangsOnWeights whether the order of two options changes when a single weight moves by 0.1
     * @param secondOpinionDiffers whether outranking puts two options in another order than the weighted sum
     */
    public record GroupComparison(
            String group,
            Map<String, Double> weights,
            List<OptionValue> options,
            boolean orderHangsOnWeights,
            boolean secondOpinionDiffers) {

        public GroupComparison {
            options = List.copyOf(options);
        }
    }

    /** An option's weighted value from 0 to 1, and its net flow from −1 to 1 by PROMETHEE II. */
    public record OptionValue(UUID assessmentId, double value, double netFlow) {}
}
