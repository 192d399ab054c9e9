package org.cocreation.actor.authority;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.cocreation.actor.actor.Codes;
import org.jspecify.annotations.Nullable;

/** A steward's statement that an actor holds an authority, with the legal basis it rests on. */
record RecogniseAuthority(
        @NotBlank @Size(max = 500) String basis,
        @NotEmpty @Size(max = 5) List<@NotNull DecisionType> decisionTypes,
        @NotEmpty @Size(max = 50) List<@NotNull @Pattern(regexp = Codes.JURISDICTION) String> jurisdictions,
        @Valid @Nullable Ceiling budgetCeiling,
        @NotNull Holder heldBy,
        @Nullable Instant termEnds) {

    /** The most that may be spent, in the smallest unit of the currency. */
    record Ceiling(
            @NotNull @PositiveOrZero Long amount,
            @NotNull @Pattern(regexp = "[A-Z]{3}") String currency) {}
}
