package org.cocreation.value.consultation;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.util.List;
import java.util.UUID;
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

/** Takes statements, moderates them, and chooses which of them somebody is asked about next. */
@Path("/v1/consultations/{id}")
@Tag(name = "Consultations")
public class StatementResource {

    private static final int AT_ONCE = 5;
    private static final int MOST_AT_ONCE = 50;

    private final StatementService service;
    private final Cursors cursors;

    StatementResource(StatementService service, Cursors cursors) {
        this.service = service;
        this.cursors = cursors;
    }

    @POST
    @Path("/statements")
    @StateChange
    @RolesAllowed({"participant", "authoriser", "assessor", "steward"})
    @Operation(operationId = "submitStatement", summary = "Say something that others can agree or disagree with")
    public RestResponse<StatementView> submit(@PathParam("id") UUID id, SubmitStatement command) {
        StatementView statement = service.submit(id, command);
        return ResponseBuilder.<StatementView>created(
                        URI.create("/v1/consultations/" + id + "/statements/" + statement.id()))
                .entity(statement)
                .build();
    }

    @GET
    @Path("/statements")
    @PermitAll
    @Operation(
            operationId = "listStatements",
            summary = "List statements by number; facilitators also read what was taken out")
    public Page<StatementView> list(
            @PathParam("id") UUID id,
            @QueryParam("moderation") @Nullable Moderation moderation,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return service.list(id, moderation, cursors, cursors.start(limit, cursor, "statements", id, moderation));
    }

    @GET
    @Path("/statements/{statementId}")
    @PermitAll
    @Operation(operationId = "readStatement", summary = "Read a statement")
    public StatementView read(@PathParam("id") UUID id, @PathParam("statementId") UUID statementId) {
        return service.read(id, statementId);
    }

    @PUT
    @Path("/statements/{statementId}/moderation")
    @StateChange
    @RolesAllowed({"participant", "authoriser", "assessor"})
    @Operation(
            operationId = "moderateStatement",
            summary = "Take a statement out, or put it back, as a facilitator and with a reason")
    public StatementView moderate(
            @PathParam("id") UUID id, @PathParam("statementId") UUID statementId, ModerateStatement command) {
        return service.moderate(id, statementId, command);
    }

    @GET
    @Path("/next")
    @RolesAllowed({"participant", "authoriser", "assessor", "steward"})
    @Operation(
            operationId = "readNextStatements",
            summary = "Read statements the caller has not voted on, chosen so that every statement gets seen")
    public Page<StatementView> next(@PathParam("id") UUID id, @QueryParam("limit") @Nullable Integer limit) {
        int wanted = limit == null ? AT_ONCE : limit;
        if (wanted < 1 || wanted > MOST_AT_ONCE) {
            throw RuleViolation.invalid(
                    List.of(Fault.of("limit", "out-of-range", "must be from 1 to " + MOST_AT_ONCE)));
        }
        return new Page<>(service.next(id, wanted), null);
    }
}
