package org.cocreation.arena.timeline;

import static org.cocreation.database.Database.id;
import static org.cocreation.database.Database.instant;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cocreation.arena.arena.Arenas;
import org.cocreation.arena.arena.Standings;
import org.cocreation.database.Database;
import org.cocreation.database.Filter;
import org.cocreation.kit.KitConfig;
import org.cocreation.kit.http.Cursors;
import org.cocreation.kit.http.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Shows everything that happened in an arena, oldest first. */
@Path("/v1/arenas/{id}/timeline")
@Tag(name = "Arenas")
public class TimelineResource {

    private final Database database;
    private final Standings standings;
    private final Cursors cursors;
    private final String publicUrl;

    TimelineResource(Database database, Standings standings, Cursors cursors, KitConfig config) {
        this.database = database;
        this.standings = standings;
        this.cursors = cursors;
        this.publicUrl = config.publicUrl().toString();
    }

    @GET
    @PermitAll
    @Operation(operationId = "readTimeline", summary = "List everything that happened in an arena, oldest first")
    public Page<TimelineEntry> read(
            @PathParam("id") UUID arenaId,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Cursors.Start start = cursors.start(limit, cursor, "timeline", arenaId);
        if (!standings.known(arenaId)) {
            throw Arenas.unknown(arenaId);
        }
        Filter filter = new Filter("select event_id, time, type, subject, path from timeline_entry")
                .and("arena_id = ?", arenaId)
                .always("generation = (select live_generation from projection where name = 'timeline')");
        if (!start.first()) {
            filter.and(
                    "(time, event_id) > (?, ?)",
                    Instant.parse(start.after().get(0)),
                    UUID.fromString(start.after().get(1)));
        }
        filter.order("time, event_id", start.fetch());
        return cursors.page(
                start,
                database.list(filter.sql(), this::entry, filter.values()),
                entry -> List.of(entry.time().toString(), entry.id().toString()),
                entry -> entry);
    }

    private TimelineEntry entry(ResultSet row) throws SQLException {
        return new TimelineEntry(
                id(row, "event_id"),
                row.getString("type"),
                Objects.requireNonNullElse(instant(row, "time"), Instant.EPOCH),
                id(row, "subject"),
                publicUrl + row.getString("path"));
    }
}
