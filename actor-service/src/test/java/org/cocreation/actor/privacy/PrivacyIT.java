package org.cocreation.actor.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cocreation.actor.AnArena;
import org.cocreation.actor.Person;
import org.cocreation.contracts.ArenaEvent.ArenaErasureConfirmed;
import org.cocreation.kit.testing.PlatformResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class PrivacyIT {

    private static final String TOPIC = "actor-events.v1";

    private final String marker = "marker" + UUID.randomUUID().toString().replace("-", "");
    private final Person person = Person.anyone();

    @Test
    void erasureLeavesNoTraceOfThePersonInAnyTableOrEvent() throws SQLException {
        UUID id = registerMarked();
        UUID arena = AnArena.convenedBy(UUID.randomUUID(), "DK-157");
        UUID application = Person.created(person.asks()
                .body("{\"arenaId\": \"%s\", \"seatRole\": \"CITIZEN\"}".formatted(arena))
                .post("/v1/applications"));
        Person.created(person.asks()
                .body("{\"arenaId\": \"%s\", \"kind\": \"ENDORSEMENT\"}".formatted(arena))
                .post("/v1/commitments"));

        person.asks().delete("/v1/me").then().statusCode(204).header("Cocreation-Events", notNullValue());

        PlatformResource.Seen erased = await("actor-erased", id);
        assertThat(await("invitation-closed", application).data()).contains("ACTOR_ERASED");
        assertThat(await("commitment-closed", id).data()).contains("RELEASED");
        assertThat(erased.data()).isEqualTo("{\"actorId\":\"" + id + "\"}");
        assertThat(tablesThatMention(marker)).isEmpty();
        assertThat(PlatformResource.events(TOPIC))
                .noneMatch(event -> event.toString().contains(marker));
        person.asks().get("/v1/me").then().statusCode(403);
        Person.STEWARD
                .asks()
                .get("/v1/actors/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("ERASED"))
                .body("displayName", nullValue());
        PlatformResource.publish("arena-events.v1", new ArenaErasureConfirmed(id));
        AnArena.awaitRow("select 1 from erasure_confirmation where actor_id = ?", id);
    }

    @Test
    void theExportHoldsAllThatIsKept() {
        UUID id = registerMarked();

        person.asks()
                .get("/v1/me/export")
                .then()
                .statusCode(200)
                .body("actor.id", equalTo(id.toString()))
                .body("actor.strata.age", equalTo("30-44"))
                .body("commitments", hasSize(0))
                .body("traces.find { it.table == 'actor' }.rows[0].display_name", containsString(marker));
    }

    @Test
    void anErasureIsDoneWhenEveryServiceHasConfirmedIt() {
        UUID id = registerMarked();
        person.asks().delete("/v1/me").then().statusCode(204);
        PlatformResource.publish("arena-events.v1", new ArenaErasureConfirmed(id));
        AnArena.awaitRow("select 1 from erasure_confirmation where actor_id = ?", id);

        Person.STEWARD
                .asks()
                .get("/v1/actors/" + id + "/erasure")
                .then()
                .statusCode(200)
                .body("erased", equalTo(true))
                .body("confirmed.service", contains("arena-service"))
                .body("pending", contains("value-assessment-service"));
    }

    @Test
    void nobodyErasesSomebodyElseButAStewardMay() {
        UUID id = registerMarked();
        Person other = Person.anyone();
        other.registers("parents");

        other.asks().delete("/v1/actors/" + id).then().statusCode(403);
        Person.STEWARD
                .asks()
                .header("If-Match", "\"9\"")
                .delete("/v1/actors/" + id)
                .then()
                .statusCode(412);
        Person.STEWARD.asks().delete("/v1/actors/" + id).then().statusCode(204);
        Person.STEWARD.asks().delete("/v1/actors/" + id).then().statusCode(409);
    }

    @Test
    void readingPersonalDataIsKeptInTheAudit() throws SQLException {
        UUID id = registerMarked();

        Person.STEWARD.asks().get("/v1/actors/" + id).then().statusCode(200);

        try (Connection connection = PlatformResource.database();
                Statement query = connection.createStatement();
                ResultSet rows =
                        query.executeQuery("select count(*) from audit_entry where path = '/v1/actors/" + id + "'")) {
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(1);
        }
    }

    private UUID registerMarked() {
        return Person.created(person.asks()
                .header("Idempotency-Key", UUID.randomUUID())
                .body("""
                        {"displayName": "%1$s", "sector": "CITIZENRY", "domain": "CIVIC", "level": "LOCAL",
                         "contact": {"email": "%1$s@example.org"}, "strata": {"age": "30-44"}}""".formatted(marker))
                .post("/v1/actors"));
    }

    private static PlatformResource.Seen await(String event, UUID id) {
        return PlatformResource.awaitEvent(TOPIC, event, one -> one.data().contains(id.toString()));
    }

    private static List<String> tablesThatMention(String text) throws SQLException {
        List<String> tables = new ArrayList<>();
        List<String> found = new ArrayList<>();
        try (Connection connection = PlatformResource.database();
                Statement query = connection.createStatement()) {
            try (ResultSet row = query.executeQuery("select tablename from pg_tables where schemaname = 'public'")) {
                while (row.next()) {
                    tables.add(row.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet row = query.executeQuery(
                        "select 1 from \"%s\" as t where t::text like '%%%s%%' limit 1".formatted(table, text))) {
                    if (row.next()) {
                        found.add(table);
                    }
                }
            }
        }
        return found;
    }
}
