package org.cocreation.kit.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.cocreation.contracts.ActorEvent;
import org.cocreation.contracts.ActorEvent.ActorErased;
import org.cocreation.contracts.ActorEvent.ActorRegistered;
import org.cocreation.contracts.ActorEvent.ActorUpdated;
import org.cocreation.contracts.Affiliation;
import org.cocreation.contracts.DomainEvent;
import org.cocreation.contracts.LeadershipDomain;
import org.cocreation.contracts.Level;
import org.cocreation.contracts.Sector;

/**
 * Very many actors come at once, and some of them change or go; a replica must follow. How fast it does: {@code -Dactors=100000
 * -Dit.test=ManyActorsIT}; at least 400.
 */
public final class ManyActors {

    private static final int ACTORS = Integer.getInteger("actors", 400);
    private static final int CHANGED = 400;

    private final UUID organisation = UUID.randomUUID();
    private final String group = "many-" + UUID.randomUUID();

    /**
     * Publishes their events and waits until of each the latest one counts.
     *
     * @param actors table of the replica
     * @param affiliations table of their affiliations
     * @param known condition that holds for the rows of those who were not erased; empty where others have no row
     */
    public void areFollowedBy(String actors, String affiliations, String known) {
        List<UUID> ids = new ArrayList<>();
        long began = System.nanoTime();
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", PlatformResource.kafka()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            for (int i = 0; i < ACTORS; i++) {
                UUID id = UUID.randomUUID();
                ids.add(id);
                send(producer, registered(id), 1);
                if (i < CHANGED && i % 4 == 1) {
                    send(producer, updated(id), 2);
                } else if (i < CHANGED && i % 4 == 2) {
                    send(producer, new ActorErased(id), 2);
                }
            }
        }
        UUID last = UUID.randomUUID();
        PlatformResource.publish(ActorEvent.TOPIC, registered(last));
        await(
                actors + " where generation = 1 and '" + group + "' = any (affected_groups) and state = 'ACTIVE'",
                ACTORS - CHANGED / 4 + 1);
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf("replica: %d actors followed, %.0f a second%n", ACTORS, ACTORS / seconds);

        await(
                affiliations + " where generation = 1 and organisation_id = '" + organisation + "'",
                ACTORS - CHANGED / 2 + 1);
        await(actors + " where generation = 1 and id = '" + ids.get(2) + "'" + known, 0);
        await(actors + " where generation = 1 and id = '" + ids.get(1) + "' and not lay", 1);
    }

    private ActorRegistered registered(UUID id) {
        return new ActorRegistered(
                id,
                "PERSON",
                Sector.CITIZENRY,
                LeadershipDomain.CIVIC,
                Level.LOCAL,
                true,
                List.of("DK-157"),
                List.of("youth"),
                List.of(group),
                List.of(new Affiliation(organisation, null, null)),
                "ACTIVE",
                null);
    }

    private ActorUpdated updated(UUID id) {
        return new ActorUpdated(
                id,
                "PERSON",
                Sector.CITIZENRY,
                LeadershipDomain.CIVIC,
                Level.LOCAL,
                false,
                List.of("DK-157"),
                List.of("youth"),
                List.of(group),
                List.of(),
                "ACTIVE",
                null,
                List.of("lay", "affiliations"));
    }

    private static void send(KafkaProducer<String, byte[]> producer, DomainEvent event, long sequence) {
        producer.send(PlatformResource.record(ActorEvent.TOPIC, event, UUID.randomUUID(), sequence));
    }

    private static void await(String rows, int wanted) {
        Waiting.until(wanted + " rows of " + rows, Duration.ofSeconds(60 + ACTORS / 500), () -> count(rows) == wanted);
    }

    private static long count(String rows) throws SQLException {
        try (Connection connection = PlatformResource.database();
                Statement query = connection.createStatement();
                ResultSet row = query.executeQuery("select count(*) from " + rows)) {
            row.next();
            return row.getLong(1);
        }
    }
}
