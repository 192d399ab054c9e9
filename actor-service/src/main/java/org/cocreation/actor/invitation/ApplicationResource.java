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

/** Takes applications for seats and lets the authorisers of an arena choose. */
@Path("/v1/applications")
@Tag(name = "Applications", description = "Asking for a seat in an arena")
public class ApplicationResource {

    private final InvitationService service;
    private final InvitationQuery query;

    ApplicationResource(InvitationService service, InvitationQuery query) {
        this.service = service;
        this.query = query;
    }

    @POST
    @StateChange
    @RolesAllowed({"participant", "authoriser"})
    @Operation(summary = "Apply for a seat", operationId = "applyForSeat")
    public RestResponse<InvitationView> apply(@NotNull Apply command) {
        InvitationView application = service.apply(command);
        return ResponseBuilder.<InvitationView>created(URI.create("/v1/invitations/" + application.id()))
                .entity(application)
                .header(HttpHeaders.ETAG, ETag.of(application.version()))
                .build();
    }

    @GET
    @RolesAllowed({"participant", "authoriser", "assessor", "steward"})
    @Operation(
            summary = "List one's own applications, or those of an arena for its convener, authorisers and stewards",
            operationId = "listApplications")
    public Page<InvitationView> list(
            @QueryParam("arenaId") @Nullable UUID arenaId,
            @QueryParam("state") @Nullable InvitationState state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return query.page(arenaId, Initiative.SELF, state, null, limit, cursor);
    }

    @POST
    @Path("/{id}/appoint")
    @StateChange
    @RolesAllowed({"participant", "authoriser"})
    @Operation(summary = "Appoint an applicant, who is then invited", operationId = "appointApplicant")
    public RestResponse<InvitationView> appoint(@PathParam("id") UUID id) {
        return InvitationResource.withETag(service.appoint(id));
    }

    @POST
    @Path("/{id}/reject")
    @StateChange
    @RolesAllowed({"participant", "authoriser"})
    @Operation(summary = "Turn an application down", operationId = "rejectApplicant")
    public RestResponse<InvitationView> reject(@PathParam("id") UUID id) {
        return InvitationResource.withETag(service.reject(id));
    }
}
