package org.cocreation.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A fact about a decision of an arena and the answer that it is owed. Ballots never travel in events, only their tallies. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface DecisionEvent extends ArenaEvent {

    UUID arenaId();

    UUID decisionId();

    @Override
    default UUID subject() {
        return decisionId();
    }

    @Override
    default UUID key() {
        return arenaId();
    }

    @Override
    default String path() {
        return "/v1/decisions/" + decisionId();
    }

    /**
     * The roll is frozen: {@code rollByRole} counts the voting seats; in a PUBLIC decision it is empty and {@code rollSize} counts those
     * who are eligible. The expected effect is BINDING or RECOMMENDATION.
     */
    @EventType(
            name = "decision-opened",
            says = "An arena began to decide; the roll and the rule are fixed from now on.")
    record DecisionOpened(
            UUID arenaId,
            UUID decisionId,
            List<UUID> proposalIds,
            String decisionType,
            String ruleKind,
            String electorate,
            Map<SeatRole, Integer> rollByRole,
            int rollSize,
            @Nullable UUID mandateId,
            String expectedEffect,
            Instant closesAt)
            implements DecisionEvent {}

    /**
     * The state is TAKEN or NOT_TAKEN; {@code result} holds the codes of the options that were chosen. The record is number
     * {@code recordNo} of the arena's chain.
     */
    @EventType(
            name = "decision-taken",
            says = "A decision was closed and its record entered into the arena's chain of records.")
    record DecisionTaken(
            UUID arenaId,
            UUID decisionId,
            String state,
            @Nullable String notTakenReason,
            List<String> result,
            @Nullable String effect,
            @Nullable String degradedBecause,
            List<GroupTally> tallies,
            int unresolvedObjections,
            boolean prototypeWaived,
            int recordNo,
            String recordHash)
            implements DecisionEvent {}

    /** Counted from the day on which the answer was due. Silence never turns into consent. */
    @EventType(name = "answer-overdue", says = "An authority has not answered a recommendation in time.")
    record AnswerOverdue(UUID arenaId, UUID decisionId, UUID authoriserActorId, Instant answerDue, int daysLate)
            implements DecisionEvent {}

    /** The stance is ACCEPT, ACCEPT_WITH_CHANGES, REMIT, REJECT or FORWARD; the reason is text and stays behind the {@code dataref}. */
    @EventType(name = "authoriser-answered", says = "An authority answered the recommendation of an arena.")
    record AuthoriserAnswered(
            UUID arenaId,
            UUID decisionId,
            UUID authoriserActorId,
            String stance,
            boolean reasonGiven,
            @Nullable UUID forwardedTo,
            int daysTaken,
            boolean inTime)
            implements DecisionEvent {}
}
