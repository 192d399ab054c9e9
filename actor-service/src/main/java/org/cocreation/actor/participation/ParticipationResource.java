package org.cocreation.actor.participation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.cocreation.kit.http.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Shows how far actors came in arenas, and the climate of participation. */
@Path("/v1/participation")
@Tag(name = "Participation", description = "How far actors came in arenas, and the climate of participation")
public class ParticipationResource {

    private final ParticipationQuery query;

    ParticipationResource(ParticipationQuery query) {
        this.query = query;
    }

    @GET
    @RolesAllowed({"participant", "authoriser", "assessor", "steward"})
    @Operation(
            summary = "List how far one came in which arenas; a steward names an actor or an arena to see theirs",
            operationId = "listParticipation")
    public Page<ParticipationRecord> list(
            @QueryParam("actorId") @Nullable UUID actorId,
            @QueryParam("arenaId") @Nullable UUID arenaId,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return query.page(actorId, arenaId, limit, cursor);
    }

    @GET
    @Path("/climate")
    @RolesAllowed({"participant", "authoriser", "assessor", "steward"})
    @Operation(
            summary =
                    "Read the climate of participation of a jurisdiction, or of an organisation, which may read its own",
            operationId = "readParticipationClimate")
    public Climate climate(
            @Parameter(description = "a code such as DK-157") @QueryParam("jurisdiction") @Nullable String jurisdiction,
            @QueryParam("organisationId") @Nullable UUID organisationId,
            @Parameter(description = "a time in the past; now where left out") @QueryParam("asOf") @Nullable
                    String asOf) {
        return query.climate(jurisdiction, organisationId, asOf);
    }
}
