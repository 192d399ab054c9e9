package org.cocreation.arena.mandate;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.cocreation.arena.arena.Arenas;
import org.cocreation.arena.arena.Standings;
import org.cocreation.kit.http.Caller;
import org.cocreation.kit.http.Cursors;
import org.cocreation.kit.http.Page;
import org.cocreation.kit.http.StateChange;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Grants mandates to an arena and lists those it has had. */
@Path("/v1/arenas/{id}/mandates")
@Tag(name = "Mandates")
public class ArenaMandateResource {

    private final MandateService service;
    private final Mandates mandates;
    private final Standings standings;
    private final Cursors cursors;
    private final Caller caller;

    ArenaMandateResource(
            MandateService service, Mandates mandates, Standings standings, Cursors cursors, Caller caller) {
        this.service = service;
        this.mandates = mandates;
        this.standings = standings;
        this.cursors = cursors;
        this.caller = caller;
    }

    @POST
    @StateChange
    @RolesAllowed("authoriser")
    @Operation(
            operationId = "grantMandate",
            summary = "Delegate decision power to an arena out of one's own recognised authority")
    public RestResponse<MandateView> grant(@PathParam("id") UUID arenaId, GrantMandate command) {
        MandateView mandate = service.grant(arenaId, command, caller.actorId());
        return ResponseBuilder.create(RestResponse.Status.CREATED, mandate)
                .header("Location", "/v1/mandates/" + mandate.id())
                .build();
    }

    @GET
    @PermitAll
    @Operation(operationId = "listMandates", summary = "List the mandates of an arena, newest first")
    public Page<MandateView> list(
            @PathParam("id") UUID arenaId,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Cursors.Start start = cursors.start(limit, cursor, "mandates", arenaId);
        if (!standings.known(arenaId)) {
            throw Arenas.unknown(arenaId);
        }
        List<Mandate> rows = mandates.ofArena(
                arenaId, start.first() ? null : UUID.fromString(start.after().get(0)), start.fetch());
        return cursors.page(start, rows, row -> List.of(row.id().toString()), Mandate::view);
    }
}
