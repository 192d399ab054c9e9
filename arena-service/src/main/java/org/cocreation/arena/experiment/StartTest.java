package org.cocreation.arena.experiment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The card of a test, which locks when the test starts.
 *
 * @param assumption words of an assumption in the proposal's change logic
 * @param groups stakeholder groups that take part, such as {@code affected:youth-13-18}
 */
public record StartTest(
        @NotNull UUID prototypeId,
        @Size(max = 500) @Nullable String assumption,
        @NotBlank @Size(max = 1_000) String hypothesis,
        @NotNull TestMethod method,
        @NotNull @Valid Metric metric,
        @NotNull @Min(1) @Max(10_000_000) Integer plannedN,

        @NotEmpty @Size(max = 20)
        List<
                        @NotNull
                        @Pattern(
                                regexp = GROUP,
                                message = "must be a group such as role:CITIZEN or affected:neighbours")
                        String>
                groups) {

    static final String GROUP = "(role:[A-Z_]+|affected:[a-z0-9][a-z0-9-]*)";
}
