package org.cocreation.arena.bulletin;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What shall be told; on the front stage with at least one fact of the arena that it rests on. */
public record WriteBulletin(
        @NotNull Stage stage,
        @NotBlank @Size(max = 10_000) String text,
        @Size(max = 20) @Nullable List<@NotNull @Valid Fact> references) {

    List<Fact> facts() {
        return references == null ? List.of() : List.copyOf(references);
    }
}
