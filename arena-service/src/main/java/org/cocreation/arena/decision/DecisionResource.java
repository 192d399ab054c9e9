package org.cocreation.arena.decision;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.cocreation.kit.http.Caller;
import org.cocreation.kit.http.ETag;
import org.cocreation.kit.http.StateChange;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Shows, closes and withdraws decisions. */
@Path("/v1/decisions")
@Tag(name = "Decisions")
public class DecisionResource {

    private final ClosingService service;
    private final Decisions decisions;
    private final DecisionQuery query;
    private final Chain chain;
    private final Caller caller;

    DecisionResource(ClosingService service, Decisions decisions, DecisionQuery query, Chain chain, Caller caller) {
        this.service = service;
        this.decisions = decisions;
        this.query = query;
        this.chain = chain;
        this.caller = caller;
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "readDecision", summary = "Read a decision")
    public RestResponse<DecisionView> read(@PathParam("id") UUID id) {
        Decision decision = decisions.get(id);
        return ResponseBuilder.ok(query.view(decision))
                .header("ETag", ETag.of(decision.version()))
                .build();
    }

    @GET
    @Path("/{id}/record")
    @PermitAll
    @Produces("application/json")
    @Operation(
            operationId = "readDecisionRecord",
            summary = "Read the record of a closed decision, byte for byte as it was hashed")
    @APIResponse(
            responseCode = "200",
            description = "Canonical JSON",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DecisionRecord.class)))
    public RestResponse<byte[]> record(@PathParam("id") UUID id) {
        decisions.get(id);
        return RestResponse.ok(chain.body(id).getBytes(StandardCharsets.UTF_8));
    }

    @GET
    @Path("/{id}/explanation")
    @PermitAll
    @Operation(operationId = "explainDecision", summary = "Read why each option of a closed decision won or lost")
    public Explanation explanation(@PathParam("id") UUID id) {
        return query.explain(id);
    }

    @POST
    @Path("/{id}/close")
    @StateChange
    @RolesAllowed({"participant", "authoriser", "assessor"})
    @Operation(operationId = "closeDecision", summary = "Count the ballots and end the decision")
    public DecisionView close(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        service.close(id, caller.actorId(), ifMatch);
        return query.read(id);
    }

    @POST
    @Path("/{id}/next-round")
    @StateChange
    @RolesAllowed({"participant", "authoriser", "assessor"})
    @Operation(
            operationId = "beginNextRound",
            summary = "End a round of consent in which an objection stands, and begin the next one")
    public DecisionView nextRound(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        service.nextRound(id, caller.actorId(), ifMatch);
        return query.read(id);
    }

    @POST
    @Path("/{id}/withdraw")
    @StateChange
    @RolesAllowed({"participant", "authoriser", "assessor"})
    @Operation(operationId = "withdrawDecision", summary = "Take an open decision back and say why")
    public DecisionView withdraw(
            @PathParam("id") UUID id, WithdrawDecision command, @HeaderParam("If-Match") @Nullable String ifMatch) {
        service.withdraw(id, command, caller.actorId(), ifMatch);
        return query.read(id);
    }
}
