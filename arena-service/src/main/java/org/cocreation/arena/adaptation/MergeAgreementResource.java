package org.cocreation.arena.adaptation;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.cocreation.kit.http.Caller;
import org.cocreation.kit.http.StateChange;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Lets facilitators agree to a merge that a facilitator of another arena will carry out. */
@Path("/v1/arenas/{id}/merge-agreement")
@Tag(name = "Adaptations")
public class MergeAgreementResource {

    private final MergeAgreementService service;
    private final Caller caller;

    MergeAgreementResource(MergeAgreementService service, Caller caller) {
        this.service = service;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(operationId = "readMergeAgreement", summary = "Read to which merge an arena has agreed")
    public MergeAgreement read(@PathParam("id") UUID id) {
        return service.read(id);
    }

    @PUT
    @StateChange
    @RolesAllowed({"participant", "authoriser", "assessor"})
    @Operation(operationId = "agreeToMerge", summary = "Agree that the arena ends in a merge with others")
    public MergeAgreement agree(@PathParam("id") UUID id, AgreeToMerge command) {
        return service.agree(id, command, caller.actorId());
    }

    @DELETE
    @StateChange
    @RolesAllowed({"participant", "authoriser", "assessor"})
    @Operation(operationId = "withdrawMergeAgreement", summary = "Agree to no merge any more")
    public RestResponse<Void> withdraw(@PathParam("id") UUID id) {
        service.withdraw(id, caller.actorId());
        return RestResponse.noContent();
    }
}
