package org.cocreation.arena.arena;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cocreation.arena.challenge.RaiseChallenge;
import org.cocreation.contracts.Level;
import org.cocreation.contracts.ParticipationLevel;
import org.cocreation.contracts.SeatRole;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's wish to bring an arena about around a challenge. Everything that is left out comes from the template, and places from the
 * challenge.
 */
public record ConveneArena(
        @NotNull UUID challengeId,
        @NotBlank @Size(max = 40) String templateCode,
        @NotBlank @Size(max = 120) String name,
        @Valid @Nullable PublicIdentity publicIdentity,

        @Size(min = 1, max = 50) @Nullable
        List<
                        @NotNull
                        @Pattern(regexp = RaiseChallenge.JURISDICTION, message = "must start with an ISO country code")
                        String>
                jurisdictions,

        @Nullable Level level,
        @Nullable Setting setting,
        @Nullable GovernanceMode governanceMode,
        @Size(min = 1, max = 5_000) @Nullable String framing,
        @Valid @Nullable Door admission,
        @Size(min = 1, max = 20) @Nullable List<@NotNull @Valid SeatLine> seatPlan,
        @Size(max = 50) @Nullable List<@NotNull @Valid Lack> needs,
        @Valid @Nullable Policy formationPolicy,
        @Nullable Instant formBy,
        @Nullable UUID parentArenaId) {

    /** What the public is told: a line about the arena, and how far the public will take part. */
    public record PublicIdentity(
            @Size(max = 300) @Nullable String tagline,
            @Nullable ParticipationLevel promise) {}

    /** How people come to a seat, and whether outsiders may bring ideas and join after forming. */
    public record Door(
            @Nullable AdmissionMode mode, @Nullable Boolean open) {}

    /** How many seats of a role the arena wants. */
    public record SeatLine(
            @NotNull SeatRole role,
            @NotNull @Min(0) @Max(10_000) Integer min,
            @NotNull @Min(1) @Max(10_000) Integer max,
            @NotNull Boolean voting,
            @NotNull Boolean lay) {}

    /** Something the arena lacks. */
    public record Lack(
            @NotBlank @Pattern(regexp = "LEGITIMACY|AUTHORITY|CAPABILITY|RESOURCE")
            String assetKind,

            @NotBlank @Size(max = 60) String tag,
            @Positive @Nullable BigDecimal quantity,
            @Size(max = 20) @Nullable String unit) {}

    /** What differs from the template's formation policy. */
    public record Policy(
            @Min(0) @Max(10_000) @Nullable Integer minSeats,
            @Min(0) @Max(5) @Nullable Integer minSectors,
            @DecimalMin("0") @DecimalMax("1") @Nullable Double minLayShare,
            @DecimalMin("0") @DecimalMax("1") @Nullable Double maxSectorShare,
            @DecimalMin("0") @DecimalMax("1") @Nullable Double minAffectedCoverage,
            @Nullable AuthorisationNeed authorisation,
            @Nullable Boolean facilitator,
            @Min(0) @Max(1_000_000) @Nullable Integer minCommittedHours) {}
}
