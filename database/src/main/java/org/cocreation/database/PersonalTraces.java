package org.cocreation.database;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Every row of a service's database that leads to one actor: each column of ids is asked for the actor's, whatever its name, so that
 * a table that is added later is found without being told of. Left out is what serves the running of the service alone.
 */
@ApplicationScoped
public class PersonalTraces {

    private static final String COLUMNS = """
            select c.table_name, c.column_name, c.udt_name = '_uuid'
              from information_schema.columns c
              join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
             where c.table_schema = current_schema() and t.table_type = 'BASE TABLE' and c.udt_name in ('uuid', '_uuid')
             order by c.table_name, c.column_name""";

    private static final Set<String> OF_THE_RUNNING = Set.of(
            "event_log",
            "event_sequence",
            "inbox",
            "consumer_sequence",
            "parked_key",
            "audit_entry",
            "erasure_due",
            "formation_due");

    private final Database database;
    private final StoredJson json;
    private final List<Indirect> indirect;

    PersonalTraces(Database database, StoredJson json, @All List<Indirect> indirect) {
        this.database = database;
        this.json = json;
        this.indirect = indirect;
    }

    /**
     * The rows of one table in which one column names the actor.
     *
     * @param table name of the table
     * @param column the column that names the actor
     * @param rows the rows with all their columns
     */
    public record Trace(String table, String column, JsonNode rows) {}

    /** What a service knows of rows that hold no id of an actor and yet are somebody's, by way of another row. */
    public interface Indirect {

        /** Every such way. */
        List<Way> ways();
    }

    /**
     * One way by which rows are somebody's.
     *
     * @param table name of the table
     * @param column the column by which its rows lead to an actor
     * @param condition holds for a row {@code t} of the actor that is its only parameter
     */
    public record Way(String table, String column, String condition) {}

    /** All traces of an actor; where there is none, nothing is told of a column. */
    public List<Trace> of(UUID actorId) {
        Stream<Way> ways = database.list(COLUMNS, PersonalTraces::way).stream()
                .filter(column -> !OF_THE_RUNNING.contains(column.table()));
        Stream<Way> told = indirect.stream().flatMap(service -> service.ways().stream());
        return Stream.concat(ways, told)
                .flatMap(way -> rows(way, actorId).stream())
                .toList();
    }

    /** Names come from the database's own catalogue, never from a caller. */
    private static Way way(ResultSet column) throws SQLException {
        String name = column.getString(2);
        boolean many = column.getBoolean(3);
        return new Way(column.getString(1), name, "? = " + (many ? "any(t.\"" + name + "\")" : "t.\"" + name + "\""));
    }

    private Optional<Trace> rows(Way way, UUID actorId) {
        String query =
                "select jsonb_agg(to_jsonb(t))::text from \"%s\" t where %s".formatted(way.table(), way.condition());
        return database.list(query, row -> row.getString(1), actorId).stream()
                .filter(Objects::nonNull)
                .map(rows -> new Trace(way.table(), way.column(), json.read(rows, JsonNode.class)))
                .findFirst();
    }
}
