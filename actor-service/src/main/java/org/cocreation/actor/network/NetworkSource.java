package org.cocreation.actor.network;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cocreation.actor.network.Network.Sat;
import org.cocreation.database.Database;

/** Reads the seats of a time, and on which side of each boundary their holders stand. */
@ApplicationScoped
class NetworkSource {

    private static final String SATS = """
            select distinct arena_id, actor_id from seat_span
            where generation = (select live_generation from projection where name = 'seats')
              and (left_at is null or left_at > ?) and joined_at <= ?""";

    // An actor counts for one organisation: itself if it is one, else the one it may act for before others, and the
    // first by id.
    private static final String TRAITS = """
            select a.id, a.sector, a.branch, a.level, a.domain,
                   case when a.kind <> 'PERSON' then a.id else
                       (select f.organisation_id from affiliation f
                        where f.actor_id = a.id and (f.valid_from is null or f.valid_from <= ?::timestamptz::date)
                          and (f.valid_to is null or f.valid_to >= ?::timestamptz::date)
                        order by f.may_act desc, f.organisation_id limit 1) end as organisation
            from actor a where a.id = any (?)""";

    private static final int CHUNK = 5_000;

    private final Database database;

    NetworkSource(Database database) {
        this.database = database;
    }

    /** How often seats have changed in the live generation. */
    record Changes(int generation, long changes) {}

    Changes changes() {
        return database.first("""
                        select live_generation, coalesce(changes, 0) as changes
                        from projection left join seat_change on generation = live_generation where name = 'seats'""", row -> new Changes(row.getInt("live_generation"), row.getLong("changes")))
                .orElse(new Changes(0, 0));
    }

    Network at(Instant now, Instant since) {
        List<Sat> seats = database.list(SATS, NetworkSource::sat, since, now);
        return Network.of(
                seats, traits(seats.stream().map(Sat::actorId).distinct().toList(), now));
    }

    /** The network of some arenas alone. */
    Network among(Collection<UUID> arenas, Instant now, Instant since) {
        List<Sat> seats =
                database.list(SATS + " and arena_id = any (?)", NetworkSource::sat, since, now, List.copyOf(arenas));
        return Network.of(
                seats, traits(seats.stream().map(Sat::actorId).distinct().toList(), now));
    }

    /** The members of each alliance that lives. */
    Map<UUID, List<UUID>> alliances() {
        Map<UUID, List<UUID>> members = new HashMap<>();
        database.list("""
                        select m.alliance_id as arena_id, m.actor_id
                        from alliance a join alliance_member m on m.alliance_id = a.id
                        where a.state = 'FORMED' and m.left_at is null""", NetworkSource::sat)
                .forEach(one -> members.computeIfAbsent(one.arenaId(), each -> new java.util.ArrayList<>())
                        .add(one.actorId()));
        return members;
    }

    Map<UUID, Traits> traits(List<UUID> actors, Instant now) {
        Map<UUID, Traits> traits = new HashMap<>();
        for (int from = 0; from < actors.size(); from += CHUNK) {
            List<UUID> some = actors.subList(from, Math.min(from + CHUNK, actors.size()));
            database.list(TRAITS, NetworkSource::known, now, now, some)
                    .forEach(one -> traits.put(one.actorId(), one.traits()));
        }
        return traits;
    }

    private record Known(UUID actorId, Traits traits) {}

    private static Known known(ResultSet row) throws SQLException {
        return new Known(
                Database.id(row, "id"),
                new Traits(
                        row.getObject("organisation", UUID.class),
                        row.getString("sector"),
                        row.getString("branch"),
                        row.getString("level"),
                        row.getString("domain")));
    }

    private static Sat sat(ResultSet row) throws SQLException {
        return new Sat(Database.id(row, "arena_id"), Database.id(row, "actor_id"));
    }
}
