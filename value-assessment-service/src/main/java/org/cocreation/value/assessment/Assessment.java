package org.cocreation.value.assessment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cocreation.contracts.ValueAssessmentEvent.AssessmentAbandoned;
import org.cocreation.contracts.ValueAssessmentEvent.AssessmentClosed;
import org.cocreation.contracts.ValueAssessmentEvent.AssessmentOpened;
import org.cocreation.contracts.ValueAssessmentEvent.AssessmentPostponed;
import org.cocreation.contracts.ValueAssessmentEvent.AssessmentPublished;
import org.cocreation.contracts.ValueAssessmentEvent.AssessmentReopened;
import org.cocreation.contracts.ValueAssessmentEvent.ValueFailureFlagged;
import org.cocreation.kit.http.RuleViolation;
import org.cocreation.value.frame.ValueFrame;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * The question to the stakeholder groups of an arena how they judge where it starts from, a prototype, a proposal that is decided on, or
 * what came of it. Opened by an event, it takes judgements until a facilitator or the clock closes it. A closed one may be reopened for
 * another round with the judgements as they stand, until the rounds are stable, or be published, once and for ever. The first judgement
 * binds it to the value frame that the arena has adopted by then.
 */
@Entity
@Table(name = "assessment")
class Assessment {

    @Id
    private UUID id;

    @Version
    private long revision;

    private UUID arenaId;
    private @Nullable UUID proposalId;
    private @Nullable UUID prototypeId;
    private @Nullable UUID decisionId;

    @Enumerated(EnumType.STRING)
    private AssessmentPhase phase;

    private int round;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> requiredGroups;

    private int minJudges;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Map<String, Integer> judgesAsked;

    private @Nullable UUID frameId;
    private @Nullable Integer frameVersion;
    private @Nullable UUID reshapedFrameId;

    @Enumerated(EnumType.STRING)
    private AssessmentState state;

    private Instant openedAt;
    private Instant dueAt;
    private @Nullable Instant closedAt;
    private @Nullable Boolean stable;
    private @Nullable UUID supersedes;
    private @Nullable String correctionReason;

    @SuppressWarnings("NullAway.Init")
    protected Assessment() {} // for Hibernate

    private Assessment(UUID id, AssessmentPhase phase, UUID arenaId, @Nullable UUID proposalId, Asked asked) {
        this.id = id;
        this.phase = phase;
        this.arenaId = arenaId;
        this.proposalId = proposalId;
        this.requiredGroups = asked.groups();
        this.minJudges = asked.minJudges();
        this.round = 1;
        this.state = AssessmentState.OPEN;
        this.openedAt = asked.openedAt();
        this.dueAt = asked.dueAt();
    }

    /** Asks where an arena that has just formed starts from. */
    static Assessment ofBaseline(UUID id, UUID arenaId, Asked asked) {
        return new Assessment(id, AssessmentPhase.BASELINE, arenaId, null, asked);
    }

    /** Asks what a prototype is worth. */
    static Assessment ofPrototype(UUID id, UUID arenaId, UUID proposalId, UUID prototypeId, Asked asked) {
        Assessment assessment = new Assessment(id, AssessmentPhase.PROTOTYPE, arenaId, proposalId, asked);
        assessment.prototypeId = prototypeId;
        return assessment;
    }

    /** Asks what a proposal is worth that a decision was opened on. */
    static Assessment ofDecision(UUID id, UUID arenaId, UUID proposalId, UUID decisionId, Asked asked) {
        Assessment assessment = new Assessment(id, AssessmentPhase.DECISION, arenaId, proposalId, asked);
        assessment.decisionId = decisionId;
        return assessment;
    }

    /** Asks what came of a proposal that was adopted; value is judged in use. */
    static Assessment ofOutcome(UUID id, UUID arenaId, UUID proposalId, Asked asked) {
        return new Assessment(id, AssessmentPhase.OUTCOME, arenaId, proposalId, asked);
    }

    /** Asks about a prototype once more because the frame was reshaped; judged by the next version of the frame. */
    void askAnew(UUID reshapedFrame, int version, int nextRound) {
        frameId = reshapedFrame;
        frameVersion = version;
        reshapedFrameId = reshapedFrame;
        round = nextRound;
    }

