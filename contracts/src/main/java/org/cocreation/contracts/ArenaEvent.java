package org.cocreation.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every fact that the arena service publishes, on topic {@value #TOPIC}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface ArenaEvent extends DomainEvent
        permits ArenaEvent.OfChallenge,
                ArenaEvent.OfArena,
                ArenaEvent.OfMandate,
                ArenaEvent.OfProposal,
                DecisionEvent,
                DeliberationEvent,
                WorkEvent,
                ArenaEvent.ArenaErasureConfirmed {

    String TOPIC = "arena-events.v1";

    /** A fact about a challenge. */
    sealed interface OfChallenge extends ArenaEvent {

        UUID challengeId();

        @Override
        default UUID subject() {
            return challengeId();
        }

        @Override
        default UUID key() {
            return challengeId();
        }

        @Override
        default String path() {
            return "/v1/challenges/" + challengeId();
        }
    }

    /** A fact about an arena itself: its life, its seats, its shape. */
    sealed interface OfArena extends ArenaEvent {

        UUID arenaId();

        @Override
        default UUID subject() {
            return arenaId();
        }

        @Override
        default UUID key() {
            return arenaId();
        }

        @Override
        default String path() {
            return "/v1/arenas/" + arenaId();
        }
    }

    /** A fact about a mandate that an arena holds. */
    sealed interface OfMandate extends ArenaEvent {

        UUID arenaId();

        UUID mandateId();

        @Override
        default UUID subject() {
            return mandateId();
        }

        @Override
        default UUID key() {
            return arenaId();
        }

        @Override
        default String path() {
            return "/v1/mandates/" + mandateId();
        }
    }

    /** A fact about a proposal: the idea, its versions, prototypes and tests. */
    sealed interface OfProposal extends ArenaEvent {

        UUID arenaId();

        UUID proposalId();

        @Override
        default UUID subject() {
            return proposalId();
        }

        @Override
        default UUID key() {
            return arenaId();
        }

        @Override
        default String path() {
            return "/v1/proposals/" + proposalId();
        }
    }

    /** Raised by the people it concerns, it waits for somebody to convene an arena. */
    @EventType(name = "challenge-raised", says = "Somebody raised a challenge that arenas can take up.")
    record ChallengeRaised(
            UUID challengeId,
            String title,
            String kind,
            String ambition,
            String origin,
            List<String> topics,
            List<String> jurisdictions,
            List<AffectedGroup> affectedGroups)
            implements OfChallenge {}

    /** The reason is ADOPTED, ABANDONED or DUPLICATE_OF. */
    @EventType(name = "challenge-closed", says = "Nobody works on the challenge any more; the reason says why.")
    record ChallengeClosed(
            UUID challengeId, String reason, @Nullable UUID duplicateOf, List<UUID> arenaIds) implements OfChallenge {}

    /** Carries all that others need to match, invite and assess without asking back. */
    @EventType(
            name = "arena-convened",
            says =
                    "An arena was convened around a challenge and seeks people; it forms when its formation policy is met.")
    record ArenaConvened(
            UUID arenaId,
            UUID challengeId,
            String name,
            @Nullable String templateCode,
            @Nullable UUID parentArenaId,
            ParticipationLevel promise,
            String setting,
            String governanceMode,
            Level level,
            Admission admission,
            List<PlannedSeats> seatPlan,
            List<Need> needs,
            FormationPolicy formationPolicy,
            List<String> topics,
            List<String> jurisdictions,
            List<AffectedGroup> affectedGroups,
            Instant formBy,
            UUID convenerId)
            implements OfArena {}

    /** The seat came about {@code via} an invitation or a panel. */
    @EventType(name = "actor-joined-arena", says = "An actor took a seat in an arena.")
    record ActorJoinedArena(
            UUID arenaId,
            UUID seatId,
            UUID actorId,
            SeatRole role,
            List<SeatFunction> functions,
            boolean voting,
            boolean lay,
            @Nullable UUID via,
            Sector sector,
            List<String> affectedGroups)
            implements OfArena {}

    /** A reason such as LEFT, DORMANT or ERASED. */
    @EventType(name = "actor-left-arena", says = "An actor gave up a seat, or lost it by becoming dormant or erased.")
    record ActorLeftArena(UUID arenaId, UUID seatId, UUID actorId, String reason) implements OfArena {}

    /** The reason is FULL, ALREADY_SEATED or NOT_ADMITTING. */
    @EventType(name = "seat-refused", says = "An accepted invitation came too late or found no seat.")
    record SeatRefused(UUID arenaId, UUID invitationId, UUID actorId, String reason) implements OfArena {}

    /** Published in the transaction in which the last criterion became true, once in the life of an arena. */
    @EventType(name = "arena-formed", says = "The last formation criterion was met: the arena may test and decide.")
    record ArenaFormed(
            UUID arenaId,
            UUID challengeId,
            Instant formedAt,
            @Nullable UUID mandateId,
            SeatCounts seats,
            double laySeatShare,
            Diversity diversity,
            double affectedCoverage,
            List<String> uncoveredGroups,
            List<FormationCriterion> report)
            implements OfArena {}

    /** Failed formations are kept and counted like successes. */
    @EventType(name = "arena-lapsed", says = "The arena had not formed when its time was up.")
    record ArenaLapsed(UUID arenaId, UUID challengeId, Instant lapsedAt, List<FormationCriterion> unmet)
            implements OfArena {}

    /**
     * The reason is text and stays behind the {@code dataref}; {@code before} and {@code after} name what changed by its codes. When
     * functions of a seat were given or taken, {@code seatId}, {@code actorId} and the complete new {@code functions} say whose; when
     * the seat plan changed, {@code seatPlan} is the complete new one; when the needs changed, {@code needs} are all of them.
     */
    @EventType(name = "arena-adapted", says = "An arena changed its framing, composition, scope, openness or pace.")
    record ArenaAdapted(
            UUID arenaId,
            int adaptationNo,
            String kind,
            String trigger,
            @Nullable UUID suggestionId,
            @Nullable UUID decisionId,
            Map<String, List<String>> before,
            Map<String, List<String>> after,
            @Nullable UUID seatId,
            @Nullable UUID actorId,
            @Nullable List<SeatFunction> functions,
            @Nullable List<PlannedSeats> seatPlan,
            @Nullable List<Need> needs)
            implements OfArena {}

    /**
     * The source is {@code arenaId}; it ends with this event. Each successor has told of itself before, as every new arena does. The
     * reason is text and stays behind the {@code dataref}.
     */
    @EventType(name = "arena-split", says = "An arena went on as two or more, which took over its seats and proposals.")
    record ArenaSplit(UUID arenaId, List<Successor> successors) implements OfArena {}

    /** The successor is {@code arenaId}; the sources end with events of their own. */
    @EventType(name = "arenas-merged", says = "Two or more arenas went on as one.")
    record ArenasMerged(UUID arenaId, List<UUID> sourceIds) implements OfArena {}

    /** The reason is TASK_COMPLETED, SPLIT, MERGED, MANDATE_ENDED, DORMANT or WITHDRAWN. */
    @EventType(name = "arena-dissolved", says = "An arena ended its work; nothing in it can change any more.")
    record ArenaDissolved(
            UUID arenaId,
            UUID challengeId,
            String reason,
            Instant dissolvedAt,
            int durationDays,
            WorkCounts counts,
            List<UUID> successorIds)
            implements OfArena {}

    /** The power is ADVISE, RECOMMEND, CO_DECIDE or DECIDE. */
    @EventType(
            name = "mandate-granted",
            says = "An actor with recognised authority delegated decision power to an arena.")
    record MandateGranted(
            UUID arenaId,
            UUID mandateId,
            UUID grantorActorId,
            UUID authorityId,
            String power,
            MandateScope scope,
            DecisionRule rule,
            Instant validFrom,
            Instant validUntil,
            @Nullable LocalDate reviewOn,
            @Nullable Integer answerWithinDays)
            implements OfMandate {}

    /** The reason is EXPIRED, REVOKED, EXHAUSTED, ARENA_DISSOLVED or AUTHORITY_LOST. */
    @EventType(
            name = "mandate-ended",
            says = "A mandate no longer holds; later decisions of the arena are recommendations.")
    record MandateEnded(
            UUID arenaId,
            UUID mandateId,
            String endReason,
            @Nullable Money spent) implements OfMandate {}

    @EventType(name = "idea-shared", says = "Somebody shared an idea with an arena.")
    record IdeaShared(
            UUID arenaId,
            UUID proposalId,
            String title,
            @Nullable UUID derivedFrom,
            int authorCount) implements OfProposal {}

    /** {@code criticalAssumptions} are those with which the proposal falls, by ids that stay while their words do. */
    @EventType(
            name = "proposal-submitted",
            says = "Authors holding different roles turned an idea into a proposal of the arena.")
    record ProposalSubmitted(
            UUID arenaId,
            UUID proposalId,
            int version,
            String title,
            int framingVersion,
            Map<SeatRole, Integer> authorsByRole,
            @Nullable Money budgetAsked,
            @Nullable List<UUID> criticalAssumptions)
            implements OfProposal {}

    /** Fidelity runs from 1, a sketch, to 5, the real thing. */
    @EventType(name = "proposal-prototyped", says = "A prototype of a proposal exists and can be tested and assessed.")
    record ProposalPrototyped(
            UUID arenaId,
            UUID proposalId,
            int version,
            UUID prototypeId,
            String kind,
            int fidelity,
            Map<Sector, Integer> builtBySector,
            @Nullable Money cost)
            implements OfProposal {}

    /** Hypothesis and name of the metric are text and stay behind the {@code dataref}; the assumption is that which the test is about. */
    @EventType(name = "prototype-test-started", says = "A test began; its card cannot change any more.")
    record PrototypeTestStarted(
            UUID arenaId,
            UUID proposalId,
            UUID testId,
            UUID prototypeId,
            @Nullable String criterionCode,
            String method,
            TestMetric metric,
            int plannedN,
            List<String> groups,
            @Nullable UUID assumptionId)
            implements OfProposal {}

    /**
     * The outcome SUPPORTED, REFUTED or INCONCLUSIVE is computed. Groups of fewer than three people are named in
     * {@code suppressedGroups} without numbers; the learning is text and stays behind the {@code dataref}.
     */
    @EventType(name = "prototype-tested", says = "A test ended with an outcome computed from its numbers.")
    record PrototypeTested(
            UUID arenaId,
            UUID proposalId,
            UUID testId,
            UUID prototypeId,
            int n,
            double estimate,
            @Nullable Interval interval,
            String outcome,
            String next,
            boolean learningGiven,
            List<TestedGroup> perGroup,
            List<String> suppressedGroups)
            implements OfProposal {}

    /** The basis is PERSEVERE, PIVOT or REMIT. */
    @EventType(name = "proposal-iterated", says = "A new version of a proposal began; earlier evidence stays readable.")
    record ProposalIterated(
            UUID arenaId,
            UUID proposalId,
            int fromVersion,
            int toVersion,
            String basis,
            @Nullable List<UUID> criticalAssumptions)
            implements OfProposal {}

    /** The reason is WITHDRAWN, PARKED, STOPPED or MERGED. */
    @EventType(name = "proposal-set-aside", says = "A proposal is no longer worked on.")
    record ProposalSetAside(
            UUID arenaId,
            UUID proposalId,
            String reason,
            @Nullable UUID mergedInto) implements OfProposal {}

    /** The authority named owes an answer until {@code answerDue}. */
    @EventType(
            name = "proposal-referred",
            says = "An arena recommended a proposal to an authority, which owes an answer.")
    record ProposalReferred(UUID arenaId, UUID proposalId, UUID decisionId, UUID authoriserActorId, Instant answerDue)
            implements OfProposal {}

    /** Adopted {@code by} ARENA under a mandate, or by the AUTHORISER who answered; the step is SMALL or WIDE. */
    @EventType(name = "proposal-adopted", says = "A proposal was adopted and can be carried out.")
    record ProposalAdopted(
            UUID arenaId,
            UUID proposalId,
            UUID decisionId,
            int version,
            List<String> jurisdictions,
            String by,
            boolean withChanges,
            String stepSize)
            implements OfProposal {}

    /** The reason is text and stays behind the {@code dataref}. */
    @EventType(name = "proposal-rejected", says = "The authority that owed an answer turned a proposal down.")
    record ProposalRejected(UUID arenaId, UUID proposalId, UUID decisionId, UUID byActorId, boolean reasonGiven)
            implements OfProposal {}

    /** The status is CONSIDERED, ADOPTED, ADAPTED, DECLINED or DISCONTINUED. */
    @EventType(
            name = "adoption-observed",
            says = "Another jurisdiction considered, adopted, adapted, declined or discontinued a proposal.")
    record AdoptionObserved(
            UUID arenaId,
            UUID proposalId,
            UUID adoptionId,
            String jurisdiction,
            String status,
            @Nullable String stepSize,
            LocalDate observedOn)
            implements OfProposal {}

    @EventType(name = "support-changed", says = "The number of people who support a proposal changed.")
    record SupportChanged(UUID arenaId, UUID proposalId, int supporters) implements OfProposal {}

    @EventType(
            name = "arena-erasure-confirmed",
            says = "The arena service holds nothing any more that leads to an erased person.")
    record ArenaErasureConfirmed(UUID actorId) implements ArenaEvent {

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
