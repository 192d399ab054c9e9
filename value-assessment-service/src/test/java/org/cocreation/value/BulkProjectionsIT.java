package org.cocreation.value;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cocreation.contracts.DomainEvent;
import org.cocreation.contracts.EventTypes;
import org.cocreation.kit.event.EventHandler;
import org.cocreation.kit.event.EventHandler.BulkProjection;
import org.cocreation.kit.event.EventHandler.Received;
import org.cocreation.kit.testing.PlatformResource;
import org.junit.jupiter.api.Test;

/** A projection that takes many events at once writes what it writes when they come one by one. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class BulkProjectionsIT {

    private static final int ONE_BY_ONE = 9_001;
    private static final int TOGETHER = 9_002;
    private static final int IN_PARTS = 9_003;

    @Inject
    @All
    List<EventHandler> handlers;

    @Inject
    ObjectMapper json;

    private final List<Received> events = new ArrayList<>();
    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();
    private final UUID third = UUID.randomUUID();
    private final UUID proposal = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final UUID seat = UUID.randomUUID();

    @Test
    void arenasAndTheirSeats() throws Exception {
        for (UUID arena : List.of(first, second, third)) {
            tell("arena-convened", arena, Map.of());
            tell("actor-joined-arena", arena, Map.of("seatId", UUID.randomUUID()));
        }
        tell("actor-joined-arena", first, Map.of("seatId", seat, "affectedGroups", List.of("one, two", "three")));
        tell("arena-formed", first, Map.of());
        tell("arena-adapted", first, Map.of("seatId", seat, "functions", List.of("FACILITATOR", "CATALYST")));
        tell("arena-adapted", first, Map.of("kind", "PAUSE"));
        tell("arena-lapsed", second, Map.of());
        tell("arena-adapted", first, Map.of("kind", "RESUME"));
        tell("arena-adapted", first, Map.of("seatId", seat, "functions", List.of()));
        tell("actor-left-arena", first, Map.of("seatId", seat));
        tell("arena-formed", third, Map.of());
        tell("arena-dissolved", third, Map.of());

        assertSame("arenas", List.of("arena", "seat"));
    }

    @Test
    void proposalsAndPrototypes() throws Exception {
        tell("proposal-submitted", first, Map.of("proposalId", proposal, "version", 1));
        tell("proposal-submitted", first, Map.of("proposalId", other, "version", 1));
        tell("proposal-prototyped", first, Map.of("proposalId", proposal, "prototypeId", UUID.randomUUID()));
        tell("proposal-iterated", first, Map.of("proposalId", proposal, "toVersion", 4));
        tell("proposal-set-aside", first, Map.of("proposalId", other));
        tell("proposal-submitted", first, Map.of("proposalId", other, "version", 2));
        tell(
                "arena-split",
                first,
                Map.of(
                        "successors",
                        List.of(
                                Map.of("arenaId", second, "actorIds", List.of(), "proposalIds", List.of(proposal)),
                                Map.of("arenaId", third, "actorIds", List.of(), "proposalIds", List.of()))));
        tell("proposal-prototyped", second, Map.of("proposalId", proposal, "prototypeId", UUID.randomUUID()));
        tell("arena-dissolved", second, Map.of("reason", "MERGED", "successorIds", List.of(third)));
        tell("proposal-adopted", third, Map.of("proposalId", proposal));

        assertSame("prototypes", List.of("known_proposal", "known_prototype"));
    }

    @Test
    void factsOfMeasures() throws Exception {
        UUID challenge = UUID.randomUUID();
        tell("challenge-raised", first, Map.of("challengeId", challenge));
        tell("arena-convened", first, Map.of());
        tell("actor-joined-arena", first, Map.of("seatId", seat));
        tell("arena-formed", first, Map.of());
        tell("session-held", first, Map.of());
        tell("leadership-exercised", first, Map.of());
        tell("idea-shared", first, Map.of("proposalId", proposal));
        tell("proposal-submitted", first, Map.of("proposalId", proposal));
        tell("proposal-adopted", first, Map.of("proposalId", proposal));
        tell("arena-dissolved", first, Map.of());
        tell("challenge-closed", first, Map.of("challengeId", challenge));

        assertSame("measures", List.of("measure_fact", "arena_milestone", "challenge_milestone", "measure_count"));
    }

    private void tell(String name, UUID arena, Map<String, Object> instead) throws IOException {
        try (InputStream sample = DomainEvent.class.getResourceAsStream("/samples/" + name + ".v1.json")) {
            ObjectNode data = (ObjectNode) json.readTree(sample);
            if (data.has("arenaId")) {
                data.put("arenaId", arena.toString());
            }
            instead.forEach((field, value) -> data.set(field, json.valueToTree(value)));
            DomainEvent event = json.treeToValue(
                    data, EventTypes.classOf("org.cocreation." + name + ".v1").orElseThrow());
            Instant at = Instant.parse("2026-03-01T10:00:00Z").plusSeconds(60L * events.size());
            events.add(new Received(UUID.randomUUID(), "test", event.key(), events.size() + 1L, at, null, null, event));
        }
    }

    private void assertSame(String name, List<String> tables) throws SQLException {
        BulkProjection projection = handlers.stream()
                .filter(BulkProjection.class::isInstance)
                .map(BulkProjection.class::cast)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(events)
                .allSatisfy(event -> assertThat(
                                projection.events().contains(event.data().getClass()))
                        .isTrue());
        int middle = events.size() / 2;
        QuarkusTransaction.requiringNew().run(() -> {
            events.forEach(event -> projection.apply(event, ONE_BY_ONE));
            projection.applyAll(events, TOGETHER);
            projection.applyAll(events.subList(0, middle), IN_PARTS);
            projection.applyAll(events.subList(middle, events.size()), IN_PARTS);
        });
        try {
            for (String table : tables) {
                List<String> rows = rows(table, ONE_BY_ONE);
                assertThat(rows).as(table).isNotEmpty();
                assertThat(rows(table, TOGETHER)).as(table).isEqualTo(rows);
                assertThat(rows(table, IN_PARTS)).as(table).isEqualTo(rows);
            }
        } finally {
            QuarkusTransaction.requiringNew()
                    .run(() -> List.of(ONE_BY_ONE, TOGETHER, IN_PARTS).forEach(projection::clear));
        }
    }

    private static List<String> rows(String table, int generation) throws SQLException {
        try (Connection connection = PlatformResource.database();
                Statement query = connection.createStatement();
                ResultSet row = query.executeQuery("select (to_jsonb(t) - 'generation')::text from " + table
                        + " t where generation = " + generation + " order by 1")) {
            List<String> rows = new ArrayList<>();
            while (row.next()) {
                rows.add(row.getString(1));
            }
            return rows;
        }
    }
}