    /** Asks the same again because the published result is wrong; judged by the same frame. */
    Assessment correct(UUID newId, String reason, Instant now, Instant newDueAt) {
        if (state != AssessmentState.PUBLISHED) {
            throw new RuleViolation(AssessmentProblem.ASSESSMENT_MOVE_NOT_ALLOWED, "assessment " + id + " is " + state);
        }
        Assessment correction =
                new Assessment(newId, phase, arenaId, proposalId, new Asked(requiredGroups, minJudges, now, newDueAt));
        correction.prototypeId = prototypeId;
        correction.decisionId = decisionId;
        correction.judgesAsked = judgesAsked;
        correction.frameId = frameId;
        correction.frameVersion = frameVersion;
        correction.supersedes = id;
        correction.correctionReason = reason;
        return correction;
    }

    /** The fact that this assessment was opened. */
    AssessmentOpened opened() {
        return new AssessmentOpened(arenaId, id, phase.name(), proposalId, prototypeId, requiredGroups, dueAt);
    }

    /** Refuses judgements outside the time for them, whether or not the clock has closed the assessment yet. */
    void requireTakesJudgements(Instant now) {
        if (state != AssessmentState.OPEN || !now.isBefore(dueAt)) {
            throw new RuleViolation(
                    AssessmentProblem.ASSESSMENT_NOT_OPEN, "assessment " + id + " is " + state + ", due at " + dueAt);
        }
    }

    /** Refuses what belongs before the result. */
    void requireUnfinished() {
        if (state != AssessmentState.OPEN && state != AssessmentState.CLOSED) {
            throw new RuleViolation(AssessmentProblem.ASSESSMENT_MOVE_NOT_ALLOWED, "assessment " + id + " is " + state);
        }
    }

    /** Asks so many judges of some groups, and of all others as many as a group needs to be shown. */
    void require(RequireJudges command) {
        if (state != AssessmentState.OPEN) {
            throw new RuleViolation(AssessmentProblem.ASSESSMENT_NOT_OPEN, "assessment " + id + " is " + state);
        }
        judgesAsked = command.byGroup(requiredGroups, minJudges);
    }

    /** How many judges are asked of each group that must judge. */
    List<RequiredJudges> requiredJudges() {
        return requiredGroups.stream()
                .map(group -> new RequiredJudges(
                        group, judgesAsked == null ? minJudges : judgesAsked.getOrDefault(group, minJudges)))
                .toList();
    }

    /** The groups of which fewer judged than were asked. */
    List<String> shortGroups(Collection<JudgementSheet> sheets) {
        Map<String, Long> judges =
                sheets.stream().collect(Collectors.groupingBy(JudgementSheet::group, Collectors.counting()));
        return requiredJudges().stream()
                .filter(required -> judges.getOrDefault(required.group(), 0L) < required.minJudges())
                .map(RequiredJudges::group)
                .toList();
    }

    /** Binds the assessment to the frame it is judged by; the first one stays. */
    void bindTo(ValueFrame frame) {
        if (frameId == null) {
            frameId = frame.id();
            frameVersion = frame.version();
        }
    }

    /** Ends the time for judgements. */
    AssessmentClosed close(Instant now) {
        become(AssessmentState.CLOSED);
        closedAt = now;
        return new AssessmentClosed(arenaId, id, phase.name(), round);
    }

    /** Notes whether the round that was closed has moved the groups' judgements. */
    void note(boolean roundsAreStable) {
        stable = roundsAreStable;
    }

    /** Starts another round. Rounds end when they are stable, not when everybody agrees. */
    AssessmentReopened reopen(Instant newDueAt) {
        if (state == AssessmentState.CLOSED && Boolean.TRUE.equals(stable)) {
            throw new RuleViolation(
                    AssessmentProblem.ROUNDS_ARE_STABLE, "round " + round + " moved no group of assessment " + id);
        }
        become(AssessmentState.OPEN);
        closedAt = null;
        stable = null;
        dueAt = newDueAt;
        round++;
        return new AssessmentReopened(arenaId, id, phase.name(), round, requiredGroups, newDueAt);
    }

