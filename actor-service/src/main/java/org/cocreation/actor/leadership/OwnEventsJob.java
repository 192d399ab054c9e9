package org.cocreation.actor.leadership;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cocreation.contracts.ActorEvent.CommitmentClosed;
import org.cocreation.contracts.AllianceEvent.AllianceFormed;
import org.cocreation.contracts.DomainEvent;
import org.cocreation.contracts.EventTypes;
import org.cocreation.database.Database;
import org.cocreation.kit.clock.DueJobs;

/**
 * Writes leadership entries from this service's own events: it reads the event log on from where it stopped, in the gap-free order in
 * which the log is published.
 */
@ApplicationScoped
class OwnEventsJob implements DueJobs.DueJob {

    private static final int BATCH = 5_000;
    private static final List<Class<? extends DomainEvent>> WANTED =
            List.of(CommitmentClosed.class, AllianceFormed.class);

    private final Database database;
    private final LeadershipService service;
    private final ObjectMapper json;

    OwnEventsJob(Database database, LeadershipService service, ObjectMapper json) {
        this.database = database;
        this.service = service;
        this.json = json;
    }

    private record Logged(UUID id, Instant at, DomainEvent event) {}

    @Override
    public int runBatch(Instant now) {
        Optional<Long> from =
                database.first("select position from leadership_reading for update skip locked", row -> row.getLong(1));
        long last = database.first("select coalesce(max(position), 0) from event_log", row -> row.getLong(1))
                .orElse(0L);
        if (from.isEmpty() || from.get() >= last) {
            return 0;
        }
        long to = Math.min(last, from.get() + BATCH);
        database.list(
                        """
                        select event_id, logged_at, type, data from event_log
                        where position > ? and position <= ? and type = any (?) order by position""",
                        this::read,
                        from.get(),
                        to,
                        WANTED.stream().map(EventTypes::typeOf).toList())
                .forEach(logged -> service.enter(logged.id(), logged.at(), logged.event()));
        database.change("update leadership_reading set position = ?", to);
        return 1;
    }

    private Logged read(ResultSet row) throws SQLException {
        String type = row.getString("type");
        try {
            Class<? extends DomainEvent> wanted = WANTED.stream()
                    .filter(each -> EventTypes.typeOf(each).equals(type))
                    .findFirst()
                    .orElseThrow();
            return new Logged(
                    Database.id(row, "event_id"),
                    row.getTimestamp("logged_at").toInstant(),
                    json.readValue(row.getString("data"), wanted));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an own event cannot be read", e);
        }
    }
}
