package org.cocreation.arena.election;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.cocreation.kit.http.Caller;
import org.cocreation.kit.http.Page;
import org.cocreation.kit.http.StateChange;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Takes budget elections in from Pabulib files and shows how they come out here. */
@Path("/v1/arenas/{id}/decisions")
@Tag(name = "Decisions")
public class ImportResource {

    private final ElectionService service;
    private final ImportedElections elections;
    private final Caller caller;

    ImportResource(ElectionService service, ImportedElections elections, Caller caller) {
        this.service = service;
        this.elections = elections;
        this.caller = caller;
    }

    @POST
    @Path("/import")
    @StateChange
    @Consumes({MediaType.TEXT_PLAIN, MediaType.APPLICATION_OCTET_STREAM})
    @RolesAllowed({"participant", "authoriser", "assessor"})
    @Operation(
            operationId = "importElection",
            summary = "Count a budget election that was held elsewhere, from a Pabulib file and without effect")
    public RestResponse<ImportedElection> take(@PathParam("id") UUID arenaId, byte[] file) {
        ImportedElection election = service.take(arenaId, file, caller.actorId());
        return ResponseBuilder.create(RestResponse.Status.CREATED, election)
                .header("Location", "/v1/arenas/" + arenaId + "/decisions/imports/" + election.id())
                .build();
    }

    @GET
    @Path("/imports")
    @PermitAll
    @Operation(
            operationId = "listImportedElections",
            summary = "List the elections imported into an arena, newest first")
    public Page<ImportedElection> list(
            @PathParam("id") UUID arenaId,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return elections.list(arenaId, limit, cursor);
    }

    @GET
    @Path("/imports/{importId}")
    @PermitAll
    @Operation(operationId = "readImportedElection", summary = "Read how an imported election comes out here")
    public ImportedElection read(@PathParam("id") UUID arenaId, @PathParam("importId") UUID importId) {
        return elections.get(arenaId, importId);
    }
}
