package org.cocreation.kit.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.cocreation.kit.clock.DueJobs;
import org.jspecify.annotations.Nullable;

/**
 * Who did what, when, to what, with which result: a plain row in the transaction of every change and of every read of personal data.
 * A sealer chains the committed rows by hash every second, so that no request queues on the last row.
 */
@ApplicationScoped
public class AuditLog implements DueJobs.DueJob {

    private static final int SEAL_BATCH = 500;
    private static final int VERIFIED_AT_ONCE = 10_000;
    private static final long SEAL_LOCK = 7_302;

    private final DataSource database;

    AuditLog(DataSource database) {
        this.database = database;
    }

    /** Writes one row in the caller's transaction. */
    @Transactional(TxType.MANDATORY)
    public void record(@Nullable UUID actorId, String operation, String path, String result, @Nullable String traceId) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into audit_entry (at, actor_id, operation, path, result, trace_id)
                        values (now(), ?, ?, ?, ?, ?)""")) {
            insert.setObject(1, actorId);
            insert.setString(2, operation);
            insert.setString(3, path);
            insert.setString(4, result);
            insert.setString(5, traceId);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot write the audit row", e);
        }
    }

    /** Seals committed rows: numbers them and chains each to the one before by SHA-256. */
    @Override
    public int runBatch(Instant now) {
        try (Connection connection = database.getConnection()) {
            return locked(connection) ? seal(connection) : 0;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot seal the audit log", e);
        }
    }

    /**
     * What a look at a part of the chain found.
     *
     * @param entries how many sealed rows were looked at
     * @param last number of the last of them; where the next look begins
     * @param brokenAt number of the first row that does not fit the row before it; null when all do
     */
    public record Verification(
            int entries, long last, @Nullable Long brokenAt) {}

    /** Recomputes the chain from the row after a number on, ten thousand rows at most. A missing row shows as well as a changed one. */
    public Verification verify(long after) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select * from audit_entry where sealed_no >= ? order by sealed_no limit "
                                + VERIFIED_AT_ONCE)) {
            query.setLong(1, after);
            try (ResultSet row = query.executeQuery()) {
                return verify(after, row);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the audit log", e);
        }
    }

    private static Verification verify(long after, ResultSet row) throws SQLException {
        long last = after;
        int entries = 0;
        String hash = "";
        if (after > 0 && row.next()) {
            if (row.getLong("sealed_no") != after) {
                return new Verification(0, after, after);
            }
            hash = row.getString("hash");
        }
        while (row.next()) {
            long no = row.getLong("sealed_no");
            hash = chain(hash, row);
            if (no != last + 1 || !hash.equals(row.getString("hash"))) {
                return new Verification(entries, last, last + 1);
            }
            last = no;
            entries++;
        }
        return new Verification(entries, last, null);
    }

    private static boolean locked(Connection connection) throws SQLException {
        try (Statement lock = connection.createStatement();
                ResultSet row = lock.executeQuery("select pg_try_advisory_xact_lock(" + SEAL_LOCK + ")")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static int seal(Connection connection) throws SQLException {
        List<Long> ids = new ArrayList<>();
        List<String> hashes = new ArrayList<>();
        long no = 0;
        try (Statement query = connection.createStatement()) {
            String hash = "";
            try (ResultSet last = query.executeQuery(
                    "select sealed_no, hash from audit_entry where sealed_no is not null order by sealed_no desc limit 1")) {
                if (last.next()) {
                    no = last.getLong(1);
                    hash = last.getString(2);
                }
            }
            try (ResultSet row = query.executeQuery(
                    "select * from audit_entry where sealed_no is null order by id limit " + SEAL_BATCH)) {
                while (row.next()) {
                    hash = chain(hash, row);
                    ids.add(row.getLong("id"));
                    hashes.add(hash);
                }
            }
        }
        if (!ids.isEmpty()) {
            store(connection, no, ids, hashes);
        }
        return ids.size();
    }

    private static void store(Connection connection, long lastNo, List<Long> ids, List<String> hashes)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                update audit_entry set sealed_no = ? + sealed.n, hash = sealed.hash
                from unnest(?, ?) with ordinality as sealed (id, hash, n) where audit_entry.id = sealed.id""")) {
            update.setLong(1, lastNo);
            update.setArray(2, connection.createArrayOf("bigint", ids.toArray()));
            update.setArray(3, connection.createArrayOf("text", hashes.toArray()));
            update.executeUpdate();
        }
    }

    private static String chain(String previous, ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("at");
        String content = String.join(
                "\n",
                previous,
                row.getString("id"),
                at.toInstant().toString(),
                String.valueOf(row.getString("actor_id")),
                row.getString("operation"),
                row.getString("path"),
                row.getString("result"),
                String.valueOf(row.getString("trace_id")));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing", e);
        }
    }
}
