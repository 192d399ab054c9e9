package org.cocreation.actor.commitment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.UUID;
import org.cocreation.kit.http.ETag;
import org.cocreation.kit.http.Page;
import org.cocreation.kit.http.StateChange;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Takes promises to arenas and says what became of them. */
@Path("/v1/commitments")
@Tag(name = "Commitments", description = "What actors promise an arena")
public class CommitmentResource {

    private final CommitmentService service;
    private final CommitmentQuery query;

    CommitmentResource(CommitmentService service, CommitmentQuery query) {
        this.service = service;
        this.query = query;
    }

    @POST
    @StateChange
    @RolesAllowed({"participant", "authoriser"})
    @Operation(summary = "Promise something to an arena", operationId = "makeCommitment")
    public RestResponse<CommitmentView> commit(@NotNull Commit command) {
        CommitmentView commitment = service.commit(command);
        return ResponseBuilder.<CommitmentView>created(URI.create("/v1/commitments/" + commitment.id()))
                .entity(commitment)
                .header(HttpHeaders.ETAG, ETag.of(commitment.version()))
                .build();
    }

    @GET
    @RolesAllowed({"participant", "authoriser", "assessor", "steward"})
    @Operation(
            summary = "List one's own commitments, or those to an arena for its seat holders, convener and stewards",
            operationId = "listCommitments")
    public Page<CommitmentView> list(
            @QueryParam("arenaId") @Nullable UUID arenaId,
            @QueryParam("state") @Nullable CommitmentState state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return query.page(arenaId, state, limit, cursor);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"participant", "authoriser", "assessor", "steward"})
    @Operation(summary = "Show a commitment", operationId = "showCommitment")
    public RestResponse<CommitmentView> show(@PathParam("id") UUID id) {
        return withETag(query.one(id));
    }

    @POST
    @Path("/{id}/fulfil")
    @StateChange
    @RolesAllowed({"participant", "authoriser"})
    @Operation(
            summary = "Confirm as facilitator that a commitment was kept, or report it as the actor",
            operationId = "fulfilCommitment")
    public RestResponse<CommitmentView> fulfil(@PathParam("id") UUID id) {
        return withETag(service.fulfil(id));
    }

    @POST
    @Path("/{id}/release")
    @StateChange
    @RolesAllowed({"participant", "authoriser"})
    @Operation(summary = "Release a commitment", operationId = "releaseCommitment")
    public RestResponse<CommitmentView> release(@PathParam("id") UUID id) {
        return withETag(service.release(id));
    }

    private static RestResponse<CommitmentView> withETag(CommitmentView commitment) {
        return ResponseBuilder.ok(commitment)
                .header(HttpHeaders.ETAG, ETag.of(commitment.version()))
                .build();
    }
}
