package org.cocreation.actor.alliance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an alliance is there for: its name, purpose and principles, the arenas it backs, and when it looks at itself again. */
record AllianceCharter(
        @NotBlank @Size(max = 120) String name,
        @NotBlank @Size(max = 2_000) String purpose,
        @Size(max = 30) List<@NotBlank @Size(max = 500) String> principles,
        @Size(max = 50) List<@NotNull UUID> arenaIds,
        @Nullable LocalDate reviewOn) {

    AllianceCharter {
        principles = principles == null ? List.of() : principles;
        arenaIds = arenaIds == null ? List.of() : new ArrayList<>(new LinkedHashSet<>(arenaIds));
    }

    /** Names of the fields in which another charter differs. */
    List<String> differences(AllianceCharter other) {
        List<String> changed = new ArrayList<>();
        note(changed, "name", name, other.name);
        note(changed, "purpose", purpose, other.purpose);
        note(changed, "principles", principles, other.principles);
        note(changed, "arenaIds", arenaIds, other.arenaIds);
        note(changed, "reviewOn", reviewOn, other.reviewOn);
        return changed;
    }

    private static void note(List<String> changed, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changed.add(field);
        }
    }
}
