package org.cocreation.arena.decision;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.cocreation.kit.http.Caller;
import org.cocreation.kit.http.Cursors;
import org.cocreation.kit.http.Page;
import org.cocreation.kit.http.RuleViolation;
import org.cocreation.kit.http.StateChange;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Takes objections in rounds of consent, and the steps that settle them. */
@Path("/v1/decisions/{id}/objections")
@Tag(name = "Ballots")
public class ObjectionResource {

    private final BallotService voters;
    private final ClosingService facilitators;
    private final Objections objections;
    private final Decisions decisions;
    private final Cursors cursors;
    private final Caller caller;

    ObjectionResource(
            BallotService voters,
            ClosingService facilitators,
            Objections objections,
            Decisions decisions,
            Cursors cursors,
            Caller caller) {
        this.voters = voters;
        this.facilitators = facilitators;
        this.objections = objections;
        this.decisions = decisions;
        this.cursors = cursors;
        this.caller = caller;
    }

    @POST
    @StateChange
    @RolesAllowed({"participant", "authoriser", "assessor"})
    @Operation(operationId = "raiseObjection", summary = "Object, with a reason and with what would be harmed")
    public RestResponse<ObjectionView> raise(@PathParam("id") UUID decisionId, RaiseObjection command) {
        UUID id = voters.raise(decisionId, command, caller.actorId());
        return ResponseBuilder.create(RestResponse.Status.CREATED, objections.read(id))
                .header("Location", "/v1/decisions/" + decisionId + "/objections")
                .build();
    }

    @GET
    @PermitAll
    @Operation(operationId = "listObjections", summary = "List the objections to a decision and what became of them")
    public Page<ObjectionView> list(
            @PathParam("id") UUID decisionId,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Cursors.Start start = cursors.start(limit, cursor, "objections", decisionId);
        decisions.get(decisionId);
        UUID after = start.first() ? null : UUID.fromString(start.after().get(0));
        return cursors.page(
                start,
                objections.list(decisionId, after, start.fetch()),
                row -> List.of(row.id().toString()),
                row -> row);
    }

    @POST
    @Path("/{objectionId}/resolve")
    @StateChange
    @RolesAllowed({"participant", "authoriser", "assessor"})
    @Operation(
            operationId = "resolveObjection",
            summary = "Propose how to meet an objection (facilitator), or say whether that meets it (objector)")
    public ObjectionView resolve(
            @PathParam("id") UUID decisionId, @PathParam("objectionId") UUID objectionId, ResolveObjection command) {
        boolean amends = command.amendment() != null && !command.amendment().isBlank();
        if (amends == (command.stance() != null)) {
            throw RuleViolation.invalid(
                    "/amendment", "does-not-fit-stance", "say either an amendment or where the objector stands");
        }
        if (command.stance() == null && command.amendment() != null) {
            facilitators.amend(decisionId, objectionId, command.amendment(), caller.actorId());
        } else if (command.stance() != null) {
            voters.answer(decisionId, objectionId, command.stance(), caller.actorId());
        }
        return objections.read(objectionId);
    }
}
