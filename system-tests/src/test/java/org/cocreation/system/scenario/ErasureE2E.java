package org.cocreation.system.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cocreation.local.Part;
import org.cocreation.system.platform.Arenas;
import org.cocreation.system.platform.Event;
import org.cocreation.system.platform.Json;
import org.cocreation.system.platform.People;
import org.cocreation.system.platform.People.Actor;
import org.cocreation.system.platform.SharedPlatform;
import org.cocreation.system.platform.Tables;
import org.cocreation.system.platform.TestPlatform;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is personal stays with the actor service (P8), and an erased person is gone from there as well. */
@Order(12)
@ExtendWith(SharedPlatform.class)
class ErasureE2E {

    private final TestPlatform platform;
    private final String mark = UUID.randomUUID().toString().substring(0, 13);
    private final List<String> markers =
            List.of("Name-" + mark, "mail-" + mark + "@example.org", "+45-" + mark, "stratum-" + mark, "login-" + mark);

    ErasureE2E(TestPlatform platform) {
        this.platform = platform;
    }

    @Test
    void nothingPersonalLeavesTheActorServiceAndErasureLeavesNoTrace() {
        Actor convener = new People(platform, "erasure").citizen("convener");
        Actor person = registerMarked();
        platform.settle();
        Arenas arenas = new Arenas(platform, convener);
        UUID arena = arenas.formed("Somebody will leave", List.of(convener, person));
        UUID proposal = person.client()
                .post("/v1/arenas/" + arena + "/proposals", Json.of("title", "A bench", "summary", "To sit on"))
                .created()
                .id();
        convener.client()
                .post(
                        "/v1/arenas/" + arena + "/moves",
                        Json.of("tool", "BROKER", "targets", List.of(person.id().toString())))
                .created();
        UUID open = arenas.convene("Somebody will not come");
        platform.settle();
        convener.client()
                .post(
                        "/v1/invitations",
                        Json.of(
                                "arenaId",
                                open.toString(),
                                "actorId",
                                person.id().toString(),
                                "seatRole",
                                "CITIZEN",
                                "reason",
                                "RELEVANT"))
                .created();
        assertNoTrace(Part.ARENA, Part.VALUE_ASSESSMENT, Part.GATEWAY);
        assertTheExportIsWhole(person);

        assertThat(person.client().delete("/v1/me").status()).isIn(200, 204);
        platform.kafka().await("actor-erased", person.id());
        platform.kafka().await("arena-erasure-confirmed", person.id());
        platform.kafka().await("value-assessment-erasure-confirmed", person.id());
        Event left = platform.kafka().await("actor-left-arena", arena);
        assertThat(left.data().path("actorId").asText()).isEqualTo(person.id().toString());
        Event closed = platform.kafka().await("invitation-closed", open);
        assertThat(closed.data().path("actorId").asText()).isEqualTo(person.id().toString());
        platform.settle();

        assertNoTrace(Part.ARENA, Part.VALUE_ASSESSMENT, Part.GATEWAY, Part.ACTOR);
        assertThat(platform.anybody()
                        .get("/v1/proposals/" + proposal)
                        .ok()
                        .json()
                        .path("title")
                        .asText())
                .isEqualTo("A bench");
        person.client().get("/v1/me").isProblem();
    }

    /** Wherever a database holds the person's id, the export has the row. */
    private void assertTheExportIsWhole(Actor person) {
        JsonNode archive = person.client().get("/v1/me/export").ok().json().path("services");
        assertThat(archive.path("actor").path("actor").path("displayName").asText())
                .isEqualTo(markers.get(0));
        Map.of("arena", Part.ARENA, "actor", Part.ACTOR, "value", Part.VALUE_ASSESSMENT)
                .forEach((service, part) -> {
                    List<String> exported = new ArrayList<>();
                    for (JsonNode trace : archive.path(service).path("traces")) {
                        exported.add(trace.path("table").asText() + "."
                                + trace.path("column").asText());
                    }
                    assertThat(exported).as("export of %s", service).containsAll(columnsThatName(person, part));
                });
    }

    /** Columns that hold the person's id, but for those of the backbone. */
    private List<String> columnsThatName(Actor person, Part part) {
        Tables tables = platform.tables(part);
        return tables
                .column("select table_name || '.' || column_name from information_schema.columns"
                        + " where table_schema = 'public' and udt_name in ('uuid', '_uuid')"
                        + " and table_name not in ('audit_entry', 'erasure_due', 'formation_due', 'event_log', 'event_sequence',"
                        + " 'consumer_sequence', 'inbox', 'parked_key')")
                .stream()
                .filter(column -> {
                    String[] name = column.split("\\.");
                    return tables.number(
                                    "select count(*) from \"" + name[0] + "\" where to_jsonb(\"" + name[1]
                                            + "\")::text like '%' || ? || '%'",
                                    person.id().toString())
                            > 0;
                })
                .toList();
    }

    /** A person whose every personal field carries a marker, registered under a key, whose answer is kept for a while. */
    private Actor registerMarked() {
        Map<String, Object> body = Json.of(
                "displayName",
                markers.get(0),
                "contact",
                Json.of("email", markers.get(1), "phone", markers.get(2)),
                "sector",
                "CITIZENRY",
                "domain",
                "CIVIC",
                "level",
                "LOCAL",
                "jurisdictions",
                List.of("DK-157"),
                "lay",
                true,
                "strata",
                Json.of("age", markers.get(3)));
        var client = platform.as(markers.get(4), "participant");
        UUID id = client.once("register-" + mark)
                .post("/v1/actors", body)
                .created()
                .id();
        client.get("/v1/me").ok();
        return new Actor(id, markers.get(4), client);
    }

    private void assertNoTrace(Part... databases) {
        platform.markers().nowhere(markers, databases);
    }
}
