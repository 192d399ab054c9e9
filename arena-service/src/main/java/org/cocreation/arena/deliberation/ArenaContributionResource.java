package org.cocreation.arena.deliberation;

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
import org.cocreation.kit.http.Caller;
import org.cocreation.kit.http.Page;
import org.cocreation.kit.http.StateChange;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Takes contributions to an arena and lists them. */
@Path("/v1/arenas/{id}/contributions")
@Tag(name = "Deliberation")
public class ArenaContributionResource {

    private final ContributionService service;
    private final ContributionQuery query;
    private final Standings standings;
    private final Caller caller;

    ArenaContributionResource(
            ContributionService service, ContributionQuery query, Standings standings, Caller caller) {
        this.service = service;
        this.query = query;
        this.standings = standings;
        this.caller = caller;
    }

    @POST
    @StateChange
    @RolesAllowed({"participant", "authoriser", "assessor"})
    @Operation(operationId = "makeContribution", summary = "Ask, answer, argue, raise a concern or suggest something")
    public RestResponse<ContributionView> make(@PathParam("id") UUID arenaId, MakeContribution command) {
        ContributionView made = service.make(arenaId, command, caller.actorId());
        return ResponseBuilder.create(RestResponse.Status.CREATED, made)
                .header("Location", "/v1/contributions/" + made.id())
                .build();
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listArenaContributions",
            summary = "List the contributions to an arena, all or about one thing in it, by newest or by oldest")
    public Page<ContributionView> list(
            @PathParam("id") UUID arenaId,
            @QueryParam("about") @Nullable UUID about,
            @QueryParam("waiting") @Nullable Waiting waiting,
            @QueryParam("sort") @Nullable String sort,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Page<ContributionView> page = query.ofArena(arenaId, about, waiting, sort, limit, cursor);
        if (page.items().isEmpty() && !standings.known(arenaId)) {
            throw Arenas.unknown(arenaId);
        }
        return page;
    }
}
