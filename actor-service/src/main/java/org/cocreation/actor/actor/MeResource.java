package org.cocreation.actor.actor;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import org.cocreation.kit.http.ETag;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Shows the caller which actor it is. */
@Path("/v1/me")
@Tag(name = "Me", description = "What the platform knows about the caller")
public class MeResource {

    private final ActorReader reader;

    MeResource(ActorReader reader) {
        this.reader = reader;
    }

    @GET
    @RolesAllowed({"participant", "authoriser", "assessor", "steward", "operator", "auditor"})
    @Operation(summary = "Show the caller's own actor", operationId = "showMe")
    public RestResponse<ActorView> show() {
        ActorView actor = reader.oneself();
        return ResponseBuilder.ok(actor)
                .header(HttpHeaders.ETAG, ETag.of(actor.version()))
                .build();
    }
}
