package org.cocreation.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A fact about what was learned and where it took root. The words stay behind the {@code dataref}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface LearningEvent extends ValueAssessmentEvent {

    /** The kind is BARRIER, DRIVER or INSIGHT; the source TEST, DECISION, ASSESSMENT, DISSOLUTION or MANUAL. */
    @EventType(name = "lesson-recorded", says = "An arena learned something.")
    record LessonRecorded(
            UUID arenaId,
            UUID lessonId,
            String kind,
            String source,
            @Nullable UUID sourceId) implements LearningEvent {

        @Override
        public UUID subject() {
            return lessonId;
        }

        @Override
        public UUID key() {
            return arenaId;
        }

        @Override
        public String path() {
            return "/v1/lessons/" + lessonId;
        }
    }

    /** The kind is GOAL, NORM or ACTIVITY; double loop means that it changed a value frame, a decision rule, a mandate or a template. */
    @EventType(name = "lesson-embedded", says = "An organisation made lessons part of its goals, norms or activities.")
    record LessonEmbedded(
            UUID organisationId,
            UUID embeddingId,
            List<UUID> lessonIds,
            List<UUID> arenaIds,
            String kind,
            boolean doubleLoop,
            @Nullable LocalDate effectiveFrom)
            implements LearningEvent {

        @Override
        public UUID subject() {
            return embeddingId;
        }

        @Override
        public UUID key() {
            return organisationId;
        }

        @Override
        public String path() {
            return "/v1/embeddings/" + embeddingId;
        }
    }
}
