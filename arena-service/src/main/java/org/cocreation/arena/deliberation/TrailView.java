package org.cocreation.arena.deliberation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a contribution, step by step, as far as it went.
 *
 * @param outcome absent as long as nobody has said so
 * @param takenUp the version that it went into; the steps that follow are those of this version and later ones
 * @param tests tests of that proposal, oldest first, at most {@value TrailQuery#MOST}
 * @param adoptions what jurisdictions did with that proposal, oldest first, at most as many
 */
public record TrailView(
        UUID contributionId,
        @Nullable ContributionOutcome outcome,
        @Nullable String reason,
        @Nullable TakenUp takenUp,
        List<Tested> tests,
        List<Adopted> adoptions) {

    /**
     * Where it went.
     *
     * @param state where that proposal stands by now
     * @param decisionId the latest decision on that proposal, open or closed
     */
    public record TakenUp(
            UUID proposalId,
            int version,
            String title,
            String state,
            @Nullable UUID decisionId,
            Instant at) {}

    /** A test; the outcome is absent while it runs. */
    public record Tested(
            UUID testId,
            UUID prototypeId,
            int proposalVersion,
            @Nullable String outcome,
            Instant startedAt,
            @Nullable Instant recordedAt) {}

    /** A step of a jurisdiction; the arena's own adoption names its decision. */
    public record Adopted(
            UUID adoptionId,
            String jurisdiction,
            String status,
            LocalDate observedAt,
            @Nullable UUID decisionId) {}
}
