package org.cocreation.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rule by which an arena decides: who votes (no roles means all voting seats), the share of the roll that must take part, and
 * what the kind of rule needs besides.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DecisionRule(
        String kind,
        List<SeatRole> roles,
        double quorum,
        @Nullable Double threshold,
        @Nullable List<String> groups,
        @Nullable Integer maxRounds,
        @Nullable FallBack fallBack,
        @Nullable String electorate,
        @Nullable Integer k,
        @Nullable Money budget) {

    /** A rule by which voting seats decide on one thing, without options to count or money to spread. */
    public DecisionRule(
            String kind,
            List<SeatRole> roles,
            double quorum,
            @Nullable Double threshold,
            @Nullable List<String> groups,
            @Nullable Integer maxRounds,
            @Nullable FallBack fallBack) {
        this(kind, roles, quorum, threshold, groups, maxRounds, fallBack, null, null, null);
    }

    /** The rule that applies when consent cannot be reached. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FallBack(
            String kind,
            @Nullable Double threshold,
            @Nullable List<String> groups) {}
}
