package org.cocreation.arena.arena;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cocreation.contracts.Admission;
import org.cocreation.contracts.AffectedGroup;
import org.cocreation.contracts.FormationPolicy;
import org.cocreation.contracts.Level;
import org.cocreation.contracts.Need;
import org.cocreation.contracts.ParticipationLevel;
import org.cocreation.contracts.PlannedSeats;
import org.jspecify.annotations.Nullable;

/**
 * An arena as everybody may see it; its seats, report and timeline are lists of their own.
 *
 * @param dissolveReason why it ended, when it was dissolved
 * @param warnings formation criteria that held when it formed and do not hold now
 * @param adaptations how often it has changed its shape
 */
public record ArenaView(
        UUID id,
        UUID challengeId,
        @Nullable String templateCode,
        @Nullable UUID parentArenaId,
        String name,
        PublicIdentity publicIdentity,
        List<String> topics,
        List<String> jurisdictions,
        Level level,
        Setting setting,
        GovernanceMode governanceMode,
        Framing framing,
        Admission admission,
        List<PlannedSeats> seatPlan,
        List<Need> needs,
        FormationPolicy formationPolicy,
        List<AffectedGroup> affectedGroups,
        UUID convenerId,
        ArenaState state,
        Instant convenedAt,
        Instant formBy,
        @Nullable Instant formedAt,
        @Nullable Instant endedAt,
        @Nullable DissolveReason dissolveReason,
        List<String> warnings,
        int adaptations) {

    static ArenaView of(
            UUID id, Charter charter, Shape shape, Life life, UUID convenerId, List<String> warnings, int adaptations) {
        return new ArenaView(
                id,
                charter.challengeId(),
                charter.templateCode(),
                charter.parentArenaId(),
                charter.name(),
                new PublicIdentity(charter.tagline(), charter.promise()),
                charter.topics(),
                shape.jurisdictions(),
                shape.level(),
                charter.setting(),
                charter.governanceMode(),
                new Framing(shape.framing(), shape.framingVersion()),
                shape.admission(),
                shape.seatPlan(),
                shape.needs(),
                charter.formationPolicy(),
                charter.affectedGroups(),
                convenerId,
                life.state(),
                life.convenedAt(),
                life.formBy(),
                life.formedAt(),
                life.endedAt(),
                life.dissolveReason(),
                warnings,
                adaptations);
    }

    /** What the public is told: a line about the arena, and how far the public takes part. */
    public record PublicIdentity(@Nullable String tagline, ParticipationLevel promise) {}

    /** How the arena understands its task, and how often it has changed its mind about that. */
    public record Framing(String text, int version) {}
}
