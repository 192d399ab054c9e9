package org.cocreation.value.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.cocreation.contracts.ArenaEvent.ProposalAdopted;
import org.cocreation.contracts.ArenaEvent.ProposalPrototyped;
import org.cocreation.contracts.DecisionEvent.DecisionOpened;
import org.cocreation.contracts.ValueAssessmentEvent.ValueFrameReshaped;
import org.cocreation.kit.clock.Ids;
import org.cocreation.kit.event.EventLog;
import org.cocreation.value.arena.KnownArena;
import org.cocreation.value.arena.KnownArenas;
import org.cocreation.value.frame.ValueFrame;
import org.cocreation.value.frame.ValueFrames;
import org.cocreation.value.proposal.LivePrototype;
import org.cocreation.value.proposal.LivePrototypes;

/** Opens assessments when something happens that asks for judgement, and lets them follow what happens to the arena. */
@ApplicationScoped
@Transactional
class AssessmentOpeningService {

    private static final int YEAR = 365;

    private final Assessments assessments;
    private final ValueFrames frames;
    private final KnownArenas arenas;
    private final LivePrototypes prototypes;
    private final EventLog events;
    private final InstantSource clock;
    private final Ids ids;
    private final AssessmentConfig config;

    AssessmentOpeningService(
            Assessments assessments,
            ValueFrames frames,
            KnownArenas arenas,
            LivePrototypes prototypes,
            EventLog events,
            InstantSource clock,
            Ids ids,
            AssessmentConfig config) {
        this.assessments = assessments;
        this.frames = frames;
        this.arenas = arenas;
        this.prototypes = prototypes;
        this.events = events;
        this.clock = clock;
        this.ids = ids;
        this.config = config;
    }

    /** Opens the baseline of an arena, once. */
    void openBaseline(UUID arenaId, Collection<String> groups) {
        if (!assessments.hasBaseline(arenaId)) {
            open(Assessment.ofBaseline(ids.next(), arenaId, asked(groups, config.judgingPeriod())));
        }
    }

    /** Opens the assessment of a prototype, once. */
    void openPrototype(ProposalPrototyped built, KnownArena arena) {
        if (!assessments.hasPrototype(built.prototypeId())) {
            open(Assessment.ofPrototype(
                    ids.next(),
                    built.arenaId(),
                    built.proposalId(),
                    built.prototypeId(),
                    asked(arena.groups(), config.judgingPeriod())));
        }
    }

    /** Opens an assessment of each proposal that is decided on, unless there is a recent one; due when the decision closes. */
    void openDecision(DecisionOpened decision, KnownArena arena) {
        Instant now = clock.instant();
        Instant dueAt = decision.closesAt().isAfter(now) ? decision.closesAt() : now.plus(config.judgingPeriod());
        for (UUID proposalId : decision.proposalIds()) {
            if (!assessments.hasDecision(decision.decisionId(), proposalId, now.minus(config.decisionInterval()))) {
                open(Assessment.ofDecision(
                        ids.next(),
                        decision.arenaId(),
                        proposalId,
                        decision.decisionId(),
                        Asked.of(arena.groups(), config.minimumJudges(), now, dueAt)));
            }
        }
    }

    /** Opens the assessment of what came of an adoption, once; due after the horizon of the frame. */
    void openOutcome(ProposalAdopted adopted, KnownArena arena) {
        if (!assessments.hasOutcome(adopted.proposalId())) {
            int horizon = frames.adoptedIn(adopted.arenaId())
                    .map(ValueFrame::horizonDays)
                    .orElse(YEAR);
            open(Assessment.ofOutcome(
                    ids.next(),
                    adopted.arenaId(),
                    adopted.proposalId(),
                    asked(arena.groups(), Duration.ofDays(horizon))));
        }
    }

    /**
     * Asks once more about each live prototype when the frame was reshaped. Where nobody has judged yet, the open assessment will be judged by
     * the new version anyway.
     */
    void askAnew(@Observes ValueFrameReshaped reshaped) {
        List<LivePrototype> live = prototypes.in(reshaped.arenaId());
        List<Assessment> earlier =
                assessments.ofPrototypes(live.stream().map(LivePrototype::id).toList());
        Collection<String> groups = arenas.get(reshaped.arenaId()).groups();
        for (LivePrototype prototype : live) {
            List<Assessment> ofPrototype =
                    earlier.stream().filter(each -> each.isOf(prototype.id())).toList();
            if (ofPrototype.stream().noneMatch(Assessment::waitsForItsFirstJudgement)) {
                Assessment anew = Assessment.ofPrototype(
                        ids.next(),
                        reshaped.arenaId(),
                        prototype.proposalId(),
                        prototype.id(),
                        asked(groups, config.judgingPeriod()));
                int lastRound =
                        ofPrototype.stream().mapToInt(Assessment::round).max().orElse(0);
                anew.askAnew(reshaped.frameId(), reshaped.toVersion(), lastRound + 1);
                open(anew);
            }
        }
    }

    /** Gives up the open assessments of an arena that is no more, except those of outcomes. */
    void abandonAll(UUID arenaId) {
        assessments.endingWith(arenaId).forEach(assessment -> events.append(assessment.abandon()));
    }

    /** Unfinished assessments of proposals that another arena took over go on there. */
    void follow(UUID arenaId, Collection<UUID> proposalIds, UUID successorId) {
        assessments.unfinishedOf(arenaId, proposalIds).forEach(assessment -> assessment.follow(successorId));
    }

    /** As {@link #follow(UUID, Collection, UUID)}, when the other arena took over all that was open. */
    void followAll(UUID arenaId, UUID successorId) {
        assessments.unfinishedOfProposalsIn(arenaId).forEach(assessment -> assessment.follow(successorId));
    }

    private Asked asked(Collection<String> groups, Duration period) {
        Instant now = clock.instant();
        return Asked.of(groups, config.minimumJudges(), now, now.plus(period));
    }

    private void open(Assessment assessment) {
        assessments.persist(assessment);
        events.append(assessment.opened());
    }
}
