package org.cocreation.actor.network;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Shows stewards who bridges between arenas, as it was computed last. */
@Path("/v1/network")
@Tag(name = "Network", description = "Who bridges between arenas, sectors and organisations")
public class NetworkResource {

    private final NetworkQuery query;

    NetworkResource(NetworkQuery query) {
        this.query = query;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed("steward")
    @Operation(
            summary = "Show the network of actors, or that of some arenas alone, those who bridge most first",
            operationId = "showNetwork")
    public NetworkView show(
            @QueryParam("arenaId") List<UUID> arenaIds,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return arenaIds.isEmpty() ? query.whole(limit, cursor) : query.among(arenaIds);
    }

    @GET
    @Path("/graph")
    @Produces("application/graphml+xml")
    @RolesAllowed("steward")
    @Operation(summary = "Take the network along as GraphML", operationId = "exportNetwork")
    public String graph() {
        StringBuilder graph = new StringBuilder();
        try {
            query.write(graph);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return graph.toString();
    }

    @GET
    @Path("/arenas/{id}")
    @RolesAllowed("steward")
    @Operation(
            summary =
                    "Show how far an arena reaches across boundaries, and who would bridge to other arenas if invited",
            operationId = "showArenaNetwork")
    public NetworkView.NetworkScope arena(@PathParam("id") UUID id) {
        return query.arena(id);
    }

    @GET
    @Path("/alliances/{id}")
    @RolesAllowed("steward")
    @Operation(summary = "Show how far an alliance reaches across boundaries", operationId = "showAllianceNetwork")
    public NetworkView.NetworkScope alliance(@PathParam("id") UUID id) {
        return query.alliance(id);
    }
}
