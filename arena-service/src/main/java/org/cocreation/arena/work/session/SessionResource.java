package org.cocreation.arena.work.session;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.ext.Providers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.UUID;
import org.cocreation.arena.proposal.ProposalProblem;
import org.cocreation.arena.work.SeatHolders;
import org.cocreation.kit.http.Caller;
import org.cocreation.kit.http.ETag;
import org.cocreation.kit.http.Page;
import org.cocreation.kit.http.Problem.Fault;
import org.cocreation.kit.http.RuleViolation;
import org.cocreation.kit.http.StateChange;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Shows sessions, changes them while they are planned, and says how they ended. */
@Path("/v1/sessions")
@Tag(name = "Sessions")
public class SessionResource {

    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final SessionService service;
    private final SessionQuery query;
    private final Sessions sessions;
    private final SessionPatch patch;
    private final SeatHolders seatHolders;
    private final Caller caller;

    SessionResource(
            SessionService service,
            SessionQuery query,
            Sessions sessions,
            SessionPatch patch,
            SeatHolders seatHolders,
            Caller caller) {
        this.service = service;
        this.query = query;
        this.sessions = sessions;
        this.patch = patch;
        this.seatHolders = seatHolders;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listSessionsOfActor",
            summary = "List the sessions of the arenas in which an actor holds a seat, the latest first")
    public Page<SessionView> list(
            @QueryParam("actorId") @Nullable UUID actorId,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return query.ofActor(required(actorId), limit, cursor);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "readSession", summary = "Read a session")
    public RestResponse<SessionView> read(@PathParam("id") UUID id) {
        return withETag(sessions.get(id));
    }

    @GET
    @Path("/{id}/attendees")
    @RolesAllowed({"participant", "authoriser", "assessor"})
    @Operation(operationId = "listAttendees", summary = "Read who came to a session, as a seat holder of its arena")
    public Page<UUID> attendees(@PathParam("id") UUID id) {
        Session session = sessions.get(id);
        if (!seatHolders.seesBackStage(session.arenaId(), caller)) {
            throw new RuleViolation(ProposalProblem.NOT_A_SEAT_HOLDER, "who came is for seat holders");
        }
        return new Page<>(session.attendees(), null);
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
    @StateChange
    @RolesAllowed({"participant", "authoriser", "assessor"})
    @Operation(operationId = "changeSession", summary = "Change a planned session by merge patch")
    @RequestBody(content = @Content(mediaType = MERGE_PATCH, schema = @Schema(implementation = SessionPlan.class)))
    public RestResponse<SessionView> change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Context Providers providers,
            byte[] changes) {
        return withETag(
                service.change(id, ifMatch, plan -> strictly(patch.apply(changes, plan), providers), caller.actorId()));
    }

    @POST
    @Path("/{id}/hold")
    @StateChange
    @RolesAllowed({"participant", "authoriser", "assessor"})
    @Operation(operationId = "holdSession", summary = "Record that a planned session took place, and who came")
    public RestResponse<SessionView> hold(
            @PathParam("id") UUID id,
            HoldSession command,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return withETag(service.hold(id, ifMatch, command, caller.actorId()));
    }

    @POST
    @Path("/{id}/cancel")
    @StateChange
    @RolesAllowed({"participant", "authoriser", "assessor"})
    @Operation(operationId = "cancelSession", summary = "Cancel a planned session, with a reason")
    public RestResponse<SessionView> cancel(
            @PathParam("id") UUID id,
            CancelSession command,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return withETag(service.cancel(id, ifMatch, command, caller.actorId()));
    }

    static UUID required(@Nullable UUID actorId) {
        if (actorId == null) {
            throw RuleViolation.invalid(List.of(Fault.of("actorId", "missing", "say whose sessions")));
        }
        return actorId;
    }

    /** What a patch leads to is read as strictly as any other body. */
    private static SessionPlan strictly(byte[] body, Providers providers) {
        Annotation[] none = {};
        MediaType type = MediaType.APPLICATION_JSON_TYPE;
        try {
            return providers
                    .getMessageBodyReader(SessionPlan.class, SessionPlan.class, none, type)
                    .readFrom(
                            SessionPlan.class,
                            SessionPlan.class,
                            none,
                            type,
                            new MultivaluedHashMap<>(),
                            new ByteArrayInputStream(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RestResponse<SessionView> withETag(Session session) {
        return ResponseBuilder.ok(session.view())
                .header(HttpHeaders.ETAG, ETag.of(session.version()))
                .build();
    }
}
