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
import org.cocreation.arena.arena.Arenas;
import org.cocreation.arena.arena.Standings;
import org.cocreation.kit.http.Caller;
import org.cocreation.kit.http.Cursors;
import org.cocreation.kit.http.Page;
import org.cocreation.kit.http.Problem.Fault;
import org.cocreation.kit.http.RuleViolation;
import org.cocreation.kit.http.StateChange;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Opens and lists the decisions of an arena, and shows and recomputes its chain of records. */
@Path("/v1/arenas/{id}/decisions")
@Tag(name = "Decisions")
public class ArenaDecisionResource {

    private static final int RECOMPUTED_AT_MOST = 2_000;

    private final OpeningService service;
    private final DecisionQuery query;
    private final Chain chain;
    private final Standings standings;
    private final Cursors cursors;
    private final Caller caller;

    ArenaDecisionResource(
            OpeningService service,
            DecisionQuery query,
            Chain chain,
            Standings standings,
            Cursors cursors,
            Caller caller) {
        this.service = service;
        this.query = query;
        this.chain = chain;
        this.standings = standings;
        this.cursors = cursors;
        this.caller = caller;
    }

    @POST
    @StateChange
    @RolesAllowed({"participant", "authoriser", "assessor"})
    @Operation(
            operationId = "openDecision",
            summary = "Let the arena decide: the rule and the roll are fixed from now on")
    public RestResponse<DecisionView> open(@PathParam("id") UUID arenaId, OpenDecision command) {
        UUID id = service.open(arenaId, command, caller.actorId());
        return ResponseBuilder.create(RestResponse.Status.CREATED, query.read(id))
                .header("Location", "/v1/decisions/" + id)
                .build();
    }

    @GET
    @PermitAll
    @Operation(operationId = "listDecisions", summary = "List the decisions of an arena, newest first")
    public Page<DecisionSummary> list(
            @PathParam("id") UUID arenaId,
            @QueryParam("state") @Nullable DecisionState state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Cursors.Start start = cursors.start(limit, cursor, "decisions", arenaId, state);
        requireKnown(arenaId);
        UUID below = start.first() ? null : UUID.fromString(start.after().get(0));
        return cursors.page(
                start,
                query.list(arenaId, state, below, start.fetch()),
                row -> List.of(row.id().toString()),
                row -> row);
    }

    @GET
    @Path("/records")
    @PermitAll
    @Operation(
            operationId = "listDecisionRecords",
            summary = "Read the chain of records of an arena in its order, to verify it elsewhere")
    public Page<ChainEntry> records(
            @PathParam("id") UUID arenaId,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Cursors.Start start = cursors.start(limit, cursor, "decision-records", arenaId);
        requireKnown(arenaId);
        int after = start.first() ? 0 : Integer.parseInt(start.after().get(0));
        return cursors.page(
                start, chain.list(arenaId, after, start.fetch()), row -> List.of(String.valueOf(row.no())), row -> row);
    }

    @GET
    @Path("/verify")
    @PermitAll
    @Operation(
            operationId = "verifyDecisions",
            summary = "Recompute the chain of records of an arena; long chains in several answers")
    public ChainVerification verify(@PathParam("id") UUID arenaId, @QueryParam("after") @Nullable Integer after) {
        if (after != null && after < 0) {
            throw RuleViolation.invalid(List.of(Fault.of("after", "out-of-range", "must not be negative")));
        }
        requireKnown(arenaId);
        return chain.verify(arenaId, after == null ? 0 : after, RECOMPUTED_AT_MOST);
    }

    private void requireKnown(UUID arenaId) {
        if (!standings.known(arenaId)) {
            throw Arenas.unknown(arenaId);
        }
    }
}
