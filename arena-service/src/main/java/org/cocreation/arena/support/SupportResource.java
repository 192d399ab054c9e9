package org.cocreation.arena.support;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.cocreation.kit.http.Caller;
import org.cocreation.kit.http.StateChange;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Supports a proposal, or takes the support back. Both can be repeated without effect. */
@Path("/v1/proposals/{id}/support")
@Tag(name = "Proposals")
public class SupportResource {

    private final SupportService service;
    private final Caller caller;

    SupportResource(SupportService service, Caller caller) {
        this.service = service;
        this.caller = caller;
    }

    @POST
    @StateChange
    @RolesAllowed({"participant", "authoriser", "assessor"})
    @Operation(operationId = "supportProposal", summary = "Support a proposal")
    public SupportView support(@PathParam("id") UUID proposalId) {
        return service.support(proposalId, caller.actorId());
    }

    @DELETE
    @StateChange
    @RolesAllowed({"participant", "authoriser", "assessor"})
    @Operation(operationId = "withdrawSupport", summary = "Take back one's support of a proposal")
    public SupportView withdraw(@PathParam("id") UUID proposalId) {
        return service.withdraw(proposalId, caller.actorId());
    }
}
