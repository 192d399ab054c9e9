package org.cocreation.actor.privacy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.cocreation.kit.http.StateChange;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Hands callers their data and erases them. */
@Path("/v1/me")
@Tag(name = "Me", description = "What the platform knows about the caller")
public class PrivacyResource {

    private final PrivacyService service;

    PrivacyResource(PrivacyService service) {
        this.service = service;
    }

    @GET
    @Path("/export")
    @RolesAllowed({"participant", "authoriser", "assessor", "steward", "operator", "auditor"})
    @Operation(summary = "Export all that is kept about the caller", operationId = "exportMyTraces", hidden = true)
    public PersonalExport export() {
        return service.export();
    }

    @DELETE
    @StateChange
    @RolesAllowed({"participant", "authoriser", "assessor", "steward", "operator", "auditor"})
    @Operation(summary = "Erase the caller", operationId = "eraseMe")
    public RestResponse<Void> eraseOneself() {
        service.eraseOneself();
        return RestResponse.noContent();
    }
}
