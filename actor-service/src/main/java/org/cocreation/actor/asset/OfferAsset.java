package org.cocreation.actor.asset;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cocreation.actor.actor.Codes;
import org.cocreation.kit.http.Problem.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Something that an actor offers.
 *
 * @param tag what it is, in the words in which arenas say what they need
 * @param shareable whether several arenas can use it at the same time
 */
record OfferAsset(
        @NotNull AssetKind kind,
        @NotNull @Pattern(regexp = Codes.CODE) String tag,

        @Positive @Digits(integer = 15, fraction = 2) @Nullable
        BigDecimal quantity,

        @Pattern(regexp = Codes.CODE) @Nullable String unit,
        @Nullable Boolean shareable,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** What is wrong between quantity and unit, and between the days. */
    List<Fault> faults(LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        if ((quantity == null) != (unit == null)) {
            faults.add(Fault.at("/unit", "incomplete", "quantity and unit stand together"));
        }
        if (from != null && to != null && to.isBefore(from)) {
            faults.add(Fault.at("/to", "before-start", "must not be before from"));
        } else if (to != null && to.isBefore(today)) {
            faults.add(Fault.at("/to", "in-the-past", "must not be in the past"));
        }
        return faults;
    }
}
