package org.cocreation.arena.adoption;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step of one jurisdiction with a proposal; later steps of the same jurisdiction stand beside it.
 *
 * @param observedAt day on which the jurisdiction did it
 * @param decisionId the decision by which it was adopted here; null for what other jurisdictions did
 */
public record AdoptionRecord(
        UUID id,
        UUID proposalId,
        String jurisdiction,
        AdoptionStatus status,
        @Nullable StepSize stepSize,
        LocalDate observedAt,
        @Nullable String source,
        @Nullable String note,
        @Nullable UUID decisionId,
        Instant recordedAt) {}
