package org.cocreation.arena.work.session;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import java.net.URI;
import java.util.UUID;
import org.cocreation.kit.KitConfig;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * The sessions of all arenas in which an actor holds a seat, as one calendar. It says nothing that rosters and sessions, which are open
 * to everybody, do not say, and neither who the actor is nor whether they came (ADR 0017).
 */
@Path("/v1/sessions.ics")
@Tag(name = "Sessions")
public class ActorCalendarResource {

    private final SessionQuery query;
    private final URI publicUrl;

    ActorCalendarResource(SessionQuery query, KitConfig config) {
        this.query = query;
        this.publicUrl = config.publicUrl();
    }

    @GET
    @PermitAll
    @Produces(CalendarResource.MEDIA_TYPE)
    @Operation(
            operationId = "subscribeToActor",
            summary = "Subscribe to the sessions of the arenas in which an actor holds a seat, as an iCalendar feed")
    public RestResponse<String> read(@QueryParam("actorId") @Nullable UUID actorId, @Context Request request) {
        UUID wanted = SessionResource.required(actorId);
        Calendar calendar = new Calendar(
                "Sessions",
                URI.create(publicUrl + "/v1/sessions.ics?actorId=" + wanted),
                publicUrl,
                true,
                query.calendarOfActor(wanted));
        return CalendarResource.answer(calendar, request);
    }
}
