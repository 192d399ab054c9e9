package org.cocreation.arena.proposal;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.cocreation.kit.http.Caller;
import org.cocreation.kit.http.StateChange;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Merges a proposal into another one, with the consent of its authors. */
@Path("/v1/proposals/{id}/merge")
@Tag(name = "Proposals")
public class MergeResource {

    private final MergeService service;
    private final Caller caller;

    MergeResource(MergeService service, Caller caller) {
        this.service = service;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(operationId = "readMerge", summary = "Read the latest attempt to merge a proposal into another")
    public MergeView read(@PathParam("id") UUID proposalId) {
        return service.read(proposalId);
    }

    @POST
    @StateChange
    @RolesAllowed({"participant", "authoriser", "assessor"})
    @Operation(operationId = "openMerge", summary = "Ask the authors of a proposal to merge it into another")
    public MergeView open(
            @PathParam("id") UUID proposalId,
            MergeProposal command,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return service.open(proposalId, command, caller.actorId(), ifMatch);
    }

    @POST
    @Path("/consent")
    @StateChange
    @RolesAllowed({"participant", "authoriser", "assessor"})
    @Operation(operationId = "consentToMerge", summary = "Consent as an author; with the last consent it is done")
    public MergeView consent(@PathParam("id") UUID proposalId) {
        return service.consent(proposalId, caller.actorId());
    }

    @POST
    @Path("/decline")
    @StateChange
    @RolesAllowed({"participant", "authoriser", "assessor"})
    @Operation(operationId = "declineMerge", summary = "Say no to a merge, as an author or a facilitator")
    public MergeView decline(@PathParam("id") UUID proposalId) {
        return service.decline(proposalId, caller.actorId());
    }

    @POST
    @Path("/conclude")
    @StateChange
    @RolesAllowed({"participant", "authoriser", "assessor"})
    @Operation(operationId = "concludeMerge", summary = "Merge as a facilitator, with a reason that everybody can read")
    public MergeView conclude(@PathParam("id") UUID proposalId, ConcludeMerge command) {
        return service.conclude(proposalId, command, caller.actorId());
    }
}
