package org.cocreation.arena.experiment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cocreation.arena.proposal.Assumption;
import org.cocreation.arena.proposal.Proposal;
import org.cocreation.contracts.ArenaEvent.PrototypeTestStarted;
import org.cocreation.contracts.ArenaEvent.PrototypeTested;
import org.cocreation.contracts.Interval;
import org.cocreation.contracts.TestMetric;
import org.cocreation.contracts.TestedGroup;
import org.cocreation.kit.http.Problem.Fault;
import org.cocreation.kit.http.RuleViolation;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A test of a prototype. Its card says beforehand what would count as success and cannot change once the test has started; its result
 * is recorded once, and the outcome is computed from the numbers.
 */
@Entity
@Table(name = "prototype_test")
class PrototypeTest {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "arena_id", updatable = false)
    private UUID arenaId;

    @Column(name = "proposal_id", updatable = false)
    private UUID proposalId;

    @Column(name = "prototype_id", updatable = false)
    private UUID prototypeId;

    @Column(name = "proposal_version", updatable = false)
    private int proposalVersion;

    @Column(updatable = false)
    private @Nullable String assumption;

    @Column(name = "criterion_code", updatable = false)
    private @Nullable String criterionCode;

    @Column(updatable = false)
    private String hypothesis;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private TestMethod method;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private Metric metric;

    @Column(name = "planned_n", updatable = false)
    private int plannedN;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(updatable = false)
    private List<String> groups;

    @Column(name = "started_by", updatable = false)
    private UUID startedBy;

    @Column(name = "started_at", updatable = false)
    private Instant startedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Measured measured;

    private @Nullable Double estimate;

    @Column(name = "interval_lo")
    private @Nullable Double lo;

    @Column(name = "interval_hi")
    private @Nullable Double hi;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    private @Nullable String learning;

    @Enumerated(EnumType.STRING)
    private @Nullable NextStep next;

    @Column(name = "recorded_by")
    private @Nullable UUID recordedBy;

    @Column(name = "recorded_at")
    private @Nullable Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected PrototypeTest() {} // for Hibernate

    private PrototypeTest(
            UUID id, Proposal proposal, StartTest card, @Nullable Assumption tested, UUID by, Instant now) {
        this.id = id;
        arenaId = proposal.arenaId();
        proposalId = proposal.id();
        prototypeId = card.prototypeId();
        proposalVersion = proposal.number();
        assumption = tested == null ? null : tested.assumption();
        criterionCode = tested == null ? null : tested.criterionCode();
        hypothesis = card.hypothesis();
        method = card.method();
        metric = card.metric();
        plannedN = card.plannedN();
        groups = List.copyOf(card.groups());
        startedBy = by;
        startedAt = now;
    }

    /** What was measured, as far as it may be shown: groups of fewer than three people only by name. */
    record Measured(
            int n,
            @Nullable Integer successes,
            @Nullable Double mean,
            @Nullable Double sd,
            @Nullable Integer count,
            List<TestedGroup> perGroup,
            List<String> suppressedGroups) {}

    /** Starts a test of a proposal's prototype, which locks the card. */
    static PrototypeTest start(UUID id, Proposal proposal, StartTest card, UUID by, Instant now) {
        Metric metric = card.metric();
        if (metric.kind() == MetricKind.PROPORTION && (metric.target() < 0 || metric.target() > 1)) {
            throw RuleViolation.invalid("/metric/target", "out-of-range", "a proportion lies between 0 and 1");
        }
        Assumption tested = null;
        if (card.assumption() != null) {
            tested = proposal.assumption(card.assumption())
                    .orElseThrow(() -> RuleViolation.invalid(List.of(Fault.at(
                            "/assumption", "unknown", "must be the words of an assumption in the change logic"))));
        }
        proposal.startTest(now);
        return new PrototypeTest(id, proposal, card, tested, by, now);
    }

    /** What the world is told when the test starts. */
    PrototypeTestStarted started() {
        return new PrototypeTestStarted(
                arenaId,
                proposalId,
                id,
                prototypeId,
                criterionCode,
                method.name(),
                new TestMetric(metric.kind().name(), metric.direction().name(), metric.target()),
                plannedN,
                groups,
                assumption == null ? null : Assumption.id(proposalId, assumption));
    }

    /** Records the result, once. */
    PrototypeTested record(RecordResult result, Proposal proposal, UUID by, Instant now) {
        if (recordedAt != null) {
            throw new RuleViolation(TestProblem.TEST_RESULT_RECORDED, "recorded at " + recordedAt);
        }
        Evidence evidence = Evidence.of(metric, groups, result);
        proposal.endTest(now);
        measured = new Measured(
                result.n(),
                result.successes(),
                result.mean(),
                result.sd(),
                result.count(),
                evidence.groups(),
                evidence.suppressed());
        Interval interval = evidence.interval();
        estimate = evidence.estimate();
        lo = interval == null ? null : interval.lo();
        hi = interval == null ? null : interval.hi();
        outcome = evidence.outcome();
        learning = result.learning();
        next = result.next();
        recordedBy = by;
        recordedAt = now;
        return new PrototypeTested(
                arenaId,
                proposalId,
                id,
                prototypeId,
                result.n(),
                evidence.estimate(),
                interval,
                evidence.outcome().name(),
                result.next().name(),
                learning != null && !learning.isBlank(),
                evidence.groups(),
                evidence.suppressed());
    }

    UUID proposalId() {
        return proposalId;
    }

    long version() {
        return version;
    }

    TestView view() {
        return new TestView(
                id,
                arenaId,
                proposalId,
                prototypeId,
                proposalVersion,
                assumption,
                criterionCode,
                hypothesis,
                method,
                metric,
                plannedN,
                groups,
                startedBy,
                startedAt,
                result());
    }

    private TestView.@Nullable Result result() {
        if (measured == null
                || estimate == null
                || outcome == null
                || next == null
                || recordedBy == null
                || recordedAt == null) {
            return null;
        }
        return new TestView.Result(
                measured.n(),
                measured.successes(),
                measured.mean(),
                measured.sd(),
                measured.count(),
                estimate,
                lo == null || hi == null ? null : new Interval(lo, hi),
                outcome,
                learning,
                next,
                measured.perGroup(),
                measured.suppressedGroups(),
                recordedBy,
                recordedAt);
    }
}
