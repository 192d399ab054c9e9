package org.cocreation.arena.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.cocreation.contracts.Interval;
import org.cocreation.contracts.TestedGroup;
import org.cocreation.kit.http.Problem.Fault;
import org.cocreation.kit.http.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceTest {

    private static final List<String> GROUPS = List.of("affected:youth-13-18", "affected:parents");
    private static final Metric WEEKLY_USE = metric(MetricKind.PROPORTION, Direction.UP, 0.6);

    @ParameterizedTest
    @CsvSource({"12, REFUTED", "14, REFUTED", "30, INCONCLUSIVE", "33, SUPPORTED"})
    void aProportionIsJudgedByItsWholeInterval(int successes, Outcome outcome) {
        Evidence evidence = Evidence.of(WEEKLY_USE, GROUPS, proportion(40, successes));

        assertThat(evidence.outcome()).isEqualTo(outcome);
        assertThat(evidence.estimate()).isEqualTo(successes / 40.0);
    }

    @ParameterizedTest
    @CsvSource({
        "UP, 0.6, 0.6, 0.9, SUPPORTED",
        "UP, 0.6, 0.1, 0.59, REFUTED",
        "UP, 0.6, 0.1, 0.6, INCONCLUSIVE",
        "DOWN, 0.6, 0.1, 0.6, SUPPORTED",
        "DOWN, 0.6, 0.61, 0.9, REFUTED",
        "DOWN, 0.6, 0.6, 0.9, INCONCLUSIVE",
    })
    void theEdgesOfAnInterval(Direction direction, double target, double lo, double hi, Outcome outcome) {
        assertThat(Outcome.of(direction, target, new Interval(lo, hi))).isEqualTo(outcome);
    }

    @Test
    void anAverageOfOnePersonProvesNothing() {
        Evidence evidence = Evidence.of(
                metric(MetricKind.MEAN, Direction.UP, 3),
                GROUPS,
                new RecordResult(1, null, 5.0, 0.0, null, null, null, NextStep.PERSEVERE));

        assertThat(evidence.interval()).isNull();
        assertThat(evidence.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void aCountIsJudgedByItsExactInterval() {
        Evidence evidence = Evidence.of(
                metric(MetricKind.COUNT, Direction.DOWN, 20),
                GROUPS,
                new RecordResult(365, null, null, null, 10, null, null, NextStep.PERSEVERE));

        assertThat(evidence.outcome()).isEqualTo(Outcome.SUPPORTED);
    }

    @Test
    void groupsOfFewerThanThreePeopleAreOnlyNamed() {
        RecordResult result = new RecordResult(
                40,
                12,
                null,
                null,
                null,
                List.of(
                        new RecordResult.InGroup("affected:youth-13-18", 38, 11, null, null),
                        new RecordResult.InGroup("affected:parents", 2, 1, null, null)),
                null,
                NextStep.PIVOT);

        Evidence evidence = Evidence.of(WEEKLY_USE, GROUPS, result);

        assertThat(evidence.groups()).containsExactly(new TestedGroup("affected:youth-13-18", 38, 0.289474));
        assertThat(evidence.suppressed()).containsExactly("affected:parents");
    }

    @Test
    void everyFaultOfAResultIsNamed() {
        RecordResult result = new RecordResult(
                40,
                41,
                3.0,
                null,
                null,
                List.of(new RecordResult.InGroup("role:EXPERT", 50, null, null, null)),
                null,
                NextStep.PIVOT);

        assertThatThrownBy(() -> Evidence.of(WEEKLY_USE, GROUPS, result))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::pointer)
                                .containsExactlyInAnyOrder(
                                        "/mean",
                                        "/successes",
                                        "/perGroup/0/group",
                                        "/perGroup/0/n",
                                        "/perGroup/0/successes"));
    }

    private static RecordResult proportion(int n, int successes) {
        return new RecordResult(n, successes, null, null, null, null, null, NextStep.PIVOT);
    }

    private static Metric metric(MetricKind kind, Direction direction, double target) {
        return new Metric("weekly use", kind, direction, target);
    }
}
