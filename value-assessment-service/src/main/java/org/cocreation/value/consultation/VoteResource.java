package org.cocreation.value.consultation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.cocreation.kit.http.Cursors;
import org.cocreation.kit.http.Page;
import org.cocreation.kit.http.StateChange;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Takes votes and shows callers their own. A vote has no event and no answer: nothing of it leaves the service. */
@Path("/v1/consultations/{id}/votes")
@Tag(name = "Consultations")
public class VoteResource {

    private final VoteService service;
    private final Cursors cursors;

    VoteResource(VoteService service, Cursors cursors) {
        this.service = service;
        this.cursors = cursors;
    }

    @PUT
    @Path("/{statementId}")
    @StateChange
    @RolesAllowed({"participant", "authoriser", "assessor", "steward"})
    @Operation(operationId = "voteOnStatement", summary = "Vote on a statement, or change the vote until the end")
    public void cast(@PathParam("id") UUID id, @PathParam("statementId") UUID statementId, CastVote vote) {
        service.cast(id, statementId, vote.value());
    }

    @PUT
    @StateChange
    @RolesAllowed({"participant", "authoriser", "assessor", "steward"})
    @Operation(operationId = "voteOnStatements", summary = "Vote on several statements at once, all or none")
    public void castAll(@PathParam("id") UUID id, CastVotes votes) {
        service.castAll(id, votes.votes());
    }

    @GET
    @Path("/mine")
    @RolesAllowed({"participant", "authoriser", "assessor", "steward"})
    @Operation(operationId = "listMyVotes", summary = "List the caller's own votes by the number of the statement")
    public Page<VoteView> mine(
            @PathParam("id") UUID id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return service.mine(id, cursors, cursors.start(limit, cursor, "my votes", id));
    }
}
