package org.cocreation.arena.arena;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.cocreation.arena.formation.FormationReport;
import org.cocreation.kit.http.Caller;
import org.cocreation.kit.http.ETag;
import org.cocreation.kit.http.Page;
import org.cocreation.kit.http.StateChange;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Convenes and shows arenas, their seats and their formation. */
@Path("/v1/arenas")
@Tag(name = "Arenas")
public class ArenaResource {

    private final ArenaService service;
    private final ArenaQuery query;
    private final Arenas arenas;
    private final Formation formation;
    private final Caller caller;

    ArenaResource(ArenaService service, ArenaQuery query, Arenas arenas, Formation formation, Caller caller) {
        this.service = service;
        this.query = query;
        this.arenas = arenas;
        this.formation = formation;
        this.caller = caller;
    }

    @POST
    @StateChange
    @RolesAllowed({"participant", "authoriser", "assessor", "steward"})
    @Operation(operationId = "conveneArena", summary = "Convene an arena around a challenge")
    public RestResponse<ArenaView> convene(ConveneArena command) {
        ArenaView arena = service.convene(command, caller.actorId());
        return ResponseBuilder.create(RestResponse.Status.CREATED, arena)
                .header("Location", "/v1/arenas/" + arena.id())
                .build();
    }

    @GET
    @PermitAll
    @Operation(operationId = "listArenas", summary = "List arenas, newest first")
    public Page<ArenaView> list(
            @QueryParam("state") @Nullable ArenaState state,
            @QueryParam("topic") @Nullable String topic,
            @QueryParam("jurisdiction") @Nullable String jurisdiction,
            @QueryParam("affectedGroup") @Nullable String affectedGroup,
            @QueryParam("challengeId") @Nullable UUID challengeId,
            @QueryParam("parentArenaId") @Nullable UUID parentArenaId,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return query.list(
                new ArenaQuery.Wanted(state, topic, jurisdiction, affectedGroup, challengeId, parentArenaId),
                limit,
                cursor);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "readArena", summary = "Read an arena")
    public RestResponse<ArenaView> read(@PathParam("id") UUID id) {
        Arena arena = arenas.get(id);
        return ResponseBuilder.ok(arena.view())
                .header("ETag", ETag.of(arena.version()))
                .build();
    }

    @GET
    @Path("/{id}/seats")
    @PermitAll
    @Operation(operationId = "readRoster", summary = "Read who holds a seat in an arena")
    public Page<SeatView> seats(@PathParam("id") UUID id) {
        return new Page<>(arenas.get(id).takenSeats().map(Seat::view).toList(), null);
    }

    @GET
    @Path("/{id}/formation")
    @PermitAll
    @Operation(operationId = "readFormation", summary = "Read where an arena stands on its way to forming")
    public FormationReport formation(@PathParam("id") UUID id) {
        return formation.report(arenas.get(id));
    }

    @PUT
    @Path("/{id}/seats/{seatId}/functions")
    @StateChange
    @RolesAllowed({"participant", "authoriser", "assessor"})
    @Operation(operationId = "giveFunctions", summary = "Say which functions a seat has from now on, and why")
    public SeatView giveFunctions(
            @PathParam("id") UUID id,
            @PathParam("seatId") UUID seatId,
            GiveFunctions command,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return service.giveFunctions(id, seatId, command, caller.actorId(), ifMatch);
    }

    @DELETE
    @Path("/{id}/seats/{seatId}")
    @StateChange
    @RolesAllowed({"participant", "authoriser", "assessor"})
    @Operation(operationId = "leaveSeat", summary = "Give up one's own seat")
    public RestResponse<Void> leave(@PathParam("id") UUID id, @PathParam("seatId") UUID seatId) {
        service.leave(id, seatId, caller.actorId());
        return RestResponse.noContent();
    }
}
