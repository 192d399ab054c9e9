package org.cocreation.arena.adoption;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.cocreation.kit.http.Caller;
import org.cocreation.kit.http.Page;
import org.cocreation.kit.http.StateChange;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Shows how a proposal spreads, and records what stewards observe. */
@Path("/v1/proposals/{id}/adoptions")
@Tag(name = "Adoptions")
public class AdoptionResource {

    private final Adoptions adoptions;
    private final Caller caller;

    AdoptionResource(Adoptions adoptions, Caller caller) {
        this.adoptions = adoptions;
        this.caller = caller;
    }

    @POST
    @StateChange
    @RolesAllowed("steward")
    @Operation(operationId = "observeAdoption", summary = "Record what a jurisdiction did with a proposal")
    public RestResponse<AdoptionRecord> observe(@PathParam("id") UUID proposalId, ObserveAdoption command) {
        // A steward need not be an actor: the record then says only that a steward made it.
        AdoptionRecord adoption = adoptions.observe(proposalId, command, caller.findActorId());
        return ResponseBuilder.create(RestResponse.Status.CREATED, adoption)
                .header("Location", "/v1/proposals/" + proposalId + "/adoptions")
                .build();
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listAdoptions",
            summary = "List what jurisdictions did with a proposal, in the order in which it was recorded")
    public Page<AdoptionRecord> list(
            @PathParam("id") UUID proposalId,
            @QueryParam("jurisdiction") @Nullable String jurisdiction,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return adoptions.list(proposalId, jurisdiction, limit, cursor);
    }
}
