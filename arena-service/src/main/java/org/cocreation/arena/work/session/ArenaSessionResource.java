package org.cocreation.arena.work.session;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.cocreation.arena.work.SeatHolders;
import org.cocreation.kit.http.Caller;
import org.cocreation.kit.http.ETag;
import org.cocreation.kit.http.Page;
import org.cocreation.kit.http.StateChange;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Plans sessions of an arena and lists them. */
@Path("/v1/arenas/{id}/sessions")
@Tag(name = "Sessions")
public class ArenaSessionResource {

    private final SessionService service;
    private final SessionQuery query;
    private final SeatHolders seatHolders;
    private final Caller caller;

    ArenaSessionResource(SessionService service, SessionQuery query, SeatHolders seatHolders, Caller caller) {
        this.service = service;
        this.query = query;
        this.seatHolders = seatHolders;
        this.caller = caller;
    }

    @POST
    @StateChange
    @RolesAllowed({"participant", "authoriser", "assessor"})
    @Operation(
            operationId = "planSession",
            summary = "Plan a session of an arena, or record one that took place without a plan")
    public RestResponse<SessionView> plan(@PathParam("id") UUID arenaId, PlanSession command) {
        Session session = service.plan(arenaId, command, caller.actorId());
        return ResponseBuilder.create(RestResponse.Status.CREATED, session.view())
                .header("Location", "/v1/sessions/" + session.id())
                .header("ETag", ETag.of(session.version()))
                .build();
    }

    @GET
    @PermitAll
    @Operation(operationId = "listSessions", summary = "List the sessions of an arena, the latest first")
    public Page<SessionView> list(
            @PathParam("id") UUID arenaId,
            @QueryParam("state") @Nullable SessionState state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        seatHolders.requireArena(arenaId);
        return query.ofArena(arenaId, state, limit, cursor);
    }
}
