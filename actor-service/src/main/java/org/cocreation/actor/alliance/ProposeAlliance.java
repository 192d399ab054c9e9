package org.cocreation.actor.alliance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The caller proposes an alliance, is its first member, and names who is invited to join. */
record ProposeAlliance(
        @NotBlank @Size(max = 120) String name,
        @NotBlank @Size(max = 2_000) String purpose,
        @Size(max = 30) @Nullable List<@NotBlank @Size(max = 500) String> principles,
        @Size(max = 50) @Nullable List<@NotNull UUID> arenaIds,
        @Nullable LocalDate reviewOn,
        @Size(max = 200) @Nullable List<@NotNull UUID> invited) {

    AllianceCharter charter() {
        return new AllianceCharter(
                name,
                purpose,
                principles == null ? List.of() : principles,
                arenaIds == null ? List.of() : arenaIds,
                reviewOn);
    }

    List<UUID> guests() {
        return invited == null ? List.of() : invited;
    }
}
