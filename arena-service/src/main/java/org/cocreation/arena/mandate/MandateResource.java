package org.cocreation.arena.mandate;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.cocreation.kit.http.Caller;
import org.cocreation.kit.http.ETag;
import org.cocreation.kit.http.StateChange;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Shows and revokes mandates. */
@Path("/v1/mandates")
@Tag(name = "Mandates")
public class MandateResource {

    private final MandateService service;
    private final Mandates mandates;
    private final Caller caller;

    MandateResource(MandateService service, Mandates mandates, Caller caller) {
        this.service = service;
        this.mandates = mandates;
        this.caller = caller;
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "readMandate", summary = "Read a mandate")
    public RestResponse<MandateView> read(@PathParam("id") UUID id) {
        Mandate mandate = mandates.get(id);
        return ResponseBuilder.ok(mandate.view())
                .header("ETag", ETag.of(mandate.version()))
                .build();
    }

    @POST
    @Path("/{id}/revoke")
    @StateChange
    @RolesAllowed("authoriser")
    @Operation(operationId = "revokeMandate", summary = "Take back a mandate that one granted")
    public MandateView revoke(
            @PathParam("id") UUID id, RevokeMandate command, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return service.revoke(id, caller.actorId(), ifMatch);
    }
}
