package org.cocreation.value.consultation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Opens a consultation.
 *
 * @param statements to begin with, so that the first who come find something to vote on
 * @param openData whether votes may be exported once it is closed; people must know that before they vote
 */
public record OpenConsultation(
        @NotNull UUID arenaId,
        @NotBlank @Size(max = 500) String question,
        @Nullable @Size(max = 100) List<@NotBlank @Size(max = SubmitStatement.LONGEST) String> statements,
        @Nullable Instant closesAt,
        @Nullable Boolean openData) {}
