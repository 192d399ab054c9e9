package org.cocreation.value.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.cocreation.database.Database;
import org.cocreation.opinion.Memory;

/**
 * Reads votes into memory: once in full, then only what was written since. Whatever a transaction wrote that was running when votes were
 * last read is read again, so that none is missed.
 */
@ApplicationScoped
class OpinionBooks {

    private static final int ROWS_AT_ONCE = 10_000;
    private static final int MOST_BOOKS = 50;
    private static final String WRITTEN_SINCE = """
            select participant, statement, value from vote
            where consultation_id = ? and written >= ?::text::xid8 order by participant, statement""";

    private final Map<UUID, OpinionBook> books = new LinkedHashMap<>(16, 0.75f, true);
    private final DataSource source;
    private final Database database;
    private final Statements statements;
    private final OpinionStore store;

    OpinionBooks(DataSource source, Database database, Statements statements, OpinionStore store) {
        this.source = source;
        this.database = database;
        this.statements = statements;
        this.store = store;
    }

    /**
     * The votes of a consultation as they are now, going on from where they were.
     *
     * @param between is run again and again while they are read and while groups are looked for
     */
    OpinionBook current(UUID consultationId, Runnable between) {
        OpinionBook book = books.computeIfAbsent(
                consultationId,
                id -> store.found(id)
                        .map(found -> new OpinionBook(
                                found.participants(), found.result().memory(found.groupOf()), between))
                        .orElseGet(() -> new OpinionBook(List.of(), Memory.NONE, between)));
        if (books.size() > MOST_BOOKS) {
            books.remove(books.keySet().iterator().next());
        }
        read(consultationId, book, between);
        return book;
    }

    /** The votes of a consultation as they are now, and nothing of what was found in them before. */
    OpinionBook fresh(UUID consultationId) {
        OpinionBook book = OpinionBook.empty();
        read(consultationId, book, () -> {});
        return book;
    }

    /** Forgets what is in memory, after the end or a fault. */
    void drop(UUID consultationId) {
        books.remove(consultationId);
    }

    private void read(UUID consultationId, OpinionBook book, Runnable between) {
        String running = database.first(
                        "select pg_snapshot_xmin(pg_current_snapshot())::text as running",
                        row -> row.getString("running"))
                .orElseThrow();
        book.statements(statements.moderations(consultationId));
        try (Connection connection = source.getConnection();
                PreparedStatement query = connection.prepareStatement(WRITTEN_SINCE)) {
            query.setFetchSize(ROWS_AT_ONCE);
            query.setObject(1, consultationId);
            query.setString(2, book.seenBefore());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    book.vote(row.getLong(1), row.getInt(2), row.getInt(3));
                    between.run();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database refused to tell votes", e);
        }
        book.seenBefore(running);
    }
}
