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
import java.util.Set;
import java.util.UUID;
import org.cocreation.contracts.ValueAssessmentEvent.AssessmentOpened;
import org.cocreation.contracts.ValueAssessmentEvent.AssessmentPublished;
import org.cocreation.kit.http.RuleViolation;
import org.cocreation.value.frame.ValueFrame;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * The question to the stakeholder groups of an arena how they judge where it starts from, or a prototype. Opened by an event, it takes
 * judgements until a facilitator or the clock closes it. A closed one may be reopened for another round with the judgements as they
 * stand, or be published, once and for ever. The first judgement binds it to the value frame that the arena has adopted by then.
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

    @Enumerated(EnumType.STRING)
    private AssessmentPhase phase;

    private int round;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> requiredGroups;

    private @Nullable UUID frameId;
    private @Nullable Integer frameVersion;

    @Enumerated(EnumType.STRING)
    private AssessmentState state;

    private Instant openedAt;
    private Instant dueAt;
    private @Nullable Instant closedAt;
    private @Nullable UUID supersedes;

    @SuppressWarnings("NullAway.Init")
    protected Assessment() {} // for Hibernate

    private Assessment(
            UUID id,
            AssessmentPhase phase,
            UUID arenaId,
            Collection<String> requiredGroups,
            Instant now,
            Instant dueAt) {
        this.id = id;
        this.phase = phase;
        this.arenaId = arenaId;
        this.requiredGroups = List.copyOf(requiredGroups);
        this.round = 1;
        this.state = AssessmentState.OPEN;
        this.openedAt = now;
        this.dueAt = dueAt;
    }

    /** Asks where an arena that has just formed starts from. */
    static Assessment ofBaseline(UUID id, UUID arenaId, Collection<String> groups, Instant now, Instant dueAt) {
        return new Assessment(id, AssessmentPhase.BASELINE, arenaId, groups, now, dueAt);
    }

    /** Asks what a prototype is worth. */
    static Assessment ofPrototype(
            UUID id,
            UUID arenaId,
            UUID proposalId,
            UUID prototypeId,
            Collection<String> groups,
            Instant now,
            Instant dueAt) {
        Assessment assessment = new Assessment(id, AssessmentPhase.PROTOTYPE, arenaId, groups, now, dueAt);
        assessment.proposalId = proposalId;
        assessment.prototypeId = prototypeId;
        return assessment;
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

    /** Binds the assessment to the frame it is judged by; the first one stays. */
    void bindTo(ValueFrame frame) {
        if (frameId == null) {
            frameId = frame.id();
            frameVersion = frame.version();
        }
    }

    /** Ends the time for judgements. */
    void close(Instant now) {
        become(AssessmentState.CLOSED);
        closedAt = now;
    }

    /** Starts another round. */
    void reopen(Instant newDueAt) {
        become(AssessmentState.OPEN);
        closedAt = null;
        dueAt = newDueAt;
        round++;
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
                null,
                null);
    }

    /** Goes on in the arena that took over its proposal. */
    void follow(UUID successorId) {
        arenaId = successorId;
    }

    /** Gives up an open assessment because its arena is no more. */
    void abandon() {
        become(AssessmentState.ABANDONED);
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
                round,
                state,
                requiredGroups,
                frameId,
                frameVersion,
                openedAt,
                dueAt,
                closedAt,
                supersedes,
                revision);
    }
}
