package org.cocreation.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A fact about a consultation. Who voted what never leaves the service; questions and statements are text behind the {@code dataref}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface ConsultationEvent extends ValueAssessmentEvent {

    UUID arenaId();

    UUID consultationId();

    @Override
    default UUID subject() {
        return consultationId();
    }

    @Override
    default UUID key() {
        return arenaId();
    }

    @Override
    default String path() {
        return "/v1/consultations/" + consultationId();
    }

    /** With {@code openData} the votes may be exported, under numbers that are made anew for each export. */
    @EventType(name = "consultation-opened", says = "Everybody may say what matters and vote on what others said.")
    record ConsultationOpened(
            UUID arenaId,
            UUID consultationId,
            boolean openData,
            @Nullable Instant closesAt) implements ConsultationEvent {}

    @EventType(name = "statement-submitted", says = "A statement was put to the vote of a consultation.")
    record StatementSubmitted(UUID arenaId, UUID consultationId, UUID statementId, int number)
            implements ConsultationEvent {}

    /** The moderation is OPEN or OUT; the reason is text and stays behind the {@code dataref}. */
    @EventType(name = "statement-moderated", says = "A statement was taken out of a consultation, or put back.")
    record StatementModerated(UUID arenaId, UUID consultationId, UUID statementId, int number, String moderation)
            implements ConsultationEvent {}

    /**
     * {@code groupInformedConsensus} is the product over the groups of the probability that somebody of the group agrees; {@code mean} is
     * its geometric mean, so that consultations with different numbers of groups compare.
     */
    @EventType(
            name = "consensus-found",
            says = "Every opinion group of a closed consultation tends to agree with a statement.")
    record ConsensusFound(
            UUID arenaId,
            UUID consultationId,
            UUID statementId,
            int number,
            double groupInformedConsensus,
            double mean,
            int groups)
            implements ConsultationEvent {}

    /** The groups are told by their sizes; statements by their numbers. Without enough votes there are no groups. */
    @EventType(name = "consultation-closed", says = "A consultation ended; its opinion groups can be read.")
    record ConsultationClosed(
            UUID arenaId,
            UUID consultationId,
            int participants,
            int votes,
            int statements,
            List<Integer> groupSizes,
            @Nullable Double silhouette,
            List<Integer> consensus,
            List<Integer> divisive)
            implements ConsultationEvent {}
}
