package org.cocreation.value.frame;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.UUID;
import org.cocreation.kit.http.Cursors;
import org.cocreation.kit.http.ETag;
import org.cocreation.kit.http.Page;
import org.cocreation.kit.http.StateChange;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Drafts, edits, adopts and shows value frames. */
@Path("/v1/value-frames")
@Tag(name = "Value frames", description = "The criteria by which the people of an arena want its work to be judged.")
public class ValueFrameResource {

    private final ValueFrameService service;
    private final Cursors cursors;

    ValueFrameResource(ValueFrameService service, Cursors cursors) {
        this.service = service;
        this.cursors = cursors;
    }

    @POST
    @StateChange
    @RolesAllowed({"participant", "authoriser", "assessor"})
    @Operation(operationId = "draftValueFrame", summary = "Draft a value frame; it replaces the arena's present draft")
    public RestResponse<ValueFrameView> draft(DraftValueFrame command) {
        ValueFrameView frame = service.draft(command);
        return ResponseBuilder.<ValueFrameView>created(URI.create("/v1/value-frames/" + frame.id()))
                .entity(frame)
                .header(HttpHeaders.ETAG, ETag.of(frame.revision()))
                .build();
    }

    @GET
    @PermitAll
    @Operation(operationId = "listValueFrames", summary = "List value frames, oldest first")
    public Page<ValueFrameView> list(
            @QueryParam("arenaId") @Nullable UUID arenaId,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return service.list(arenaId, cursors, cursors.start(limit, cursor, "value-frames", arenaId));
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "readValueFrame", summary = "Read a value frame")
    public RestResponse<ValueFrameView> read(@PathParam("id") UUID id) {
        return tagged(service.read(id));
    }

    @PUT
    @Path("/{id}")
    @StateChange
    @RolesAllowed({"participant", "authoriser", "assessor"})
    @Operation(operationId = "reviseValueFrame", summary = "Replace the criteria of a draft")
    public RestResponse<ValueFrameView> revise(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            ReviseValueFrame command) {
        return tagged(service.revise(id, command, ifMatch));
    }

    @POST
    @Path("/{id}/adopt")
    @StateChange
    @RolesAllowed({"participant", "authoriser", "assessor"})
    @Operation(operationId = "adoptValueFrame", summary = "Adopt a draft: the arena is judged by it from now on")
    public RestResponse<ValueFrameView> adopt(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return tagged(service.adopt(id, ifMatch));
    }

    @POST
    @Path("/{id}/reshape")
    @StateChange
    @RolesAllowed({"participant", "authoriser", "assessor"})
    @Operation(
            operationId = "reshapeValueFrame",
            summary = "Judge by a next version from now on; every old criterion is mapped, and a reason is given")
    public RestResponse<ValueFrameView> reshape(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            ReshapeValueFrame command) {
        ValueFrameView frame = service.reshape(id, command, ifMatch);
        return ResponseBuilder.<ValueFrameView>created(URI.create("/v1/value-frames/" + frame.id()))
                .entity(frame)
                .header(HttpHeaders.ETAG, ETag.of(frame.revision()))
                .build();
    }

    private static RestResponse<ValueFrameView> tagged(ValueFrameView frame) {
        return ResponseBuilder.ok(frame)
                .header(HttpHeaders.ETAG, ETag.of(frame.revision()))
                .build();
    }
}
