package org.cocreation.actor.matching;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.cocreation.actor.asset.Tags;
import org.cocreation.contracts.Need;

/**
 * Finds those who come into question for an arena, by index: for each affected group, need and topic a bounded number of people of the
 * arena's places. From elsewhere somebody is taken only for a group or a need that nobody here can cover.
 */
@ApplicationScoped
class CandidatePool {

    private static final String HERE = """
             and (actor.jurisdictions && ? or exists (
                 select 1 from unnest(actor.jurisdictions) place where split_part(place, '-', 1) = any (?)))""";

    private static final String OF_GROUP = """
            select actor.id from actor
            where actor.state = 'ACTIVE' and actor.affected_groups @> ? %s
            order by actor.id limit ?""";

    private static final String WITH_ASSET = """
            select asset.actor_id from asset join actor on actor.id = asset.actor_id
            where asset.kind = ? and asset.tag = ? and asset.state <> 'WITHDRAWN' and (asset.shareable or asset.state = 'OFFERED')
              and (asset.valid_to is null or asset.valid_to >= ?) and actor.state = 'ACTIVE' %s
            order by asset.id limit ?""";

    private static final String OF_TOPIC = """
            select actor.id from actor
            where actor.state = 'ACTIVE' and actor.topics && ? %s
            order by actor.id limit ?""";

    private static final String AFFECTED_BY_TOPIC = """
            select actor.id from stake join actor on actor.id = stake.actor_id
            where stake.subject_kind = 'TOPIC' and stake.kind = 'AFFECTED' and stake.subject = any (?) and actor.state = 'ACTIVE' %s
            order by stake.subject, stake.actor_id limit ?""";

    private final DataSource database;

    CandidatePool(DataSource database) {
        this.database = database;
    }

    /** The ids of those who come into question, at most {@code each} for a group, a need, and each way to meet a topic. */
    Set<UUID> find(SoughtArena arena, LocalDate today, int each) {
        Set<UUID> found = new LinkedHashSet<>();
        try (Connection connection = database.getConnection()) {
            planForValues(connection, true);
            try {
                look(Search.around(arena.jurisdictions(), connection, each), arena, today, found);
            } finally {
                planForValues(connection, false);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot look for candidates", e);
        }
        return found;
    }

    private static void look(Search search, SoughtArena arena, LocalDate today, Set<UUID> found) throws SQLException {
        for (String group : arena.affectedGroups()) {
            found.addAll(search.hereOrElsewhere(OF_GROUP, List.of(group)));
        }
        for (Need need : arena.needs()) {
            found.addAll(search.hereOrElsewhere(WITH_ASSET, need.assetKind(), Tags.normal(need.tag()), today));
        }
        if (!arena.topics().isEmpty()) {
            found.addAll(search.here(AFFECTED_BY_TOPIC, arena.topics()));
            found.addAll(search.here(OF_TOPIC, arena.topics()));
        }
    }

    /**
     * Has the queries planned for their values each time: a plan for any group would be wrong for those with few or with very many members.
     */
    private static void planForValues(Connection connection, boolean yes) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(yes ? "set plan_cache_mode = force_custom_plan" : "reset plan_cache_mode");
        }
    }

    /** Looks around an arena's places: the places themselves and their countries as a whole; of an arena for a country, everywhere in it. */
    private record Search(Connection connection, List<String> places, List<String> countries, int each) {

        static Search around(List<String> jurisdictions, Connection connection, int each) {
            return new Search(
                    connection,
                    jurisdictions.stream()
                            .flatMap(place -> Stream.of(place, country(place)))
                            .distinct()
                            .toList(),
                    jurisdictions.stream()
                            .filter(place -> place.equals(country(place)))
                            .toList(),
                    each);
        }

        private static String country(String place) {
            int hyphen = place.indexOf('-');
            return hyphen < 0 ? place : place.substring(0, hyphen);
        }

        List<UUID> hereOrElsewhere(String sql, Object... values) throws SQLException {
            List<UUID> here = here(sql, values);
            return here.isEmpty() ? run(sql.formatted(""), Arrays.asList(values)) : here;
        }

        List<UUID> here(String sql, Object... values) throws SQLException {
            List<Object> all = new ArrayList<>(Arrays.asList(values));
            all.add(places);
            if (countries.isEmpty()) {
                return run(sql.formatted("and actor.jurisdictions && ?"), all);
            }
            all.add(countries);
            return run(sql.formatted(HERE), all);
        }

        private List<UUID> run(String sql, List<Object> values) throws SQLException {
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                int at = 1;
                for (Object value : values) {
                    if (value instanceof Collection<?> codes) {
                        query.setArray(at++, connection.createArrayOf("text", codes.toArray()));
                    } else {
                        query.setObject(at++, value);
                    }
                }
                query.setInt(at, each);
                List<UUID> ids = new ArrayList<>();
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        ids.add(row.getObject(1, UUID.class));
                    }
                }
                return ids;
            }
        }
    }
}
