package org.cocreation.value;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.cocreation.kit.http.ProblemType;
import org.cocreation.value.arena.ArenaProblem;
import org.cocreation.value.assessment.AssessmentProblem;
import org.cocreation.value.consultation.ConsultationProblem;
import org.cocreation.value.frame.FrameProblem;
import org.cocreation.value.lesson.LessonProblem;
import org.cocreation.value.measure.MeasureProblem;
import org.cocreation.value.weighting.WeightingProblem;

/** Every reason for which this service refuses a request. */
@ApplicationScoped
class ValueProblems implements ProblemType.Catalogue {

    @Override
    public Collection<? extends ProblemType> all() {
        List<ProblemType> all = new ArrayList<>();
        all.addAll(List.of(ArenaProblem.values()));
        all.addAll(List.of(FrameProblem.values()));
        all.addAll(List.of(WeightingProblem.values()));
        all.addAll(List.of(AssessmentProblem.values()));
        all.addAll(List.of(ConsultationProblem.values()));
        all.addAll(List.of(LessonProblem.values()));
        all.addAll(List.of(MeasureProblem.values()));
        return all;
    }
}
