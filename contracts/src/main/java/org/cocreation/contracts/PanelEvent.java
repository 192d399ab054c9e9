package org.cocreation.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;

/** A fact about a panel that is drawn by lot. Nothing about the people of the pool travels in events, only counts and probabilities. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface PanelEvent extends ActorEvent {

    UUID arenaId();

    UUID panelId();

    @Override
    default UUID subject() {
        return panelId();
    }

    @Override
    default UUID key() {
        return arenaId();
    }

    @Override
    default String path() {
        return "/v1/panels/" + panelId();
    }

    /**
     * From now on the pool and the quotas are fixed: {@code poolHash} is the SHA-256 of both in canonical form, and {@code seed} is the
     * number from which the lot will be drawn. The draw takes place after this is public, so that nobody can choose the seed by its
     * outcome.
     */
    @EventType(name = "panel-announced", says = "The pool, the quotas and the seed of a draw are fixed and public.")
    record PanelAnnounced(
            UUID arenaId,
            UUID panelId,
            int size,
            int poolSize,
            int quotas,
            long seed,
            String poolHash,
            Instant drawFrom)
            implements PanelEvent {}

    /** The method is LEXIMIN, or GREEDY for pools that are too large for it. */
    @EventType(name = "panel-drawn", says = "A panel was drawn by lot with the seed that was published before.")
    record PanelDrawn(
            UUID arenaId,
            UUID panelId,
            int size,
            int poolSize,
            long seed,
            String method,
            SelectionProbabilities probabilities,
            boolean quotasMet)
            implements PanelEvent {}

    @EventType(
            name = "panel-member-replaced",
            says = "Somebody drawn does not take part; the lot chose somebody else within the quotas.")
    record PanelMemberReplaced(UUID arenaId, UUID panelId, UUID declinedInvitationId, UUID invitationId)
            implements PanelEvent {}
}
