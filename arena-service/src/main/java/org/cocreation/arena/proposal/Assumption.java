package org.cocreation.arena.proposal;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step in the thinking behind a proposal that can turn out wrong.
 *
 * @param criterionCode the value criterion that it should move
 * @param critical whether the proposal falls with it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Assumption(
        @NotBlank @Size(max = 500) String assumption,
        @Size(max = 60) @Nullable String criterionCode,
        @NotNull Boolean critical) {

    /** What the assumption with these words is called outside: the same in all versions of a proposal, and telling nothing of the words. */
    public static UUID id(UUID proposal, String words) {
        return UUID.nameUUIDFromBytes((proposal + " " + words).getBytes(StandardCharsets.UTF_8));
    }
}
