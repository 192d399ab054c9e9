package org.cocreation.arena.backing;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cocreation.arena.arena.Arenas;
import org.cocreation.arena.arena.Standings;
import org.cocreation.contracts.LeadershipDomain;
import org.cocreation.contracts.Sector;
import org.cocreation.database.Database;
import org.cocreation.database.Filter;
import org.cocreation.database.StoredJson;
import org.cocreation.kit.KitConfig;
import org.cocreation.kit.http.Cursors;
import org.cocreation.kit.http.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Shows which alliances back an arena, those that began first before others. */
@Path("/v1/arenas/{id}/backing")
@Tag(name = "Arenas")
public class BackingResource {

    private static final TypeReference<Map<Sector, Integer>> SECTORS = new TypeReference<>() {};
    private static final TypeReference<Map<LeadershipDomain, Integer>> DOMAINS = new TypeReference<>() {};

    private final Database database;
    private final StoredJson json;
    private final Standings standings;
    private final Cursors cursors;
    private final String publicUrl;

    BackingResource(Database database, StoredJson json, Standings standings, Cursors cursors, KitConfig config) {
        this.database = database;
        this.json = json;
        this.standings = standings;
        this.cursors = cursors;
        this.publicUrl = config.publicUrl().toString();
    }

    @GET
    @PermitAll
    @Operation(operationId = "readBacking", summary = "List the alliances that back an arena")
    public Page<BackingView> read(
            @PathParam("id") UUID arenaId,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Cursors.Start start = cursors.start(limit, cursor, "backing", arenaId);
        if (!standings.known(arenaId)) {
            throw Arenas.unknown(arenaId);
        }
        Filter filter = new Filter("""
                        select b.alliance_id, b.since, a.members_by_sector, a.members_by_domain, a.review_on
                        from known_backing b
                        join known_alliance a on a.generation = b.generation and a.id = b.alliance_id""")
                .and("b.arena_id = ?", arenaId)
                .always("b.generation = (select live_generation from projection where name = 'backing')");
        if (!start.first()) {
            filter.and(
                    "(b.since, b.alliance_id) > (?, ?)",
                    Instant.parse(start.after().get(0)),
                    UUID.fromString(start.after().get(1)));
        }
        filter.order("b.since, b.alliance_id", start.fetch());
        return cursors.page(
                start,
                database.list(filter.sql(), this::view, filter.values()),
                backing ->
                        List.of(backing.since().toString(), backing.allianceId().toString()),
                backing -> backing);
    }

    private BackingView view(ResultSet row) throws SQLException {
        UUID alliance = Database.id(row, "alliance_id");
        Map<Sector, Integer> sectors = json.read(row.getString("members_by_sector"), SECTORS);
        return new BackingView(
                alliance,
                Objects.requireNonNullElse(Database.instant(row, "since"), Instant.EPOCH),
                sectors.values().stream().mapToInt(Integer::intValue).sum(),
                sectors,
                json.read(row.getString("members_by_domain"), DOMAINS),
                row.getObject("review_on", LocalDate.class),
                publicUrl + "/v1/alliances/" + alliance);
    }
}
