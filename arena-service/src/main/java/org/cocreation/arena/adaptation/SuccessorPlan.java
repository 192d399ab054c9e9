package org.cocreation.arena.adaptation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cocreation.arena.arena.ConveneArena;
import org.cocreation.arena.challenge.RaiseChallenge;
import org.cocreation.contracts.Level;
import org.jspecify.annotations.Nullable;

/**
 * How an arena that goes on is meant to be. What is left out is as in the arena that ends; a seat plan of its own brings its own minimum of
 * seats.
 *
 * @param seatIds seats that it takes over, in a split
 * @param proposalIds open proposals that it takes over, in a split; a second successor of the same proposal gets an idea derived from it
 * @param otherIdeas whether it takes over all ideas that no successor names, in a split
 */
public record SuccessorPlan(
        @NotBlank @Size(max = 120) String name,
        @Size(max = 300) @Nullable String tagline,
        @Size(min = 1, max = 5_000) @Nullable String framing,

        @Size(min = 1, max = 50) @Nullable
        List<
                        @NotNull
                        @Pattern(regexp = RaiseChallenge.JURISDICTION, message = "must start with an ISO country code")
                        String>
                jurisdictions,

        @Nullable Level level,
        ConveneArena.@Valid @Nullable Door admission,
        @Size(min = 1, max = 20) @Nullable List<ConveneArena.@NotNull @Valid SeatLine> seatPlan,
        @Size(max = 50) @Nullable List<ConveneArena.@NotNull @Valid Lack> needs,
        ConveneArena.@Valid @Nullable Policy formationPolicy,
        @Nullable Instant formBy,
        @Size(max = 500) @Nullable List<@NotNull UUID> seatIds,
        @Size(max = 500) @Nullable List<@NotNull UUID> proposalIds,
        @Nullable Boolean otherIdeas) {

    List<UUID> seats() {
        return seatIds == null ? List.of() : seatIds;
    }

    List<UUID> proposals() {
        return proposalIds == null ? List.of() : proposalIds;
    }

    boolean takesOtherIdeas() {
        return Boolean.TRUE.equals(otherIdeas);
    }
}
