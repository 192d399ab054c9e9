package org.cocreation.actor.invitation;

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

/** Invites actors to arenas and takes their answers. */
@Path("/v1/invitations")
@Tag(name = "Invitations", description = "Being asked to take a seat in an arena")
public class InvitationResource {

    private final InvitationService service;
    private final InvitationQuery query;

    InvitationResource(InvitationService service, InvitationQuery query) {
        this.service = service;
        this.query = query;
    }

    @POST
    @StateChange
    @RolesAllowed({"participant", "authoriser"})
    @Operation(summary = "Invite an actor to an arena", operationId = "sendInvitation")
    public RestResponse<InvitationView> send(@NotNull SendInvitation command) {
        InvitationView invitation = service.send(command);
        return ResponseBuilder.<InvitationView>created(URI.create("/v1/invitations/" + invitation.id()))
                .entity(invitation)
                .header(HttpHeaders.ETAG, ETag.of(invitation.version()))
                .build();
    }

    @GET
    @RolesAllowed({"participant", "authoriser", "assessor", "steward"})
    @Operation(
            summary = "List one's own invitations, or those of an arena for its convener, authorisers and stewards",
            operationId = "listInvitations")
    public Page<InvitationView> list(
            @QueryParam("arenaId") @Nullable UUID arenaId,
            @QueryParam("state") @Nullable InvitationState state,
            @QueryParam("waiting") @Nullable Boolean waiting,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return query.page(arenaId, null, state, waiting, limit, cursor);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"participant", "authoriser", "assessor", "steward"})
    @Operation(summary = "Show an invitation", operationId = "showInvitation")
    public RestResponse<InvitationView> show(@PathParam("id") UUID id) {
        return withETag(query.one(id));
    }

    @POST
    @Path("/{id}/accept")
    @StateChange
    @RolesAllowed({"participant", "authoriser"})
    @Operation(summary = "Accept an invitation", operationId = "acceptInvitation")
    public RestResponse<InvitationView> accept(@PathParam("id") UUID id) {
        return withETag(service.accept(id));
    }

    @POST
    @Path("/{id}/decline")
    @StateChange
    @RolesAllowed({"participant", "authoriser"})
    @Operation(summary = "Decline an invitation or take back an application", operationId = "declineInvitation")
    public RestResponse<InvitationView> decline(@PathParam("id") UUID id) {
        return withETag(service.decline(id));
    }

    static RestResponse<InvitationView> withETag(InvitationView invitation) {
        return ResponseBuilder.ok(invitation)
                .header(HttpHeaders.ETAG, ETag.of(invitation.version()))
                .build();
    }
}
