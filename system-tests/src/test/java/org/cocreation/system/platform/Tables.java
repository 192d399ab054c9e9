package org.cocreation.system.platform;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cocreation.local.Database;

/** The tables of one database, for looking behind the doors: nothing is ever decided by what they say alone. */
public final class Tables {

    private final Database database;

    Tables(Database database) {
        this.database = database;
    }

    /** A connection of one's own. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    /** The single number that a query gives. */
    public long number(String query, Object... arguments) {
        return Long.parseLong(column(query, arguments).get(0));
    }

    /** The first column of a query. */
    public List<String> column(String query, Object... arguments) {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                List<String> values = new ArrayList<>();
                while (row.next()) {
                    values.add(row.getString(1));
                }
                return values;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    /** Names of all tables. */
    public List<String> names() {
        return column("select table_name from information_schema.tables"
                + " where table_schema = 'public' and table_type = 'BASE TABLE' order by table_name");
    }

    /** Every row of a table as text, sorted, without the named columns. */
    public List<String> rows(String table, String... without) {
        String minus = without.length == 0 ? "" : " - array['" + String.join("','", without) + "']";
        return column("select (to_jsonb(t)" + minus + ")::text from \"" + table + "\" t order by 1");
    }

    /** Every row of the named tables. */
    public Map<String, List<String>> contents(List<String> tables, String... without) {
        Map<String, List<String>> contents = new TreeMap<>();
        tables.forEach(table -> contents.put(table, rows(table, without)));
        return contents;
    }
}
