package org.cocreation.arena.deliberation;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.cocreation.arena.proposal.Proposals;
import org.cocreation.kit.http.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Lists what people say about a proposal and its prototypes. */
@Path("/v1/proposals/{id}/contributions")
@Tag(name = "Deliberation")
public class ProposalContributionResource {

    private final ContributionQuery query;
    private final Proposals proposals;

    ProposalContributionResource(ContributionQuery query, Proposals proposals) {
        this.query = query;
        this.proposals = proposals;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listProposalContributions",
            summary = "List the contributions about a proposal and its prototypes, by newest or by oldest")
    public Page<ContributionView> list(
            @PathParam("id") UUID proposalId,
            @QueryParam("waiting") @Nullable Waiting waiting,
            @QueryParam("sort") @Nullable String sort,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Page<ContributionView> page = query.ofProposal(proposalId, waiting, sort, limit, cursor);
        if (page.items().isEmpty() && !proposals.known(proposalId)) {
            throw Proposals.unknown(proposalId);
        }
        return page;
    }
}
