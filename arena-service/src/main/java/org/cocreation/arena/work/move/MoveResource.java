package org.cocreation.arena.work.move;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.cocreation.arena.work.SeatHolders;
import org.cocreation.kit.http.Caller;
import org.cocreation.kit.http.Cursors;
import org.cocreation.kit.http.Page;
import org.cocreation.kit.http.StateChange;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Records moves of leadership in an arena and lists them. Everybody sees who led how; seat holders see whom, and the notes. */
@Path("/v1/arenas/{id}/moves")
@Tag(name = "Leadership")
public class MoveResource {

    private final MoveService service;
    private final Moves moves;
    private final SeatHolders seatHolders;
    private final Cursors cursors;
    private final Caller caller;

    MoveResource(MoveService service, Moves moves, SeatHolders seatHolders, Cursors cursors, Caller caller) {
        this.service = service;
        this.moves = moves;
        this.seatHolders = seatHolders;
        this.cursors = cursors;
        this.caller = caller;
    }

    @POST
    @StateChange
    @RolesAllowed({"participant", "authoriser", "assessor"})
    @Operation(operationId = "makeMove", summary = "Record that one led by a soft tool of leadership")
    public RestResponse<MoveView> make(@PathParam("id") UUID arenaId, MakeMove command) {
        return ResponseBuilder.create(RestResponse.Status.CREATED, service.make(arenaId, command, caller.actorId()))
                .header("Location", "/v1/arenas/" + arenaId + "/moves")
                .build();
    }

    @GET
    @PermitAll
    @Operation(operationId = "listMoves", summary = "List the moves of leadership in an arena, newest first")
    public Page<MoveView> list(
            @PathParam("id") UUID arenaId,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Cursors.Start start = cursors.start(limit, cursor, "moves", arenaId);
        seatHolders.requireArena(arenaId);
        boolean backStage = seatHolders.seesBackStage(arenaId, caller);
        UUID below = start.first() ? null : UUID.fromString(start.after().get(0));
        return cursors.page(
                start,
                moves.ofArena(arenaId, below, start.fetch()),
                move -> List.of(move.id().toString()),
                move -> backStage ? move : move.onFrontStage());
    }
}
