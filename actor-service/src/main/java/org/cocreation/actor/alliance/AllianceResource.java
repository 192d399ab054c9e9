package org.cocreation.actor.alliance;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
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
import org.cocreation.kit.http.ETag;
import org.cocreation.kit.http.Page;
import org.cocreation.kit.http.StateChange;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Takes proposals of alliances and what their members do with them. */
@Path("/v1/alliances")
@Tag(name = "Alliances", description = "Leaders who join forces for a purpose")
public class AllianceResource {

    private final AllianceService service;
    private final AllianceQuery query;

    AllianceResource(AllianceService service, AllianceQuery query) {
        this.service = service;
        this.query = query;
    }

    @POST
    @StateChange
    @RolesAllowed({"participant", "authoriser"})
    @Operation(
            summary = "Propose an alliance; it forms when its members span two sectors or two leadership domains",
            operationId = "proposeAlliance")
    public RestResponse<AllianceView> propose(@NotNull ProposeAlliance command) {
        AllianceView alliance = service.propose(command);
        return ResponseBuilder.<AllianceView>created(URI.create("/v1/alliances/" + alliance.id()))
                .entity(alliance)
                .header(HttpHeaders.ETAG, ETag.of(alliance.version()))
                .build();
    }

    @GET
    @PermitAll
    @Operation(summary = "List alliances", operationId = "listAlliances")
    public Page<AllianceView> list(
            @QueryParam("arenaId") @Nullable UUID arenaId,
            @QueryParam("memberId") @Nullable UUID memberId,
            @QueryParam("state") @Nullable AllianceState state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return query.page(new AllianceQuery.Filter(arenaId, memberId, state), limit, cursor);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(summary = "Show an alliance and how broad it is", operationId = "showAlliance")
    public RestResponse<AllianceView> show(@PathParam("id") UUID id) {
        return withETag(query.one(id));
    }

    @PUT
    @Path("/{id}")
    @StateChange
    @RolesAllowed({"participant", "authoriser"})
    @Operation(
            summary = "Change what an alliance is there for, or when it is reviewed, as a member",
            operationId = "changeAlliance")
    public RestResponse<AllianceView> change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull AllianceCharter charter) {
        return withETag(service.change(id, ifMatch, charter));
    }

    @POST
    @Path("/{id}/invited")
    @StateChange
    @RolesAllowed({"participant", "authoriser"})
    @Operation(summary = "Let more actors join, as a member", operationId = "inviteToAlliance")
    public RestResponse<AllianceView> invite(@PathParam("id") UUID id, @NotNull InviteMembers command) {
        return withETag(service.invite(id, command));
    }

    @POST
    @Path("/{id}/members")
    @StateChange
    @RolesAllowed({"participant", "authoriser"})
    @Operation(summary = "Join an alliance to which one was invited", operationId = "joinAlliance")
    public RestResponse<AllianceView> join(@PathParam("id") UUID id) {
        return withETag(service.join(id));
    }

    @DELETE
    @Path("/{id}/members/{actorId}")
    @StateChange
    @RolesAllowed({"participant", "authoriser"})
    @Operation(summary = "Leave an alliance", operationId = "leaveAlliance")
    public RestResponse<Void> leave(@PathParam("id") UUID id, @PathParam("actorId") UUID actorId) {
        service.leave(id, actorId);
        return RestResponse.noContent();
    }

    @POST
    @Path("/{id}/dissolve")
    @StateChange
    @RolesAllowed({"participant", "authoriser"})
    @Operation(
            summary = "Want an alliance to end, as a member; it does when two thirds of the members want it",
            operationId = "dissolveAlliance")
    public RestResponse<AllianceView> dissolve(@PathParam("id") UUID id) {
        return withETag(service.wantToEnd(id));
    }

    private static RestResponse<AllianceView> withETag(AllianceView alliance) {
        return ResponseBuilder.ok(alliance)
                .header(HttpHeaders.ETAG, ETag.of(alliance.version()))
                .build();
    }
}
