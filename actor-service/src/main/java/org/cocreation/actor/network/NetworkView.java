package org.cocreation.actor.network;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cocreation.actor.network.Network.Place;
import org.cocreation.actor.network.NetworkStore.Bridge;
import org.cocreation.kit.http.Page;
import org.jspecify.annotations.Nullable;

/** The network, the ties across its boundaries, and a page of its actors, those who bridge most first. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NetworkView(
        @Nullable Instant asOf,
        @Nullable Instant seatsSince,
        int actorCount,
        int arenaCount,
        long tieCount,
        List<TiesAcross> boundaries,
        Page<ActorLine> actors,
        String label,
        String caveat) {

    static final String LABEL = "LIT";
    static final String CAVEAT =
            "Betweenness (Brandes) of those who sat in the same arenas; reading it as boundary spanning is adapted. It says where somebody"
                    + " stands, not what they are worth.";

    /** An actor's place in the network. */
    public record ActorLine(UUID actorId, double betweenness, double rawBetweenness, int ties, List<UUID> arenaIds) {

        static ActorLine of(Place place) {
            return new ActorLine(place.actorId(), place.betweenness(), place.raw(), place.ties(), place.arenaIds());
        }
    }

    /** Ties across boundaries within an arena or alliance. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NetworkScope(
            UUID id,
            @Nullable Instant asOf,
            List<TiesAcross> boundaries,
            @Nullable List<BridgeLine> wouldBridge) {}

    /** Somebody who would tie an arena to others that it has nobody in common with, were they invited. */
    public record BridgeLine(UUID actorId, double betweenness, List<UUID> newArenaIds) {

        static BridgeLine of(Bridge bridge) {
            return new BridgeLine(bridge.actorId(), bridge.betweenness(), bridge.newArenaIds());
        }
    }

    /**
     * How much one actor bridges.
     *
     * @param value betweenness as a share of the pairs of others
     * @param n actors in the network
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Brokerage(
            UUID actorId,
            double value,
            double rawBetweenness,
            int ties,
            List<UUID> arenaIds,
            int n,
            @Nullable Instant asOf,
            @Nullable Instant seatsSince,
            String label,
            String caveat) {}
}
