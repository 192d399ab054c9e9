package org.cocreation.actor.commitment;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cocreation.actor.actor.Codes;
import org.cocreation.kit.http.Problem.Fault;
import org.jspecify.annotations.Nullable;

/**
 * The caller's promise to an arena. TIME is counted in hours with unit {@code h}; MONEY in the smallest unit of the currency that
 * {@code unit} names; ENDORSEMENT has no quantity.
 *
 * @param assetId what the promise rests on: something that the caller offers, set aside when the arena builds its first prototype
 */
record Commit(
        @NotNull UUID arenaId,
        @NotNull CommitmentKind kind,

        @Positive @Digits(integer = 15, fraction = 2) @Nullable
        BigDecimal quantity,

        @Pattern(regexp = Codes.CODE) @Nullable String unit,
        @Nullable UUID proposalId,
        @Nullable UUID taskId,
        @Nullable UUID assetId,
        @Nullable Instant dueBy) {

    private static final String CURRENCY = "[A-Z]{3}";

    /** What is wrong between quantity, unit, due date and kind. */
    List<Fault> faults(Instant now) {
        List<Fault> faults = new ArrayList<>();
        if (kind == CommitmentKind.ENDORSEMENT) {
            if (quantity != null || unit != null) {
                faults.add(Fault.at("/quantity", "not-for-kind", "an endorsement has no quantity and no unit"));
            }
            if (assetId != null) {
                faults.add(Fault.at("/assetId", "not-for-kind", "an endorsement rests on nothing that is offered"));
            }
        } else if (kind == CommitmentKind.TIME && (quantity == null || !"h".equals(unit))) {
            faults.add(Fault.at("/unit", "needed-for-kind", "time is promised as a quantity of hours with unit h"));
        } else if (kind == CommitmentKind.MONEY && !wholeMoney()) {
            faults.add(Fault.at(
                    "/unit",
                    "needed-for-kind",
                    "money is promised as a whole quantity of the smallest unit of an ISO 4217 currency"));
        } else if ((quantity == null) != (unit == null)) {
            faults.add(Fault.at("/unit", "incomplete", "quantity and unit stand together"));
        }
        if (dueBy != null && !dueBy.isAfter(now)) {
            faults.add(Fault.at("/dueBy", "in-the-past", "must be in the future"));
        }
        return faults;
    }

    private boolean wholeMoney() {
        return quantity != null
                && unit != null
                && unit.matches(CURRENCY)
                && quantity.stripTrailingZeros().scale() <= 0;
    }
}
