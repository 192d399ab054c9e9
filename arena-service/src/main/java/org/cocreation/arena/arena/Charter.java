package org.cocreation.arena.arena;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cocreation.arena.formation.Authorisation;
import org.cocreation.arena.formation.FormationFacts;
import org.cocreation.arena.formation.FormationReport;
import org.cocreation.arena.formation.SeatFact;
import org.cocreation.contracts.AffectedGroup;
import org.cocreation.contracts.ArenaEvent.ArenaConvened;
import org.cocreation.contracts.FormationPolicy;
import org.cocreation.contracts.ParticipationLevel;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What an arena was convened as, and stays: its challenge, whom that touches, what the public is told, and when it may form. */
@Embeddable
public record Charter(
        @Column(name = "challenge_id") UUID challengeId,
        @Column(name = "template_code") @Nullable String templateCode,
        @Column(name = "parent_arena_id") @Nullable UUID parentArenaId,
        String name,
        @Nullable String tagline,
        @Enumerated(EnumType.STRING) ParticipationLevel promise,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> topics,
        @Enumerated(EnumType.STRING) Setting setting,

        @Enumerated(EnumType.STRING) @Column(name = "governance_mode")
        GovernanceMode governanceMode,

        @JdbcTypeCode(SqlTypes.JSON) @Column(name = "formation_policy")
        FormationPolicy formationPolicy,

        @JdbcTypeCode(SqlTypes.JSON) @Column(name = "affected_groups")
        List<AffectedGroup> affectedGroups,

        @JdbcTypeCode(SqlTypes.ARRAY) @Column(name = "affected_codes")
        List<String> affectedCodes) {

    public Charter {
        affectedCodes = affectedGroups.stream().map(AffectedGroup::code).toList();
    }

    /** What the world is told when an arena with this charter is convened. */
    ArenaConvened convened(UUID arenaId, Shape shape, Instant formBy, UUID convenerId) {
        return new ArenaConvened(
                arenaId,
                challengeId,
                name,
                templateCode,
                parentArenaId,
                promise,
                setting.name(),
                governanceMode.name(),
                shape.level(),
                shape.admission(),
                shape.seatPlan(),
                shape.needs(),
                formationPolicy,
                topics,
                shape.jurisdictions(),
                affectedGroups,
                formBy,
                convenerId);
    }

    /** Where an arena with this charter stands on its way to forming. */
    FormationReport report(Shape shape, List<SeatFact> seats, Authorisation authorisation) {
        return FormationReport.of(new FormationFacts(
                formationPolicy,
                shape.seatPlan(),
                affectedGroups,
                seats,
                authorisation.mandateId(),
                authorisation.mandates(),
                authorisation.sponsors(),
                authorisation.committedHours()));
    }
}
