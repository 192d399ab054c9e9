package org.cocreation.arena.experiment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cocreation.arena.measure.ConfidenceInterval;
import org.cocreation.arena.measure.Shares;
import org.cocreation.contracts.Interval;
import org.cocreation.contracts.TestedGroup;
import org.cocreation.kit.http.Problem.Fault;
import org.cocreation.kit.http.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * What the numbers of a test say: an estimate with its 95 % interval, and the outcome that follows from them.
 *
 * @param groups results of groups large enough to be shown
 * @param suppressed groups of fewer than three people, whose numbers would point at somebody
 */
record Evidence(
        double estimate,
        @Nullable Interval interval,
        Outcome outcome,
        List<TestedGroup> groups,
        List<String> suppressed) {

    private static final int SMALLEST_GROUP = 3;

    static Evidence of(Metric metric, List<String> invited, RecordResult result) {
        List<RecordResult.InGroup> perGroup = result.perGroup() == null ? List.of() : result.perGroup();
        List<Fault> faults = new ArrayList<>();
        check(metric.kind(), "", result.n(), result.successes(), result.mean(), result.count(), faults);
        if (metric.kind() == MetricKind.MEAN && result.sd() == null) {
            faults.add(Fault.at("/sd", "not-null", "an average needs its standard deviation"));
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < perGroup.size(); i++) {
            RecordResult.InGroup group = perGroup.get(i);
            String at = "/perGroup/" + i;
            if (!invited.contains(group.group()) || !seen.add(group.group())) {
                faults.add(Fault.at(at + "/group", "not-on-card", "must be a group of the test card, once"));
            }
            if (group.n() > result.n()) {
                faults.add(Fault.at(at + "/n", "exceeds-whole", "must not exceed n of the whole test"));
            }
            check(metric.kind(), at, group.n(), group.successes(), group.mean(), group.count(), faults);
        }
        if (!faults.isEmpty()) {
            throw RuleViolation.invalid(faults);
        }
        Interval interval = interval(metric.kind(), result);
        return new Evidence(
                estimate(metric.kind(), result.n(), result.successes(), result.mean(), result.count()),
                interval,
                Outcome.of(metric.direction(), metric.target(), interval),
                perGroup.stream()
                        .filter(group -> group.n() >= SMALLEST_GROUP)
                        .map(group -> new TestedGroup(
                                group.group(),
                                group.n(),
                                estimate(metric.kind(), group.n(), group.successes(), group.mean(), group.count())))
                        .toList(),
                perGroup.stream()
                        .filter(group -> group.n() < SMALLEST_GROUP)
                        .map(RecordResult.InGroup::group)
                        .toList());
    }

    private static void check(
            MetricKind kind,
            String at,
            int n,
            @Nullable Integer successes,
            @Nullable Double mean,
            @Nullable Integer count,
            List<Fault> faults) {
        fits(kind == MetricKind.PROPORTION, at + "/successes", successes, kind, faults);
        fits(kind == MetricKind.MEAN, at + "/mean", mean, kind, faults);
        fits(kind == MetricKind.COUNT, at + "/count", count, kind, faults);
        if (successes != null && successes > n) {
            faults.add(Fault.at(at + "/successes", "exceeds-n", "must not exceed n"));
        }
    }

    private static void fits(boolean wanted, String at, @Nullable Object value, MetricKind kind, List<Fault> faults) {
        if (wanted && value == null) {
            faults.add(Fault.at(at, "not-null", "a " + kind + " needs it"));
        } else if (!wanted && value != null) {
            faults.add(Fault.at(at, "not-for-metric", "does not belong to a " + kind));
        }
    }

    private static @Nullable Interval interval(MetricKind kind, RecordResult result) {
        Integer successes = result.successes();
        Double mean = result.mean();
        Double sd = result.sd();
        Integer count = result.count();
        if (kind == MetricKind.PROPORTION && successes != null) {
            return ConfidenceInterval.ofProportion(successes, result.n());
        }
        if (kind == MetricKind.MEAN && mean != null && sd != null && result.n() >= 2) {
            return ConfidenceInterval.ofMean(mean, sd, result.n());
        }
        return kind == MetricKind.COUNT && count != null ? ConfidenceInterval.ofCount(count) : null;
    }

    private static double estimate(
            MetricKind kind, int n, @Nullable Integer successes, @Nullable Double mean, @Nullable Integer count) {
        if (kind == MetricKind.PROPORTION && successes != null) {
            return Shares.rounded(Shares.share(successes, n));
        }
        return kind == MetricKind.MEAN && mean != null ? mean : count == null ? 0 : count;
    }
}
