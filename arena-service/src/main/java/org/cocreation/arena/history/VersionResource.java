package org.cocreation.arena.history;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.cocreation.kit.http.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Shows what a proposal was and what changed. */
@Path("/v1/proposals/{id}/versions")
@Tag(name = "Proposals")
public class VersionResource {

    private final VersionQuery query;

    VersionResource(VersionQuery query) {
        this.query = query;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listProposalVersions", summary = "List the versions of a proposal, oldest first")
    public Page<VersionSummary> list(
            @PathParam("id") UUID proposalId,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return query.list(proposalId, limit, cursor);
    }

    @GET
    @Path("/{version}")
    @PermitAll
    @Operation(operationId = "readProposalVersion", summary = "Read one version of a proposal")
    public VersionView read(@PathParam("id") UUID proposalId, @PathParam("version") Integer version) {
        return query.read(proposalId, version);
    }

    @GET
    @Path("/{from}/diff/{to}")
    @PermitAll
    @Operation(operationId = "compareProposalVersions", summary = "Show what changed between two versions")
    public VersionDiff compare(
            @PathParam("id") UUID proposalId, @PathParam("from") Integer from, @PathParam("to") Integer to) {
        return VersionDiff.between(query.read(proposalId, from), query.read(proposalId, to));
    }
}
