package org.cocreation.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A fact about an alliance of leaders. Its name, purpose, principles and goals are text and stay behind the {@code dataref}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface AllianceEvent extends ActorEvent {

    UUID allianceId();

    @Override
    default UUID subject() {
        return allianceId();
    }

    @Override
    default UUID key() {
        return allianceId();
    }

    @Override
    default String path() {
        return "/v1/alliances/" + allianceId();
    }

    @EventType(
            name = "alliance-formed",
            says = "Leaders of at least two sectors or two leadership domains formed an alliance.")
    record AllianceFormed(
            UUID allianceId,
            List<AllianceMember> members,
            List<UUID> arenaIds,
            @Nullable LocalDate reviewOn) implements AllianceEvent {}

    /** Carries the complete alliance as it now is; {@code changed} names what differs from before. */
    @EventType(name = "alliance-changed", says = "Who or what belongs to an alliance changed, or it was reviewed.")
    record AllianceChanged(
            UUID allianceId,
            List<AllianceMember> members,
            List<UUID> arenaIds,
            @Nullable LocalDate reviewOn,
            List<String> changed)
            implements AllianceEvent {}

    /** The reason is DECIDED, or TOO_FEW when its members no longer span two sectors or two leadership domains. */
    @EventType(name = "alliance-dissolved", says = "An alliance ended.")
    record AllianceDissolved(UUID allianceId, String reason) implements AllianceEvent {}

    @EventType(
            name = "joint-goal-shared",
            says = "At least two thirds of an alliance endorse a goal and nobody opposes it.")
    record JointGoalShared(UUID allianceId, UUID goalId, List<UUID> arenaIds, Map<Sector, Integer> endorsementsBySector)
            implements AllianceEvent {}

    /** The reason is DROPPED, or NOT_ENDORSED when less than two thirds endorse it still or a member opposes it. */
    @EventType(name = "joint-goal-withdrawn", says = "A goal that an alliance shared is shared no longer.")
    record JointGoalWithdrawn(UUID allianceId, UUID goalId, String reason) implements AllianceEvent {}
}
