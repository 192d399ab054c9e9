package org.cocreation.actor.panel;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Who is in a pool.
 *
 * @param source APPLICANTS for those who applied for such a seat, ACTORS for the active persons whom the rest describes
 * @param jurisdiction only persons of it
 * @param topic only persons with this topic
 * @param affectedBy only persons who say that they belong to this affected group
 * @param lay only lay persons, or only others
 */
record PoolChoice(
        @NotNull PoolSource source,
        @Size(max = 100) @Nullable String jurisdiction,
        @Size(max = 100) @Nullable String topic,
        @Size(max = 100) @Nullable String affectedBy,
        @Nullable Boolean lay) {}
