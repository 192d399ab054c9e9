package org.cocreation.actor.leadership;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.cocreation.kit.http.Page;
import org.cocreation.kit.http.StateChange;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Takes the consent of leaders to an account, and shows it. */
@Path("/v1/actors/{id}/leadership-account")
@Tag(name = "Leadership", description = "What consenting leaders earn and spend")
public class LeadershipResource {

    private final LeadershipService service;
    private final LeadershipQuery query;

    LeadershipResource(LeadershipService service, LeadershipQuery query) {
        this.service = service;
        this.query = query;
    }

    @PUT
    @StateChange
    @RolesAllowed({"participant", "authoriser"})
    @Operation(
            summary = "Ask for a leadership account, or give it up with all its entries",
            operationId = "consentToLeadershipAccount")
    public LeadershipAccountView consent(@PathParam("id") UUID id, @NotNull Consent command) {
        return service.consent(id, command);
    }

    @GET
    @RolesAllowed({"participant", "authoriser", "assessor", "steward"})
    @Operation(
            summary = "Show the balance of a leader who consented, now or as of a time",
            operationId = "showLeadershipAccount")
    public LeadershipAccountView show(@PathParam("id") UUID id, @QueryParam("asOf") @Nullable String asOf) {
        return query.account(id, asOf);
    }

    @GET
    @Path("/entries")
    @RolesAllowed({"participant", "authoriser", "assessor", "steward"})
    @Operation(
            summary = "List what earned and cost a leader capital, latest first: oneself, or as a steward",
            operationId = "listLeadershipEntries")
    public Page<LeadershipAccountView.LeadershipEntry> entries(
            @PathParam("id") UUID id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return query.entries(id, limit, cursor);
    }
}
