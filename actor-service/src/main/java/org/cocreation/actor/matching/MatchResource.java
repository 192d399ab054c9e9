package org.cocreation.actor.matching;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.cocreation.kit.http.StateChange;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Says whom an arena should ask and why, and asks them. */
@Path("/v1/matches")
@Tag(name = "Matches", description = "Relevant and affected actors for an arena")
public class MatchResource {

    private final MatchReader reader;
    private final OutreachService outreach;

    MatchResource(MatchReader reader, OutreachService outreach) {
        this.reader = reader;
        this.outreach = outreach;
    }

    @GET
    @RolesAllowed({"participant", "authoriser", "steward"})
    @Operation(
            summary = "List whom an arena should ask, for its convener, facilitators and authorisers and for stewards",
            operationId = "listMatches")
    public MatchList list(@QueryParam("arenaId") @Nullable UUID arenaId, @QueryParam("limit") @Nullable Integer limit) {
        return reader.list(arenaId, limit);
    }

    @POST
    @Path("/outreach")
    @StateChange
    @RolesAllowed({"participant", "authoriser", "steward"})
    @Operation(summary = "Invite the next of an arena's list", operationId = "reachOut")
    public OutreachView reachOut(@NotNull ReachOut command) {
        return outreach.reachOut(command);
    }
}
