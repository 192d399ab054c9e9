package org.cocreation.actor.network;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shows actors how much they bridge. */
@Path("/v1/actors")
@Tag(name = "Network")
public class BrokerageResource {

    private final NetworkQuery query;

    BrokerageResource(NetworkQuery query) {
        this.query = query;
    }

    @GET
    @Path("/{id}/brokerage")
    @RolesAllowed({"participant", "authoriser", "assessor", "steward"})
    @Operation(
            summary = "Show how much an actor bridges between others: oneself, or anybody as a steward",
            operationId = "showBrokerage")
    public NetworkView.Brokerage show(@PathParam("id") UUID id) {
        return query.brokerage(id);
    }
}
