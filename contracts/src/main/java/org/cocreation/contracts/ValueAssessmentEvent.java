package org.cocreation.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every fact that the value assessment service publishes, on topic {@value #TOPIC}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface ValueAssessmentEvent extends DomainEvent
        permits ValueAssessmentEvent.OfValueFrame,
                ValueAssessmentEvent.OfAssessment,
                ValueAssessmentEvent.AdaptationSuggested,
                ValueAssessmentEvent.ValueErasureConfirmed {

    String TOPIC = "value-assessment-events.v1";

    /** A fact about an arena's value frame. */
    sealed interface OfValueFrame extends ValueAssessmentEvent {

        UUID arenaId();

        UUID frameId();

        @Override
        default UUID subject() {
            return frameId();
        }

        @Override
        default UUID key() {
            return arenaId();
        }

        @Override
        default String path() {
            return "/v1/value-frames/" + frameId();
        }
    }

    /** A fact about one assessment of an arena or a prototype. */
    sealed interface OfAssessment extends ValueAssessmentEvent {

        UUID arenaId();

        UUID assessmentId();

        @Override
        default UUID subject() {
            return assessmentId();
        }

        @Override
        default UUID key() {
            return arenaId();
        }

        @Override
        default String path() {
            return "/v1/assessments/" + assessmentId();
        }
    }

    /** Labels of criteria are text and stay behind the {@code dataref}. */
    @EventType(name = "value-frame-adopted", says = "An arena agreed on the criteria by which value is judged.")
    record ValueFrameAdopted(UUID arenaId, UUID frameId, int version, List<Criterion> criteria)
            implements OfValueFrame {}

    /** The phase is BASELINE, PROTOTYPE, DECISION or OUTCOME; {@code groups} are those who must judge. */
    @EventType(name = "assessment-opened", says = "The named stakeholder groups are asked to judge.")
    record AssessmentOpened(
            UUID arenaId,
            UUID assessmentId,
            String phase,
            @Nullable UUID proposalId,
            @Nullable UUID prototypeId,
            List<String> groups,
            @Nullable Instant dueAt)
            implements OfAssessment {}

    /**
     * Never a score without the disagreement beside it: {@code perGroup}, {@code agreement}, {@code betweenGroupShare} and {@code gap}
     * are over all ratings, {@code criteria} gives the same for each criterion. Groups with fewer than three judges are named in
     * {@code suppressedGroups} without numbers.
     */
    @EventType(
            name = "assessment-published",
            says = "The judgements of all groups are public, with their disagreement.")
    record AssessmentPublished(
            UUID arenaId,
            UUID assessmentId,
            String phase,
            @Nullable UUID proposalId,
            @Nullable UUID prototypeId,
            UUID frameId,
            int frameVersion,
            List<GroupScore> perGroup,
            List<String> suppressedGroups,
            @Nullable Double agreement,
            @Nullable Double betweenGroupShare,
            @Nullable Double gap,
            List<CriterionResult> criteria,
            List<String> failureFlags,
            @Nullable UUID supersedes)
            implements OfAssessment {}

    /**
     * Changes nothing by itself: people of the arena accept or dismiss it, with reasons. The kind is REFRAME, RECOMPOSE, RESCALE, OPEN,
     * CLOSE, PAUSE, SPLIT, MERGE or DISSOLVE.
     */
    @EventType(name = "adaptation-suggested", says = "Measures suggest that an arena change its shape.")
    record AdaptationSuggested(
            UUID arenaId,
            UUID suggestionId,
            String kind,
            List<Because> because,
            @Nullable UUID assessmentId) implements ValueAssessmentEvent {

        @Override
        public UUID subject() {
            return suggestionId;
        }

        @Override
        public UUID key() {
            return arenaId;
        }

        @Override
        public String path() {
            return "/v1/suggestions/" + suggestionId;
        }
    }

    @EventType(
            name = "value-assessment-erasure-confirmed",
            says = "The value assessment service holds nothing any more that leads to an erased person.")
    record ValueErasureConfirmed(UUID actorId) implements ValueAssessmentEvent {

        @Override
        public UUID subject() {
            return actorId;
        }

        @Override
        public UUID key() {
            return actorId;
        }

        @Override
        public String path() {
            return "/v1/actors/" + actorId;
        }
    }
}
