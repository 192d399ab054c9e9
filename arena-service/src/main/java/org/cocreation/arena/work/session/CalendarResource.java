package org.cocreation.arena.work.session;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.cocreation.arena.work.SeatHolders;
import org.cocreation.kit.KitConfig;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The sessions of an arena as a calendar that one can subscribe to. Calendars send no token, so it is open to everybody (ADR 0017). */
@Path("/v1/arenas/{id}/sessions.ics")
@Tag(name = "Sessions")
public class CalendarResource {

    static final String MEDIA_TYPE = "text/calendar; charset=utf-8";

    private static final int FRESH_SECONDS = 300;

    private final SessionQuery query;
    private final SeatHolders seatHolders;
    private final URI publicUrl;

    CalendarResource(SessionQuery query, SeatHolders seatHolders, KitConfig config) {
        this.query = query;
        this.seatHolders = seatHolders;
        this.publicUrl = config.publicUrl();
    }

    @GET
    @PermitAll
    @Produces(CalendarResource.MEDIA_TYPE)
    @Operation(
            operationId = "subscribeToArena",
            summary = "Subscribe to the sessions of an arena as an iCalendar feed, from thirty days ago on")
    public RestResponse<String> read(@PathParam("id") UUID arenaId, @Context Request request) {
        seatHolders.requireArena(arenaId);
        Calendar calendar = new Calendar(
                query.arenaName(arenaId),
                URI.create(publicUrl + "/v1/arenas/" + arenaId + "/sessions.ics"),
                publicUrl,
                false,
                query.calendarOfArena(arenaId));
        return answer(calendar, request);
    }

    /** The calendar, or 304 for a client that has it already. */
    static RestResponse<String> answer(Calendar calendar, Request request) {
        String written = calendar.written();
        EntityTag tag = new EntityTag(hash(written));
        ResponseBuilder<String> response = request.evaluatePreconditions(tag) == null
                ? ResponseBuilder.ok(written)
                : ResponseBuilder.create(RestResponse.Status.NOT_MODIFIED);
        return response.tag(tag)
                .header("Cache-Control", "max-age=" + FRESH_SECONDS)
                .build();
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing", e);
        }
    }
}
