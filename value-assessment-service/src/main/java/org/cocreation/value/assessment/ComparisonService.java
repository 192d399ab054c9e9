package org.cocreation.value.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cocreation.kit.http.Problem.Fault;
import org.cocreation.kit.http.RuleViolation;
import org.cocreation.value.assessment.Comparison.Option;
import org.cocreation.value.assessment.ComparisonCalculation.Judged;
import org.cocreation.value.frame.ValueFrame;
import org.cocreation.value.frame.ValueFrames;
import org.cocreation.value.weighting.GroupWeightings;
import org.jspecify.annotations.Nullable;

/** Puts published results side by side. One public method, one transaction. */
@ApplicationScoped
@Transactional
class ComparisonService {

    private static final int FEWEST = 2;
    private static final int MOST = 10;
    private static final String PARAMETER = "assessment";

    private final Assessments assessments;
    private final ValueFrames frames;
    private final GroupWeightings weightings;

    ComparisonService(Assessments assessments, ValueFrames frames, GroupWeightings weightings) {
        this.assessments = assessments;
        this.frames = frames;
        this.weightings = weightings;
    }

    Comparison compare(@Nullable List<UUID> wanted) {
        Set<UUID> ids = new LinkedHashSet<>(wanted == null ? List.of() : wanted);
        if (ids.size() < FEWEST || ids.size() > MOST) {
            throw fault("out-of-range", "give the ids of " + FEWEST + " to " + MOST + " published assessments");
        }
        Map<UUID, AssessmentView> known = assessments.of(ids).stream()
                .map(Assessment::view)
                .collect(Collectors.toMap(AssessmentView::id, Function.identity()));
        Map<UUID, PublishedResult> results = assessments.resultsOf(ids).stream()
                .collect(Collectors.toMap(PublishedResult::assessmentId, Function.identity()));
        List<Judged> judged = new ArrayList<>();
        List<Option> options = new ArrayList<>();
        for (UUID id : ids) {
            AssessmentView assessment = known.get(id);
            PublishedResult result = results.get(id);
            if (assessment == null || result == null || assessment.frameVersion() == null) {
                throw fault("not-published", id + " is no published assessment");
            }
            judged.add(new Judged(id, assessment.frameVersion(), result.result()));
            options.add(option(assessment, result.result().overall()));
        }
        List<ValueFrame> versions = versions(List.copyOf(known.values()));
        ValueFrame newest = versions.get(versions.size() - 1);
        ComparisonCalculation calculation = new ComparisonCalculation(versions, weightings.of(newest.id()));
        return new Comparison(
                newest.id(), newest.version(), options, calculation.perGroup(judged), calculation.notCompared());
    }

    /** The versions from the oldest to the newest frame by which these were judged; all of one arena. */
    private List<ValueFrame> versions(List<AssessmentView> judged) {
        List<ValueFrame> used = frames.list(
                "id in ?1",
                judged.stream().map(AssessmentView::frameId).distinct().toList());
        if (used.stream().map(ValueFrame::arenaId).distinct().count() > 1) {
            throw fault("different-arenas", "frames of different arenas hold different criteria");
        }
        List<Integer> numbers = used.stream()
                .map(ValueFrame::version)
                .sorted(Comparator.naturalOrder())
                .toList();
        return frames.versions(used.get(0).arenaId(), numbers.get(0), numbers.get(numbers.size() - 1));
    }

    private static Option option(AssessmentView assessment, Figures overall) {
        return new Option(
                assessment.id(),
                assessment.phase(),
                assessment.proposalId(),
                assessment.prototypeId(),
                assessment.frameVersion(),
                overall.agreement(),
                overall.betweenGroupShare(),
                overall.gap());
    }

    private static RuleViolation fault(String code, String detail) {
        return RuleViolation.invalid(List.of(Fault.of(PARAMETER, code, detail)));
    }
}
