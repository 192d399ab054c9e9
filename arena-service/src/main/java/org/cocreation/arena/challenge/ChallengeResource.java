package org.cocreation.arena.challenge;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.cocreation.arena.importing.Recorded;
import org.cocreation.kit.http.Caller;
import org.cocreation.kit.http.ETag;
import org.cocreation.kit.http.Page;
import org.cocreation.kit.http.StateChange;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Raises, shows and closes challenges. */
@Path("/v1/challenges")
@Tag(name = "Challenges")
public class ChallengeResource {

    private final ChallengeService service;
    private final ChallengeQuery query;
    private final Challenges challenges;
    private final Caller caller;

    ChallengeResource(ChallengeService service, ChallengeQuery query, Challenges challenges, Caller caller) {
        this.service = service;
        this.query = query;
        this.challenges = challenges;
        this.caller = caller;
    }

    @POST
    @StateChange
    @RolesAllowed({"participant", "authoriser", "assessor", "steward"})
    @Operation(operationId = "raiseChallenge", summary = "Raise a challenge")
    public RestResponse<ChallengeView> raise(RaiseChallenge command) {
        Recorded<ChallengeView> recorded = service.raise(command, caller.actorId());
        return ResponseBuilder.create(
                        recorded.created() ? RestResponse.Status.CREATED : RestResponse.Status.OK, recorded.view())
                .header("Location", "/v1/challenges/" + recorded.view().id())
                .build();
    }

    @GET
    @PermitAll
    @Operation(operationId = "listChallenges", summary = "List challenges, newest first")
    public Page<ChallengeView> list(
            @QueryParam("state") @Nullable ChallengeState state,
            @QueryParam("topic") @Nullable String topic,
            @QueryParam("jurisdiction") @Nullable String jurisdiction,
            @QueryParam("affectedGroup") @Nullable String affectedGroup,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return query.list(state, topic, jurisdiction, affectedGroup, limit, cursor);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "readChallenge", summary = "Read a challenge")
    public RestResponse<ChallengeView> read(@PathParam("id") UUID id) {
        Challenge challenge = challenges.get(id);
        return ResponseBuilder.ok(challenge.view())
                .header("ETag", ETag.of(challenge.version()))
                .build();
    }

    @POST
    @Path("/{id}/close")
    @StateChange
    @RolesAllowed({"participant", "authoriser", "assessor", "steward"})
    @Operation(
            operationId = "closeChallenge",
            summary = "Close a challenge that was raised by the caller, or as a steward")
    public ChallengeView close(
            @PathParam("id") UUID id, CloseChallenge command, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return service.close(id, command, caller.findActorId().orElse(null), caller.hasRole("steward"), ifMatch);
    }
}
