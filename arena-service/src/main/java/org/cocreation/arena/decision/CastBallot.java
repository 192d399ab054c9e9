package org.cocreation.arena.decision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A voter's ballot: the one part that the decision's ballot form asks for.
 *
 * @param reason why the voter objects
 * @param harm what the decision would harm of what the arena is there for
 * @param approvals codes of options
 * @param ranking codes of options, best first
 * @param points by code of option
 */
public record CastBallot(
        @Nullable Choice choice,
        @Size(max = 2_000) @Nullable String reason,
        @Size(max = 2_000) @Nullable String harm,
        @Size(max = 200) @Nullable List<@NotBlank @Size(max = 40) String> approvals,
        @Size(max = 200) @Nullable List<@NotBlank @Size(max = 40) String> ranking,
        @Size(max = 200) @Nullable Map<@NotBlank @Size(max = 40) String, @NotNull @PositiveOrZero Integer> points) {}
