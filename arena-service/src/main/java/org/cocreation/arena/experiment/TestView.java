package org.cocreation.arena.experiment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cocreation.contracts.Interval;
import org.cocreation.contracts.TestedGroup;
import org.jspecify.annotations.Nullable;

/** A test as everybody may see it: its card, and its result once there is one. */
public record TestView(
        UUID id,
        UUID arenaId,
        UUID proposalId,
        UUID prototypeId,
        int proposalVersion,
        @Nullable String assumption,
        @Nullable String criterionCode,
        String hypothesis,
        TestMethod method,
        Metric metric,
        int plannedN,
        List<String> groups,
        UUID startedBy,
        Instant startedAt,
        @Nullable Result result) {

    /**
     * What came out.
     *
     * @param interval 95 % interval; absent where the numbers are too few for one
     * @param suppressedGroups groups of fewer than three people, without numbers
     */
    public record Result(
            int n,
            @Nullable Integer successes,
            @Nullable Double mean,
            @Nullable Double sd,
            @Nullable Integer count,
            double estimate,
            @Nullable Interval interval,
            Outcome outcome,
            @Nullable String learning,
            NextStep next,
            List<TestedGroup> perGroup,
            List<String> suppressedGroups,
            UUID recordedBy,
            Instant recordedAt) {}
}
