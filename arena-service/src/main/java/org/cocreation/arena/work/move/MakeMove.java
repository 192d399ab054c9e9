package org.cocreation.arena.work.move;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A seat holder's record of having led.
 *
 * @param targets actor ids of those it was meant for, in the arena or beyond
 * @param note for the back stage only
 */
public record MakeMove(
        @NotNull LeadershipTool tool,
        @Size(max = 50) @Nullable List<@NotNull UUID> targets,
        @Size(max = 5_000) @Nullable String note) {

    List<UUID> reached() {
        return targets == null ? List.of() : targets.stream().distinct().toList();
    }
}
