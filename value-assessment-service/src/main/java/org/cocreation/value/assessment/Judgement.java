package org.cocreation.value.assessment;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * What one assessor thinks of one criterion.
 *
 * @param rating from 1 (bad) to 7 (good), for a rated criterion
 * @param measured what was measured, for a measured criterion
 * @param confidence how sure the assessor is, from 1 (guessing) to 3 (sure)
 * @param rationale why; a personal opinion that stays among the seat holders
 */
@Embeddable
public record Judgement(
        @Nullable Integer rating,
        @Nullable Double measured,
        int confidence,
        @Nullable String rationale) {}
