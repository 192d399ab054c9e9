package org.cocreation.arena.bulletin;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
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
import org.cocreation.kit.http.RuleViolation;
import org.cocreation.kit.http.StateChange;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Writes bulletins of an arena and lists those of one stage. */
@Path("/v1/arenas/{id}/bulletins")
@Tag(name = "Bulletins")
public class ArenaBulletinResource {

    private final BulletinService service;
    private final Bulletins bulletins;
    private final SeatHolders seatHolders;
    private final Cursors cursors;
    private final Caller caller;

    ArenaBulletinResource(
            BulletinService service, Bulletins bulletins, SeatHolders seatHolders, Cursors cursors, Caller caller) {
        this.service = service;
        this.bulletins = bulletins;
        this.seatHolders = seatHolders;
        this.cursors = cursors;
        this.caller = caller;
    }

    @POST
    @StateChange
    @RolesAllowed({"participant", "authoriser", "assessor"})
    @Operation(
            operationId = "writeBulletin",
            summary = "Tell the seat holders something, or the public what rests on a recorded fact")
    public RestResponse<BulletinView> write(@PathParam("id") UUID arenaId, WriteBulletin command) {
        BulletinView bulletin = service.write(arenaId, command, caller.actorId());
        return ResponseBuilder.create(RestResponse.Status.CREATED, bulletin)
                .header("Location", "/v1/bulletins/" + bulletin.id())
                .build();
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listBulletins",
            summary = "List the bulletins of an arena, newest first; those of the back stage as a seat holder")
    public Page<BulletinView> list(
            @PathParam("id") UUID arenaId,
            @QueryParam("stage") @DefaultValue("FRONT") Stage stage,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Cursors.Start start = cursors.start(limit, cursor, "bulletins", arenaId, stage);
        seatHolders.requireArena(arenaId);
        if (stage == Stage.BACK && !seatHolders.seesBackStage(arenaId, caller)) {
            throw new RuleViolation(BulletinProblem.BULLETIN_NOT_FOUND, "no bulletins for this caller");
        }
        UUID below = start.first() ? null : UUID.fromString(start.after().get(0));
        return cursors.page(
                start,
                bulletins.ofArena(arenaId, stage, below, start.fetch()),
                bulletin -> List.of(bulletin.id().toString()),
                bulletin -> bulletin);
    }
}
