package org.cocreation.actor.privacy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.cocreation.actor.actor.Actors;
import org.cocreation.kit.http.StateChange;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Erases an actor, for the actor itself or for a steward who was asked to. */
@Path("/v1/actors")
@Tag(name = "Actors")
public class ErasureResource {

    private final PrivacyService service;
    private final ErasureConfirmations confirmations;
    private final Actors actors;

    ErasureResource(PrivacyService service, ErasureConfirmations confirmations, Actors actors) {
        this.service = service;
        this.confirmations = confirmations;
        this.actors = actors;
    }

    @GET
    @Path("/{id}/erasure")
    @RolesAllowed({"steward", "operator", "auditor"})
    @Operation(summary = "Show which services have confirmed an erasure", operationId = "showErasure")
    public ErasureView show(@PathParam("id") UUID id) {
        return confirmations.of(actors.get(id));
    }

    @DELETE
    @Path("/{id}")
    @StateChange
    @RolesAllowed({"participant", "authoriser", "assessor", "steward"})
    @Operation(summary = "Erase an actor: oneself, or on request as a steward", operationId = "eraseActor")
    public RestResponse<Void> erase(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        service.erase(id, ifMatch);
        return RestResponse.noContent();
    }
}