    /** Gives the groups more time. */
    AssessmentPostponed postpone(Instant newDueAt) {
        if (state != AssessmentState.OPEN) {
            throw new RuleViolation(AssessmentProblem.ASSESSMENT_NOT_OPEN, "assessment " + id + " is " + state);
        }
        if (!newDueAt.isAfter(dueAt)) {
            throw RuleViolation.invalid("/dueAt", "not-later", "must be after " + dueAt);
        }
        dueAt = newDueAt;
        return new AssessmentPostponed(arenaId, id, phase.name(), newDueAt);
    }

    /**
     * Makes the result public.
     *
     * @param layAndAffectedGroups groups of which at least one must have raised a criterion, beyond the baseline
     */
    AssessmentPublished publish(ValueFrame frame, Set<String> layAndAffectedGroups, AssessmentResult result) {
        if (phase != AssessmentPhase.BASELINE
                && frame.criteria().stream()
                        .flatMap(criterion -> criterion.raisedByGroups().stream())
                        .noneMatch(layAndAffectedGroups::contains)) {
            throw new RuleViolation(
                    AssessmentProblem.NO_LAY_CRITERION, "value frame " + frame.id() + " version " + frame.version());
        }
        become(AssessmentState.PUBLISHED);
        return new AssessmentPublished(
                arenaId,
                id,
                phase.name(),
                proposalId,
                prototypeId,
                frame.id(),
                frame.version(),
                result.publishedScores(),
                result.suppressedGroups(),
                result.overall().agreement(),
                result.overall().betweenGroupShare(),
                result.overall().gap(),
                result.publishedCriteria(),
                result.failureFlags(),
                supersedes,
                result.round(),
                result.publishedValues(),
                result.shortGroups());
    }

    /** The fact that somebody sees a public value failing here. */
    ValueFailureFlagged flagged(UUID flagId, FailureKind kind) {
        return new ValueFailureFlagged(arenaId, id, flagId, kind.name());
    }

    boolean isOf(UUID prototype) {
        return prototype.equals(prototypeId);
    }

    boolean waitsForItsFirstJudgement() {
        return state == AssessmentState.OPEN && frameId == null;
    }

    /** Refuses to publish what came of an adoption unless some of those whom it touches have judged. */
    void requireJudgedInUse(Set<String> groupsInUse, Set<String> groupsThatJudged) {
        if (phase == AssessmentPhase.OUTCOME && groupsThatJudged.stream().noneMatch(groupsInUse::contains)) {
            throw new RuleViolation(AssessmentProblem.NO_AFFECTED_GROUP_JUDGED, "of " + String.join(", ", groupsInUse));
        }
    }

    /** Goes on in the arena that took over its proposal. */
    void follow(UUID successorId) {
        arenaId = successorId;
    }

    /** Gives up an open assessment because its arena is no more; what came of an adoption is judged all the same. */
    AssessmentAbandoned abandon() {
        if (phase == AssessmentPhase.OUTCOME) {
            throw new RuleViolation(AssessmentProblem.OUTCOME_STAYS, "assessment " + id);
        }
        become(AssessmentState.ABANDONED);
        return new AssessmentAbandoned(arenaId, id, phase.name());
    }

    private void become(AssessmentState target) {
        if (!state.canBecome(target)) {
            throw new RuleViolation(AssessmentProblem.ASSESSMENT_MOVE_NOT_ALLOWED, state + " cannot become " + target);
        }
        state = target;
    }

    UUID id() {
        return id;
    }

    long revision() {
        return revision;
    }

    UUID arenaId() {
        return arenaId;
    }

    AssessmentState state() {
        return state;
    }

    int round() {
        return round;
    }

    /** The last round that has ended; 0 while the first is still open. */
    int endedRound() {
        return state == AssessmentState.OPEN ? round - 1 : round;
    }

    List<String> requiredGroups() {
        return requiredGroups;
    }

    int minJudges() {
        return minJudges;
    }

    Instant dueAt() {
        return dueAt;
    }

    @Nullable
    UUID frameId() {
        return frameId;
    }

    AssessmentView view() {
        return new AssessmentView(
                id,
                arenaId,
                phase,
                proposalId,
                prototypeId,
                decisionId,
                round,
                state,
                requiredGroups,
                minJudges,
                requiredJudges(),
                frameId,
                frameVersion,
                reshapedFrameId,
                openedAt,
                dueAt,
                closedAt,
                stable,
                supersedes,
                correctionReason,
                revision);
    }
}
