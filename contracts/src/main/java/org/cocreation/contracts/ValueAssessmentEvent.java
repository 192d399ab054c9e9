package org.cocreation.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every fact that the value assessment service publishes, on topic {@value #TOPIC}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface ValueAssessmentEvent extends DomainEvent
        permits ValueAssessmentEvent.OfValueFrame,
                ValueAssessmentEvent.OfAssessment,
                ConsultationEvent,
                LearningEvent,
                ValueAssessmentEvent.AdaptationSuggested,
                ValueAssessmentEvent.MandateSuggested,
                ValueAssessmentEvent.TriangleRead,
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

    /** Older assessments keep the version by which they were judged; {@code mapping} leads from every old criterion to its new one. */
    @EventType(
            name = "value-frame-reshaped",
            says = "An arena agreed on another version of the criteria by which value is judged.")
    record ValueFrameReshaped(
            UUID arenaId,
            UUID frameId,
            UUID reshapedFrom,
            int fromVersion,
            int toVersion,
            List<CriterionMapping> mapping,
            List<Criterion> criteria)
            implements OfValueFrame {}

    /** The method is EQUAL, DIRECT, ROC or AHP; the weights sum to 1; only AHP has a consistency ratio. */
    @EventType(name = "value-frame-weighted", says = "A stakeholder group said how much each criterion counts for it.")
    record ValueFrameWeighted(
            UUID arenaId,
            UUID frameId,
            int version,
            String group,
            String method,
            Map<String, Double> weights,
            @Nullable Double consistencyRatio)
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
     * {@code suppressedGroups} without numbers. {@code values} are the groups' weighted values, from 0 to 1; {@code shortGroups} were
     * asked and had fewer judges than the assessment asked of them.
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
            @Nullable UUID supersedes,
            @Nullable Integer round,
            @Nullable List<GroupScore> values,
            @Nullable List<String> shortGroups)
            implements OfAssessment {}

    /** By its facilitator, or by the clock when it was due. The round counts from 1. */
    @EventType(name = "assessment-closed", says = "Nobody judges in this round any more.")
    record AssessmentClosed(UUID arenaId, UUID assessmentId, String phase, int round) implements OfAssessment {}

    @EventType(
            name = "assessment-reopened",
            says = "The groups judge once more, each beginning from its judgements of the round before.")
    record AssessmentReopened(
            UUID arenaId,
            UUID assessmentId,
            String phase,
            int round,
            List<String> groups,
            @Nullable Instant dueAt) implements OfAssessment {}

    @EventType(name = "assessment-postponed", says = "An assessment is due later, for a reason that can be read.")
    record AssessmentPostponed(UUID arenaId, UUID assessmentId, String phase, Instant dueAt) implements OfAssessment {}

    @EventType(name = "assessment-abandoned", says = "An assessment ended without a result because its arena ended.")
    record AssessmentAbandoned(UUID arenaId, UUID assessmentId, String phase) implements OfAssessment {}

    /** One of Bozeman's kinds of public value failure; the note is text and stays behind the {@code dataref}. */
    @EventType(name = "value-failure-flagged", says = "An assessor sees a public value failing.")
    record ValueFailureFlagged(UUID arenaId, UUID assessmentId, UUID flagId, String kind) implements OfAssessment {}

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

    /** Changes nothing by itself, and is no adaptation: whoever may grant a mandate decides. */
    @EventType(
            name = "mandate-suggested",
            says = "Measures suggest that an arena seek a mandate: its legitimacy lags behind what it achieves.")
    record MandateSuggested(UUID arenaId, UUID suggestionId, List<Because> because) implements ValueAssessmentEvent {

        @Override
        public UUID subject() {
            return arenaId;
        }

        @Override
        public UUID key() {
            return arenaId;
        }

        @Override
        public String path() {
            return "/v1/measures/arenas/" + arenaId;
        }
    }

    /**
     * Corners are from 0 to 1 and absent while nothing is known about them; {@code strength} is their geometric mean, {@code balance} the
     * smallest over the largest, {@code weakest} PUBLIC_VALUE, LEGITIMACY or CAPACITY.
     */
    @EventType(name = "triangle-read", says = "An arena's public value, legitimacy and capacity were read anew.")
    record TriangleRead(
            UUID arenaId,
            @Nullable Double publicValue,
            @Nullable Double legitimacy,
            @Nullable Double capacity,
            @Nullable Double strength,
            @Nullable Double balance,
            @Nullable String weakest)
            implements ValueAssessmentEvent {

        @Override
        public UUID subject() {
            return arenaId;
        }

        @Override
        public UUID key() {
            return arenaId;
        }

        @Override
        public String path() {
            return "/v1/measures/arenas/" + arenaId;
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
