package org.cocreation.value.frame;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cocreation.contracts.Criterion;
import org.cocreation.kit.http.Problem.Fault;
import org.cocreation.value.arena.StakeholderGroup;
import org.jspecify.annotations.Nullable;

/**
 * One thing by which value is judged.
 *
 * @param code short name, unique within the frame
 * @param label what it means, in the words of those who raised it
 * @param constellation heading in the catalogue of public values (Jørgensen and Bozeman, 2007): 1 contribution to society, 2 turning
 *     interests into decisions, 3 administration and politicians, 4 administration and its environment, 5 inside the organisation,
 *     6 conduct of public employees, 7 administration and citizens
 * @param kind rated by people from 1 (bad) to 7 (good), or measured in a unit
 * @param direction whether more of what is measured is better (UP) or worse (DOWN); a rating of 7 is always the best
 * @param unit what is measured, such as {@code DKK}
 * @param lo lower end of what is measured; with {@code hi} it places a measurement on the scale of ratings
 * @param hi upper end of what is measured
 * @param raisedByGroups stakeholder groups that asked for this criterion
 * @param statementIds statements of consultations from which it was taken
 * @param jointGoalId the goal of an alliance from which it was taken over
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FrameCriterion(
        @NotBlank
        @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*", message = "must be lower-case words joined by hyphens")
        @Size(max = 60)
        String code,

        @NotBlank @Size(max = 800) String label,
        @NotNull @Min(1) @Max(7) Integer constellation,
        @NotNull Kind kind,
        @Nullable Direction direction,
        @Nullable @Size(max = 40) String unit,
        @Nullable Double lo,
        @Nullable Double hi,

        @Size(max = 10)
        List<
                        @NotNull
                        @Pattern(
                                regexp = StakeholderGroup.PATTERN,
                                message = "must be role:<seat role> or affected:<group code>")
                        String>
                raisedByGroups,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Size(max = 20)
        List<@NotNull UUID> statementIds,

        @Nullable UUID jointGoalId) {

    /** Lowest rating. */
    public static final int LOWEST = 1;

    /** Highest rating. */
    public static final int HIGHEST = 7;

    public FrameCriterion {
        raisedByGroups = raisedByGroups == null ? List.of() : List.copyOf(raisedByGroups);
        statementIds = statementIds == null ? List.of() : List.copyOf(statementIds);
        direction = direction == null ? Direction.UP : direction;
    }

    /** How a criterion is judged. */
    public enum Kind {
        RATED,
        MEASURED
    }

    /** Which way a measurement is better. */
    public enum Direction {
        UP,
        DOWN
    }

    /** Where a judgement lies on the scale from 1 to 7: the rating itself, or the measurement between its ends. */
    public double onScale(@Nullable Integer rating, @Nullable Double measured) {
        if (kind == Kind.RATED) {
            if (rating == null) {
                throw new IllegalArgumentException(code + " is rated");
            }
            return rating;
        }
        if (measured == null || lo == null || hi == null) {
            throw new IllegalArgumentException(code + " is measured between two ends");
        }
        double share = Math.max(0, Math.min(1, (measured - lo) / (hi - lo)));
        return LOWEST + (HIGHEST - LOWEST) * (direction == Direction.DOWN ? 1 - share : share);
    }

    /** What is wrong with this criterion beyond its single fields. */
    List<Fault> faults(String pointer) {
        List<Fault> faults = new ArrayList<>();
        if (kind == Kind.RATED && direction == Direction.DOWN) {
            faults.add(Fault.at(pointer + "/direction", "not-for-ratings", "a rating of 7 is always the best"));
        }
        if (kind == Kind.RATED && (lo != null || hi != null)) {
            faults.add(Fault.at(pointer + "/lo", "not-for-ratings", "ratings run from 1 to 7"));
        }
        if (kind == Kind.MEASURED && !aRange()) {
            faults.add(Fault.at(pointer + "/lo", "range-needed", "a measured criterion needs lo below hi"));
        }
        return faults;
    }

    private boolean aRange() {
        return lo != null && hi != null && Double.isFinite(lo) && Double.isFinite(hi) && lo < hi;
    }

    /** As others see it: labels are text and stay here. */
    Criterion published() {
        return new Criterion(code, constellation, kind.name(), raisedByGroups);
    }
}
