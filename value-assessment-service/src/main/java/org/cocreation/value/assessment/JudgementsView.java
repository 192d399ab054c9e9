package org.cocreation.value.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the caller judged, in the present round. */
public record JudgementsView(UUID assessmentId, int round, String group, List<OnCriterion> judgements) {

    /** One judgement. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OnCriterion(
            String criterion,
            @Nullable Integer rating,
            @Nullable Double measured,
            int confidence,
            @Nullable String rationale) {}

    static JudgementsView of(JudgementSheet sheet) {
        return new JudgementsView(
                sheet.assessmentId(),
                sheet.round(),
                sheet.group(),
                sheet.judgements().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> new OnCriterion(
                                entry.getKey(),
                                entry.getValue().rating(),
                                entry.getValue().measured(),
                                entry.getValue().confidence(),
                                entry.getValue().rationale()))
                        .toList());
    }
}
