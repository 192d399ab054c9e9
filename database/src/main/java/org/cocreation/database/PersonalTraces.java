package org.cocreation.database;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Every row of a service's database that leads to one actor, found by the names of columns: a table that is added later is found
 * without being told of. Left out is what serves the running of the service alone.
 */
@ApplicationScoped
public class PersonalTraces {

    /** Who is meant by a column: {@code actor_id}, {@code shared_by}, {@code assessor_id}, {@code attendees} and their like. */
    private static final String COLUMNS = """
            select c.table_name, c.column_name, c.udt_name = '_uuid' as many
              from information_schema.columns c
              join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
             where c.table_schema = current_schema() and t.table_type = 'BASE TABLE'
               and c.udt_name in ('uuid', '_uuid')
               and (c.column_name = 'id' and c.table_name in ('actor', 'known_actor')
                    or c.column_name ~ '(^|_)(actor_ids?|by|assessor_id|person_id|organisation_id|participant_id|convener_id|attendees)$')
             order by c.table_name, c.column_name""";

    private static final Set<String> OF_THE_RUNNING = Set.of("audit_entry", "erasure_due", "formation_due");

    private final Database database;
    private final StoredJson json;

    PersonalTraces(Database database, StoredJson json) {
        this.database = database;
        this.json = json;
    }

    /**
     * The rows of one table in which one column names the actor.
     *
     * @param table name of the table
     * @param column the column that names the actor
     * @param rows the rows with all their columns
     */
    public record Trace(String table, String column, JsonNode rows) {}

    private record Column(String table, String name, boolean many) {

        /** Names come from the database's own catalogue, never from a caller. */
        String rows() {
            return "select jsonb_agg(to_jsonb(t))::text from \"%s\" t where %s"
                    .formatted(table, many ? "? = any(t.\"%s\")".formatted(name) : "t.\"%s\" = ?".formatted(name));
        }
    }

    /** All traces of an actor; a table without any is left out. */
    public List<Trace> of(UUID actorId) {
        return database.list(COLUMNS, row -> new Column(row.getString(1), row.getString(2), row.getBoolean(3))).stream()
                .filter(column -> !OF_THE_RUNNING.contains(column.table()))
                .flatMap(column -> database.list(column.rows(), row -> row.getString(1), actorId).stream()
                        .filter(rows -> rows != null)
                        .map(rows -> new Trace(column.table(), column.name(), json.read(rows, JsonNode.class))))
                .toList();
    }
}
