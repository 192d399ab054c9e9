package org.cocreation.actor.panel;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.util.UUID;
import org.cocreation.kit.http.Page;
import org.cocreation.kit.http.StateChange;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Prepares draws by lot, shows what is public about them, and draws. */
@Path("/v1/panels")
@Tag(name = "Panels", description = "Drawing people by lot, within quotas and with the fairest chances")
public class PanelResource {

    private final PanelService service;
    private final PanelQuery query;

    PanelResource(PanelService service, PanelQuery query) {
        this.service = service;
        this.query = query;
    }

    @POST
    @StateChange
    @RolesAllowed("steward")
    @Operation(
            operationId = "makePanel",
            summary =
                    "Fix the pool and the quotas of a panel, whose lottery is then computed and announced with its seed")
    public RestResponse<PanelView> make(@NotNull MakePanel command) {
        return created(service.make(command));
    }

    @POST
    @Path("/files")
    @StateChange
    @RolesAllowed("steward")
    @Operation(operationId = "importPanel", summary = "Fix the pool and the quotas of a panel as two CSV files say")
    public RestResponse<PanelView> take(@NotNull ImportPanel command) {
        return created(service.take(command));
    }

    @GET
    @PermitAll
    @Operation(operationId = "listPanels", summary = "List panels, newest first")
    public Page<PanelView> list(
            @QueryParam("arenaId") @Nullable UUID arenaId,
            @QueryParam("state") @Nullable PanelState state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return query.page(arenaId, state, limit, cursor);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            operationId = "showPanel",
            summary = "Show a panel: quotas, seed, chances without names, or why its quotas are infeasible")
    public PanelView show(@PathParam("id") UUID id) {
        return query.one(id);
    }

    @POST
    @Path("/{id}/draw")
    @StateChange
    @RolesAllowed("steward")
    @Operation(
            operationId = "drawPanel",
            summary = "Draw an announced panel whose time has come, and invite who was drawn")
    public PanelView draw(@PathParam("id") UUID id) {
        service.draw(id);
        return query.one(id);
    }

    @GET
    @Path("/{id}/audit")
    @RolesAllowed({"steward", "auditor"})
    @Operation(
            operationId = "auditPanel",
            summary = "Read everything with which the draw can be repeated, with numbered people")
    public PanelAudit audit(@PathParam("id") UUID id) {
        return query.audit(id);
    }

    private RestResponse<PanelView> created(UUID id) {
        return ResponseBuilder.<PanelView>created(URI.create("/v1/panels/" + id))
                .entity(query.one(id))
                .build();
    }
}
