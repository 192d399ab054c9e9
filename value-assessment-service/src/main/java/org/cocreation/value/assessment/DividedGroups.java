package org.cocreation.value.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cocreation.contracts.Because;
import org.cocreation.contracts.CriterionResult;
import org.cocreation.contracts.ValueAssessmentEvent.AdaptationSuggested;
import org.cocreation.contracts.ValueAssessmentEvent.AssessmentPublished;
import org.cocreation.kit.clock.Ids;

/**
 * Suggests that an arena reframe its task when its groups judge a criterion so differently that they may not be judging the same thing:
 * both the share of the variation between the groups and the gap between them reach their thresholds. The evidence is of the criterion on
 * which they are divided most.
 */
@ApplicationScoped
class DividedGroups {

    private final SuggestionConfig config;
    private final Ids ids;

    DividedGroups(SuggestionConfig config, Ids ids) {
        this.config = config;
        this.ids = ids;
    }

    /** What a result that was just published suggests, if anything. */
    Optional<AdaptationSuggested> suggest(AssessmentPublished published) {
        return published.criteria().stream()
                .filter(this::divided)
                .max(Comparator.comparingDouble(DividedGroups::share).thenComparingDouble(DividedGroups::gap))
                .map(most -> new AdaptationSuggested(
                        published.arenaId(),
                        ids.next(),
                        "REFRAME",
                        List.of(
                                new Because("betweenGroupShare", share(most), config.reframeBetweenGroupShare()),
                                new Because("gap", gap(most), config.reframeGap())),
                        published.assessmentId()));
    }

    private boolean divided(CriterionResult criterion) {
        return criterion.perGroup().size() > 1
                && share(criterion) >= config.reframeBetweenGroupShare()
                && gap(criterion) >= config.reframeGap();
    }

    private static double share(CriterionResult criterion) {
        return Objects.requireNonNullElse(criterion.betweenGroupShare(), 0.0);
    }

    private static double gap(CriterionResult criterion) {
        return Objects.requireNonNullElse(criterion.gap(), 0.0);
    }
}
