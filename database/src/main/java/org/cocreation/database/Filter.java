package org.cocreation.database;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds a query from the filters that a client really gave, so that each combination can use its own index. */
public final class Filter {

    private final StringBuilder sql;
    private final List<Object> values = new ArrayList<>();
    private boolean filtered;

    /** Starts with {@code select … from …}. */
    public Filter(String select) {
        sql = new StringBuilder(select);
    }

    /** Adds a condition with one parameter, unless the value is missing. */
    public Filter and(String condition, @Nullable Object value) {
        if (value != null) {
            always(condition);
            values.add(value);
        }
        return this;
    }

    /** Adds a condition without parameters. */
    public Filter always(String condition) {
        sql.append(filtered ? " and " : " where ").append(condition);
        filtered = true;
        return this;
    }

    /** Adds a condition with two parameters. */
    public Filter and(String condition, Object first, Object second) {
        always(condition);
        values.add(first);
        values.add(second);
        return this;
    }

    /** Ends with the order and the number of rows. */
    public Filter order(String order, int rows) {
        sql.append(" order by ").append(order).append(" limit ").append(rows);
        return this;
    }

    /** The statement, with {@code ?} for each value. */
    public String sql() {
        return sql.toString();
    }

    /** The values in the order of their parameters. */
    public Object[] values() {
        return values.toArray();
    }
}
