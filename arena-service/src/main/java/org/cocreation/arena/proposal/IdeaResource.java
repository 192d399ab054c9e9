package org.cocreation.arena.proposal;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.cocreation.arena.arena.Arenas;
import org.cocreation.arena.arena.Standings;
import org.cocreation.arena.importing.Recorded;
import org.cocreation.kit.http.Caller;
import org.cocreation.kit.http.Page;
import org.cocreation.kit.http.StateChange;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Shares ideas in an arena and lists its proposals. */
@Path("/v1/arenas/{id}/proposals")
@Tag(name = "Proposals")
public class IdeaResource {

    private final IdeaService service;
    private final ProposalLists lists;
    private final Standings standings;
    private final Caller caller;

    IdeaResource(IdeaService service, ProposalLists lists, Standings standings, Caller caller) {
        this.service = service;
        this.lists = lists;
        this.standings = standings;
        this.caller = caller;
    }

    @POST
    @StateChange
    @RolesAllowed({"participant", "authoriser", "assessor"})
    @Operation(operationId = "shareIdea", summary = "Share an idea with an arena")
    public RestResponse<ProposalView> share(@PathParam("id") UUID arenaId, ShareIdea command) {
        Recorded<ProposalView> recorded = service.share(arenaId, command, caller.actorId());
        return ResponseBuilder.create(
                        recorded.created() ? RestResponse.Status.CREATED : RestResponse.Status.OK, recorded.view())
                .header("Location", "/v1/proposals/" + recorded.view().id())
                .build();
    }

    @GET
    @PermitAll
    @Operation(operationId = "listArenaProposals", summary = "List the proposals of an arena, by newest or by support")
    public Page<ProposalSummary> list(
            @PathParam("id") UUID arenaId,
            @QueryParam("state") @Nullable ProposalState state,
            @QueryParam("sort") @Nullable String sort,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Page<ProposalSummary> page = lists.list(arenaId, state, sort, limit, cursor);
        if (page.items().isEmpty() && !standings.known(arenaId)) {
            throw Arenas.unknown(arenaId);
        }
        return page;
    }
}
