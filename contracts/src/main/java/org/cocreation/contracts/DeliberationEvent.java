package org.cocreation.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A fact about a contribution to the deliberation of an arena. The text is read behind the {@code dataref}, with the reader's rights. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface DeliberationEvent extends ArenaEvent {

    UUID arenaId();

    UUID contributionId();

    @Override
    default UUID subject() {
        return contributionId();
    }

    @Override
    default UUID key() {
        return arenaId();
    }

    @Override
    default String path() {
        return "/v1/contributions/" + contributionId();
    }

    /** The kind is QUESTION, ANSWER, ARGUMENT_FOR, ARGUMENT_AGAINST, CONCERN or SUGGESTION. */
    @EventType(name = "contribution-made", says = "Somebody contributed to the deliberation of an arena.")
    record ContributionMade(
            UUID arenaId,
            UUID contributionId,
            SubjectReference about,
            String kind,
            @Nullable String language,
            @Nullable UUID inReplyTo)
            implements DeliberationEvent {}

    /** The row stays; the reason is text and stays behind the {@code dataref}. */
    @EventType(name = "contribution-hidden", says = "A facilitator hid a contribution, with a reason.")
    record ContributionHidden(UUID arenaId, UUID contributionId) implements DeliberationEvent {}

    @EventType(name = "contribution-restored", says = "A hidden contribution is visible again after an appeal.")
    record ContributionRestored(UUID arenaId, UUID contributionId) implements DeliberationEvent {}

    @EventType(name = "contribution-withdrawn", says = "Somebody took their contribution back.")
    record ContributionWithdrawn(UUID arenaId, UUID contributionId) implements DeliberationEvent {}

    /** The outcome is TAKEN_UP in a version of a proposal, ANSWERED or NOT_TAKEN_UP. */
    @EventType(name = "contribution-settled", says = "It is known what became of a contribution.")
    record ContributionSettled(
            UUID arenaId,
            UUID contributionId,
            String outcome,
            @Nullable UUID proposalId,
            @Nullable Integer proposalVersion)
            implements DeliberationEvent {}
}
