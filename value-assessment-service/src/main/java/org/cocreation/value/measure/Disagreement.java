package org.cocreation.value.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cocreation.contracts.CriterionResult;
import org.cocreation.contracts.ValueAssessmentEvent.AssessmentPublished;

/**
 * M10b: how much the stakeholder groups disagree in the assessment that was published last: agreement A (van der Eijk 2001, Quality and
 * Quantity 35), the share of the variation between the groups η² = SS_between/SS_total, and the gap between the highest and the lowest
 * group. The value is the polarisation {@code (1 − A)/2}.
 */
final class Disagreement implements ArenaMeasure {

    private static final Measure MEASURE = new Measure(
            "M10b",
            "disagreement",
            Standing.LIT,
            "Disagreement is information, not failure; groups with too few judges are left out. The thresholds of suggestions are the platform's own.");

    @Override
    public Reading of(ArenaStory story) {
        var published = story.last(AssessmentPublished.class);
        if (published.isEmpty()) {
            return MEASURE.absent(Absence.NOTHING_TO_MEASURE, 0, story.asOf(), Map.of());
        }
        AssessmentPublished last = published.get();
        int judges = last.perGroup().stream().mapToInt(group -> group.n()).sum();
        List<Map<String, Object>> criteria = new ArrayList<>();
        for (CriterionResult criterion : last.criteria()) {
            Map<String, Object> figures = new LinkedHashMap<>(Measure.inputs(
                    "criterion",
                    criterion.criterion(),
                    "agreement",
                    criterion.agreement(),
                    "betweenGroupShare",
                    criterion.betweenGroupShare(),
                    "gap",
                    criterion.gap()));
            criteria.add(figures);
        }
        var inputs = Measure.inputs(
                "assessmentId",
                last.assessmentId(),
                "phase",
                last.phase(),
                "perGroup",
                last.perGroup(),
                "suppressedGroups",
                last.suppressedGroups(),
                "agreement",
                last.agreement(),
                "betweenGroupShare",
                last.betweenGroupShare(),
                "gap",
                last.gap(),
                "criteria",
                criteria);
        Double agreement = last.agreement();
        return MEASURE.reading(agreement == null ? null : (1 - agreement) / 2, judges, story.asOf(), inputs);
    }
}
