package org.cocreation.actor.network;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cocreation.actor.network.Network.Place;
import org.cocreation.database.Database;
import org.jspecify.annotations.Nullable;

/** Keeps the network that was computed last. */
@ApplicationScoped
class NetworkStore {

    static final UUID WHOLE = new UUID(0, 0);
    private static final int CHUNK = 5_000;

    private final Database database;

    NetworkStore(Database database) {
        this.database = database;
    }

    /** What is said about the network as a whole. */
    record State(
            @Nullable Instant asOf,
            @Nullable Instant seatsSince,
            int actors,
            int arenas,
            long ties,
            int generation,
            long changes,
            long tookMillis) {}

    /** Ties across boundaries within something. */
    record Scope(String scope, UUID id, List<TiesAcross> ties) {}

    State state() {
        return database.first(
                        "select * from network_state",
                        row -> new State(
                                Database.instant(row, "as_of"),
                                Database.instant(row, "seats_since"),
                                row.getInt("actors"),
                                row.getInt("arenas"),
                                row.getLong("ties"),
                                row.getInt("generation"),
                                row.getLong("changes"),
                                row.getLong("took_millis")))
                .orElseThrow();
    }

    /** Whether this replica may compute now; a claim ends by itself in case its holder is no more. */
    boolean claim() {
        return database.change("""
                        update network_state set computing_until = now() + interval '10 minutes'
                        where computing_until is null or computing_until < now()""") == 1;
    }

    void release() {
        database.change("update network_state set computing_until = null");
    }

    /** Replaces the network, in the caller's transaction. */
    void put(State state, List<Place> places, List<Scope> scopes) {
        database.change("delete from network_actor");
        database.change("delete from network_boundary");
        for (int from = 0; from < places.size(); from += CHUNK) {
            putPlaces(places.subList(from, Math.min(from + CHUNK, places.size())));
        }
        for (int from = 0; from < scopes.size(); from += CHUNK) {
            putScopes(scopes.subList(from, Math.min(from + CHUNK, scopes.size())));
        }
        database.change(
                """
                update network_state set as_of = ?, seats_since = ?, actors = ?, arenas = ?, ties = ?, generation = ?,
                    changes = ?, took_millis = ?""",
                state.asOf(),
                state.seatsSince(),
                state.actors(),
                state.arenas(),
                state.ties(),
                state.generation(),
                state.changes(),
                state.tookMillis());
    }

    private void putPlaces(List<Place> places) {
        database.change(
                """
                insert into network_actor (actor_id, betweenness, raw_betweenness, ties, arena_ids)
                select id, b, r, t, a::uuid[] from unnest(?, ?::float8[], ?::float8[], ?::int[], ?) as x (id, b, r, t, a)""",
                places.stream().map(Place::actorId).toList(),
                places.stream()
                        .map(place -> Double.toString(place.betweenness()))
                        .toList(),
                places.stream().map(place -> Double.toString(place.raw())).toList(),
                places.stream().map(place -> Integer.toString(place.ties())).toList(),
                places.stream()
                        .map(place -> "{"
                                + String.join(
                                        ",",
                                        place.arenaIds().stream()
                                                .map(UUID::toString)
                                                .toList())
                                + "}")
                        .toList());
    }

    private void putScopes(List<Scope> scopes) {
        List<String> kinds = new ArrayList<>();
        List<UUID> ids = new ArrayList<>();
        List<String> boundaries = new ArrayList<>();
        List<String> crossing = new ArrayList<>();
        List<String> inside = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (Scope scope : scopes) {
            for (TiesAcross ties : scope.ties()) {
                kinds.add(scope.scope());
                ids.add(scope.id());
                boundaries.add(ties.boundary().name());
                crossing.add(Long.toString(ties.crossing()));
                inside.add(Long.toString(ties.inside()));
                unknown.add(Long.toString(ties.unknown()));
            }
        }
        database.change("""
                insert into network_boundary (scope, scope_id, boundary, crossing, inside, unknown)
                select * from unnest(?, ?, ?, ?::bigint[], ?::bigint[], ?::bigint[])""", kinds, ids, boundaries, crossing, inside, unknown);
    }

    List<TiesAcross> boundaries(String scope, UUID id) {
        return database.list(
                "select * from network_boundary where scope = ? and scope_id = ? order by boundary",
                row -> new TiesAcross(
                        Boundary.valueOf(row.getString("boundary")),
                        row.getLong("crossing"),
                        row.getLong("inside"),
                        row.getLong("unknown")),
                scope,
                id);
    }

    Optional<Place> place(UUID actorId) {
        return database.first("select * from network_actor where actor_id = ?", NetworkStore::place, actorId);
    }

    /** Actors by how much they bridge, after one of them. */
    List<Place> places(@Nullable Double below, @Nullable UUID after, int limit) {
        return below == null || after == null
                ? database.list(
                        "select * from network_actor order by betweenness desc, actor_id limit ?",
                        NetworkStore::place,
                        limit)
                : database.list("""
                        select * from network_actor
                        where betweenness <= ? and (betweenness < ? or actor_id > ?)
                        order by betweenness desc, actor_id limit ?""", NetworkStore::place, below, below, after, limit);
    }

    /** Those outside an arena who sit in most arenas that it has nobody in common with, then those who bridge most. */
    List<Bridge> bridges(UUID arenaId, int limit) {
        return database.list(
                """
                with linked as (
                    select coalesce(array_agg(distinct arena), array[]::uuid[]) as arenas
                    from network_actor, unnest(arena_ids) as arena where arena_ids @> array[?]::uuid[])
                select n.actor_id, n.betweenness,
                       array(select arena from unnest(n.arena_ids) as arena where arena <> all (linked.arenas)) as fresh
                from network_actor n, linked
                where not n.arena_ids @> array[?]::uuid[] and not n.arena_ids <@ linked.arenas
                order by cardinality(array(select arena from unnest(n.arena_ids) as arena where arena <> all (linked.arenas))) desc,
                         n.betweenness desc, n.actor_id
                limit ?""",
                row -> new Bridge(Database.id(row, "actor_id"), row.getDouble("betweenness"), List.of((UUID[])
                        row.getArray("fresh").getArray())),
                arenaId,
                arenaId,
                limit);
    }

    /** Somebody who would tie an arena to others that it has nobody in common with. */
    record Bridge(UUID actorId, double betweenness, List<UUID> newArenaIds) {}

    private static Place place(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Place(
                Database.id(row, "actor_id"),
                row.getDouble("betweenness"),
                row.getDouble("raw_betweenness"),
                row.getInt("ties"),
                List.of((UUID[]) row.getArray("arena_ids").getArray()));
    }
}
