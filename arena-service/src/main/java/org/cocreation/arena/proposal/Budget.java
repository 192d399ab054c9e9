package org.cocreation.arena.proposal;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import org.cocreation.arena.mandate.RuleSpec;
import org.cocreation.contracts.Money;
import org.jspecify.annotations.Nullable;

/** An amount that somebody asks for or states, in the smallest unit of its currency. */
public record Budget(
        @NotNull @PositiveOrZero @Max(RuleSpec.MOST_MONEY) Long amount,
        @NotNull @Pattern(regexp = "[A-Z]{3}") String currency) {

    static @Nullable Money money(@Nullable Budget budget) {
        return budget == null ? null : new Money(budget.amount(), budget.currency());
    }
}
