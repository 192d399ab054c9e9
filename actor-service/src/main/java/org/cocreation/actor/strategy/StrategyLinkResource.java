package org.cocreation.actor.strategy;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.cocreation.kit.http.Cursors;
import org.cocreation.kit.http.Page;
import org.cocreation.kit.http.StateChange;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Takes links to strategies from organisations and shows them to everybody. */
@Path("/v1/actors/{actorId}/strategy-links")
@Tag(name = "Strategy links", description = "What organisations made part of their strategies")
public class StrategyLinkResource {

    private final StrategyLinkService service;
    private final StrategyLinks links;
    private final Cursors cursors;

    StrategyLinkResource(StrategyLinkService service, StrategyLinks links, Cursors cursors) {
        this.service = service;
        this.links = links;
        this.cursors = cursors;
    }

    @POST
    @StateChange
    @RolesAllowed({"participant", "authoriser"})
    @Operation(
            summary = "Tie an arena or a topic to the strategy of the organisation one acts for",
            operationId = "linkStrategy")
    public RestResponse<StrategyLink> link(@PathParam("actorId") UUID actorId, @NotNull LinkStrategy command) {
        StrategyLink link = service.link(actorId, command);
        return ResponseBuilder.<StrategyLink>created(
                        URI.create("/v1/actors/" + actorId + "/strategy-links/" + link.id()))
                .entity(link)
                .build();
    }

    @GET
    @PermitAll
    @Operation(
            summary = "List what an organisation tied to its strategy, in the order in which it did",
            operationId = "listStrategyLinks")
    public Page<StrategyLink> list(
            @PathParam("actorId") UUID actorId,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Cursors.Start start = cursors.start(limit, cursor, "strategy-links", actorId);
        List<StrategyLink> rows = links.of(
                actorId, start.first() ? null : UUID.fromString(start.after().get(0)), start.fetch());
        return cursors.page(start, rows, link -> List.of(link.id().toString()), link -> link);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(summary = "Show what an organisation tied to its strategy", operationId = "showStrategyLink")
    public StrategyLink show(@PathParam("actorId") UUID actorId, @PathParam("id") UUID id) {
        return links.get(actorId, id);
    }
}
