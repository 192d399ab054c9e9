package org.cocreation.value.consultation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** What the caller thinks of several statements. */
public record CastVotes(@NotNull @Size(min = 1, max = 200) List<@NotNull @Valid OnStatement> votes) {

    /** One vote: 1 agrees, −1 disagrees, 0 passes. */
    public record OnStatement(
            @NotNull UUID statementId,
            @NotNull @Min(-1) @Max(1) Integer value) {}
}
