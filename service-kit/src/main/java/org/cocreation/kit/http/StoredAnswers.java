package org.cocreation.kit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.cocreation.kit.KitConfig;
import org.cocreation.kit.clock.DueJobs;
import org.cocreation.kit.http.ProblemType.Standard;
import org.jspecify.annotations.Nullable;

/**
 * Answers kept for requests with an {@code Idempotency-Key}, in the transaction of their effect. Only answers of success are kept: a
 * refused request may be sent again.
 */
@ApplicationScoped
class StoredAnswers implements DueJobs.DueJob {

    private static final int CLEAN_BATCH = 500;
    private static final Duration CLEAN_EVERY = Duration.ofMinutes(1);

    private final DataSource database;
    private final ObjectMapper json;
    private final KitConfig config;
    private final InstantSource systemTime = InstantSource.system();
    private volatile Instant cleaned = Instant.EPOCH;

    StoredAnswers(DataSource database, ObjectMapper json, KitConfig config) {
        this.database = database;
        this.json = json;
        this.config = config;
    }

    /** An answer as it was given the first time. */
    record Answer(
            int status,
            Map<String, String> headers,
            @Nullable String body) {}

    /**
     * The answer given before under this key, if any. Holds the key until the transaction ends; refuses with 409 while another request
     * holds it, and with 422 when the key was used for a different request.
     */
    Optional<Answer> find(String scope, String key, String fingerprint) {
        try (Connection connection = database.getConnection()) {
            hold(connection, scope + "\n" + key);
            try (PreparedStatement query = connection.prepareStatement(
                    "select fingerprint, status, headers, body from idempotency_key where scope = ? and key = ?")) {
                query.setString(1, scope);
                query.setString(2, key);
                try (ResultSet row = query.executeQuery()) {
                    return row.next() ? Optional.of(answer(row, fingerprint)) : Optional.empty();
                }
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("cannot read the stored answer", e);
        }
    }

    private static void hold(Connection connection, String scopeAndKey) throws SQLException {
        try (PreparedStatement lock =
                connection.prepareStatement("select pg_try_advisory_xact_lock(hashtextextended(?, 0))")) {
            lock.setString(1, scopeAndKey);
            try (ResultSet row = lock.executeQuery()) {
                row.next();
                if (!row.getBoolean(1)) {
                    throw new RuleViolation(Standard.REQUEST_IN_PROGRESS, "a request with this key is still running");
                }
            }
        }
    }

    private Answer answer(ResultSet row, String fingerprint) throws SQLException, JsonProcessingException {
        if (!row.getString("fingerprint").equals(fingerprint)) {
            throw new RuleViolation(
                    Standard.IDEMPOTENCY_KEY_REUSED, "the key belongs to a request with another content");
        }
        Map<String, String> headers = json.readValue(row.getString("headers"), new TypeReference<>() {});
        return new Answer(row.getInt("status"), headers, row.getString("body"));
    }

    /** Keeps an answer with the effect it reports. */
    void keep(String scope, String key, String fingerprint, Answer answer) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into idempotency_key (scope, key, fingerprint, status, headers, body)
                        values (?, ?, ?, ?, ?::jsonb, ?)""")) {
            insert.setString(1, scope);
            insert.setString(2, key);
            insert.setString(3, fingerprint);
            insert.setInt(4, answer.status());
            insert.setString(5, json.writeValueAsString(answer.headers()));
            insert.setString(6, answer.body());
            insert.executeUpdate();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("cannot keep the answer", e);
        }
    }

    /** Deletes answers older than the retention, measured in system time. */
    @Override
    public int runBatch(Instant now) {
        Instant system = systemTime.instant();
        if (cleaned.plus(CLEAN_EVERY).isAfter(system)) {
            return 0;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement("""
                        delete from idempotency_key where (scope, key) in (
                            select scope, key from idempotency_key where stored_at < ?
                            order by stored_at limit ? for update skip locked)""")) {
            delete.setTimestamp(1, Timestamp.from(system.minus(config.idempotencyRetention())));
            delete.setInt(2, CLEAN_BATCH);
            int deleted = delete.executeUpdate();
            if (deleted == 0) {
                cleaned = system;
            }
            return deleted;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot delete old answers", e);
        }
    }
}
