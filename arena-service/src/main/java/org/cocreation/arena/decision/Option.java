package org.cocreation.arena.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be chosen.
 *
 * @param code the id of the proposal, or what the facilitator called a free option
 * @param cost in the smallest unit of the budget's currency; only where money is divided
 * @param proposalVersion the version that is decided on
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Option(
        String code,
        String title,
        @Nullable Long cost,
        @Nullable UUID proposalId,
        @Nullable Integer proposalVersion) {}
