package org.cocreation.arena.decision;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
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
import org.jspecify.annotations.Nullable;

/** Takes ballots and shows them as far as they are open. */
@Path("/v1/decisions/{id}/ballots")
@Tag(name = "Ballots")
public class BallotResource {

    private final BallotService service;
    private final Ballots ballots;
    private final Decisions decisions;
    private final Cursors cursors;
    private final Caller caller;

    BallotResource(BallotService service, Ballots ballots, Decisions decisions, Cursors cursors, Caller caller) {
        this.service = service;
        this.ballots = ballots;
        this.decisions = decisions;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listBallots",
            summary = "List the ballots of the latest round; refused when they are secret")
    public Page<BallotView> list(
            @PathParam("id") UUID decisionId,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Cursors.Start start = cursors.start(limit, cursor, "ballots", decisionId);
        Decision decision = decisions.get(decisionId);
        if (decision.terms().secret()) {
            throw new RuleViolation(DecisionProblem.BALLOTS_ARE_SECRET, "decision " + decisionId + " is secret");
        }
        UUID after = start.first() ? null : UUID.fromString(start.after().get(0));
        return cursors.page(
                start,
                ballots.list(decisionId, decision.round(), after, start.fetch()),
                row -> List.of(row.actorId().toString()),
                row -> row);
    }

    @GET
    @Path("/{actorId}")
    @RolesAllowed({"participant", "authoriser", "assessor"})
    @Operation(operationId = "readOwnBallot", summary = "Read one's own ballot")
    public BallotView read(@PathParam("id") UUID decisionId, @PathParam("actorId") UUID actorId) {
        decisions.get(decisionId);
        return service.own(decisionId, actorId, caller.actorId());
    }

    @PUT
    @Path("/{actorId}")
    @StateChange
    @RolesAllowed({"participant", "authoriser", "assessor"})
    @Operation(operationId = "castBallot", summary = "Cast one's own ballot, or change it while the decision is open")
    public BallotView cast(@PathParam("id") UUID decisionId, @PathParam("actorId") UUID actorId, CastBallot ballot) {
        return service.cast(decisionId, actorId, ballot, caller.actorId());
    }
}
