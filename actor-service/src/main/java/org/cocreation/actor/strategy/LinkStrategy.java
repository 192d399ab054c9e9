package org.cocreation.actor.strategy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cocreation.actor.actor.Codes;
import org.cocreation.kit.http.Problem.Fault;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation ties to its strategy: either an arena or a topic.
 *
 * @param documentRef address or file number of the strategy
 * @param unit the part of the organisation whose strategy it is
 */
record LinkStrategy(
        @Nullable UUID arenaId,
        @Pattern(regexp = Codes.CODE) @Nullable String topic,
        @NotNull School school,
        @NotBlank @Size(max = 500) String documentRef,

        @Pattern(regexp = VISIBLE, message = "must not be blank") @Size(max = 120) @Nullable
        String unit,

        @Pattern(regexp = VISIBLE, message = "must not be blank") @Size(max = 120) @Nullable
        String budgetLine,

        @NotNull Reach reach) {

    private static final String VISIBLE = "[\\s\\S]*\\S[\\s\\S]*";

    /** What is wrong between the fields. */
    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        if ((arenaId == null) == (topic == null)) {
            faults.add(Fault.at("/arenaId", "not-one", "name either an arena or a topic"));
        }
        if (reach == Reach.UNIT && unit == null) {
            faults.add(Fault.at("/unit", "missing", "must be given where the reach is UNIT"));
        }
        return faults;
    }
}
