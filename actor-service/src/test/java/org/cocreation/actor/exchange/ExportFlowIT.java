package org.cocreation.actor.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cocreation.actor.exchange.ActorFiles.counts;
import static org.cocreation.actor.exchange.ActorFiles.csv;
import static org.cocreation.actor.exchange.ActorFiles.ended;
import static org.cocreation.actor.exchange.ActorFiles.send;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.cocreation.actor.Person;
import org.cocreation.kit.testing.PlatformResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ExportFlowIT {

    private static final String TOPIC = "out-" + UUID.randomUUID();

    private final String source = "out-" + UUID.randomUUID();

    @ParameterizedTest
    @CsvSource({"CSV,text/csv,csv", "JSON_LINES,application/x-ndjson,jsonl"})
    void whatWasGivenAwayCanBeTakenInAgainAndChangesNothing(String format, String type, String ending) {
        String topic = TOPIC + "-" + ending;
        UUID organisation = registered("""
                "kind": "ORGANISATION", "displayName": "'=cmd|' /C calc'!A0", "contact": {"phone": "+45 12 34 56"}""", topic);
        UUID person = registered("""
                "kind": "PERSON", "displayName": "Marker, \\"Ada\\"\\nof Ærø", "externalId": {"source": "%s", "id": "%s"},
                "strata": {"age": "30-44", "region.north": "=1+1"}, "lay": true, "branch": "b", "jurisdictions": ["DK-492", "DK"],
                "contact": {"email": "ada@example.org"}, "affiliations": [{"organisationId": "%s", "mayAct": true, "from": "2026-01-01"}],
                "stakes": [{"kind": "AFFECTED", "subjectKind": "GROUP", "subject": "youth", "power": 1, "legitimacy": 3, "urgency": 2}]""".formatted(source, ending, organisation), topic);
        Response given = exported(topic, format);

        given.then()
                .statusCode(200)
                .header("Content-Type", startsWith(type))
                .header("Content-Disposition", equalTo("attachment; filename=\"actors." + ending + "\""));
        assertThat(counts(ended(send(type, given.asByteArray(), ""))))
                .isEqualTo("2 of 2: 0 created, 0 updated, 2 unchanged, 0 refused");

        change(organisation, "{\"displayName\": \"Another\", \"contact\": {\"phone\": \"1\"}}");
        change(person, "{\"displayName\": \"Another\", \"lay\": false, \"topics\": [\"other\"], \"affiliations\": []}");
        assertThat(counts(ended(send(type, given.asByteArray(), ""))))
                .isEqualTo("2 of 2: 0 created, 2 updated, 0 unchanged, 0 refused");
        assertThat(exported(topic, format).asString()).isEqualTo(given.asString());
    }

    @Test
    void noCellIsRunAsAFormula() {
        registered("\"kind\": \"ORGANISATION\", \"displayName\": \"=1+1\"", source);
        registered("\"kind\": \"ORGANISATION\", \"displayName\": \" @SUM(A1)\"", source);

        assertThat(exported(source, "CSV").asString())
                .contains(",ORGANISATION,'=1+1,")
                .contains(",ORGANISATION,'@SUM(A1),");
    }

    @Test
    void anActorOfAnotherPlatformIsNotKnownByItsId() {
        String head = "source,id,kind,displayName,sector,domain,level,actorId\n";
        var report = ended(csv(
                head + ",,PERSON,Ada,CITIZENRY,CIVIC,LOCAL," + UUID.randomUUID()
                        + "\n,,PERSON,Ada,CITIZENRY,CIVIC,LOCAL,7\n",
                ""));
        assertThat(counts(report)).isEqualTo("2 of 2: 0 created, 0 updated, 0 unchanged, 2 refused");
        Person.STEWARD
                .asks()
                .get("/v1/actors/imports/" + report.getString("id") + "/faults")
                .then()
                .body("items", hasSize(2))
                .body("items[0].field", equalTo("actorId"))
                .body("items[0].code", equalTo("unknown-actor"))
                .body("items[1].code", equalTo("wrong-format"));
    }

    @Test
    void manyActorsComeAsOneFile() {
        StringBuilder file = new StringBuilder("source,id,kind,displayName,sector,domain,level,topics\n");
        for (int i = 0; i < 2_500; i++) {
            file.append("%s,%d,ORGANISATION,Body %d,PUBLIC,CIVIC,LOCAL,%s%n".formatted(source, i, i, source));
        }
        ended(csv(file.toString(), ""));

        String lines = exported(source, "JSON_LINES").asString();
        assertThat(lines.lines().distinct().count()).isEqualTo(2_500);
        assertThat(lines).contains("\"id\":\"0\"").contains("\"id\":\"2499\"");
    }

    @Test
    void onlyStewardsGetAFileAndItIsNoted() throws Exception {
        Person.anyone().asks().get("/v1/actors/export").then().statusCode(403);
        Person.STEWARD
                .asks()
                .queryParam("format", "XLS")
                .get("/v1/actors/export")
                .then()
                .statusCode(400);
        Person.STEWARD
                .asks()
                .accept("application/json")
                .get("/v1/actors/export")
                .then()
                .statusCode(406);
        long before = noted();
        Person.STEWARD
                .asks()
                .accept("application/x-ndjson")
                .queryParam("topic", source)
                .get("/v1/actors/export")
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("application/x-ndjson"));
        assertThat(noted()).isEqualTo(before + 1);
    }

    private static long noted() throws Exception {
        try (var connection = PlatformResource.database();
                var query = connection.createStatement();
                var row = query.executeQuery(
                        "select count(*) from audit_entry where operation = 'ExportResource.export' and path = '/v1/actors/export'")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Response exported(String topic, String format) {
        return Person.STEWARD
                .asks()
                .accept("*/*")
                .queryParam("topic", topic)
                .queryParam("format", format)
                .get("/v1/actors/export");
    }

    private static UUID registered(String fields, String topic) {
        return Person.created(Person.STEWARD
                .asks()
                .body("{%s, \"sector\": \"PUBLIC\", \"domain\": \"CIVIC\", \"level\": \"LOCAL\", \"topics\": [\"%s\"]}"
                        .formatted(fields, topic)
                        .getBytes(StandardCharsets.UTF_8))
                .post("/v1/actors"));
    }

    private static void change(UUID actor, String patch) {
        String version = Person.STEWARD.asks().get("/v1/actors/" + actor).header("ETag");
        Person.STEWARD
                .asks()
                .header("If-Match", version)
                .contentType("application/merge-patch+json")
                .body(patch.getBytes(StandardCharsets.UTF_8))
                .patch("/v1/actors/" + actor)
                .then()
                .statusCode(200);
    }
}
