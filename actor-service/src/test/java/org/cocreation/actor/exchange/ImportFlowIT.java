package org.cocreation.actor.exchange;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cocreation.actor.exchange.ActorFiles.counts;
import static org.cocreation.actor.exchange.ActorFiles.csv;
import static org.cocreation.actor.exchange.ActorFiles.ended;
import static org.cocreation.actor.exchange.ActorFiles.send;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cocreation.actor.Person;
import org.cocreation.kit.testing.PlatformResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ImportFlowIT {

    private static final String HEAD =
            "source,id,kind,displayName,sector,domain,level,jurisdictions,topics,stakes,strata.age\n";

    private final String source = "it-" + UUID.randomUUID();

    @Test
    void actorsAreRegisteredChangedAndLeftAloneByTheirExternalId() {
        String file = HEAD
                + line("1", "ORGANISATION", "Byrådet i Ærø", "PUBLIC", "")
                + line("2", "PERSON", "\"Marker, Ada\"", "CITIZENRY", "30-44");

        JsonPath first = ended(csv(file, ""));
        assertThat(counts(first)).isEqualTo("2 of 2: 2 created, 0 updated, 0 unchanged, 0 refused");
        JsonPath again = ended(csv(file, ""));
        assertThat(counts(again)).isEqualTo("2 of 2: 0 created, 0 updated, 2 unchanged, 0 refused");
        JsonPath changed = ended(csv(file.replace("Byrådet", "Kommunen").replace("30-44", "45-59"), ""));
        assertThat(counts(changed)).isEqualTo("2 of 2: 0 created, 2 updated, 0 unchanged, 0 refused");

        Response found = Person.STEWARD
                .asks()
                .queryParam("q", "marker ada")
                .queryParam("topic", source)
                .get("/v1/actors");
        found.then().body("items", hasSize(1)).body("items[0].displayName", equalTo("Marker, Ada"));
        String ada = found.jsonPath().getString("items[0].id");
        Person.STEWARD
                .asks()
                .get("/v1/actors/" + ada)
                .then()
                .body("strata.age", equalTo("45-59"))
                .body("stakes[0].salience", equalTo("DEPENDENT"))
                .body("affectedGroups", hasItems("parents"));
        PlatformResource.Seen event = PlatformResource.awaitEvent(
                "actor-events.v1", "actor-updated", one -> one.key().equals(ada));
        assertThat(event.data()).contains("\"changed\":[\"strata\"]").doesNotContain("45-59", "Marker");
    }

    @Test
    void everyLineThatIsRefusedSaysWhereAndWhyAndTheOthersAreTakenIn() {
        JsonPath report = ended(csv(
                HEAD
                        + line("1", "ORGANISATION", "Good", "PUBLIC", "")
                        + line("2", "ORGANISATION", "Bad", "MARTIAN", "")
                        + line("3", "ORGANISATION", "=1+1", "PUBLIC", "")
                        + line("1", "ORGANISATION", "Again", "PUBLIC", "")
                        + line("4", "ORGANISATION", "Aged", "PUBLIC", "30-44")
                        + "too,short\n"
                        + line("5", "ORGANISATION", "", "PUBLIC", ""),
                ""));

        assertThat(counts(report)).isEqualTo("7 of 7: 1 created, 0 updated, 0 unchanged, 6 refused");
        String faults = Person.STEWARD
                .asks()
                .get("/v1/actors/imports/" + report.getString("id") + "/faults")
                .jsonPath()
                .getList("items")
                .toString();
        assertThat(faults)
                .contains(
                        "line=3, field=sector, code=unknown-value",
                        "line=4, field=displayName, code=formula",
                        "line=5, field=id, code=duplicate",
                        "line=6, field=strata, code=not-for-kind",
                        "line=7, field=, code=wrong-length",
                        "line=8, field=displayName, code=not-blank");
        assertThat(faults).doesNotContain("MARTIAN").doesNotContain("=1+1");
    }

    @Test
    void aDryRunChecksEverythingAndDoesNothing() throws Exception {
        long events = rows("event_log");
        JsonPath report = ended(csv(HEAD + line("1", "ORGANISATION", "Dry", "PUBLIC", ""), "?dryRun=true"));

        assertThat(counts(report)).isEqualTo("1 of 1: 1 created, 0 updated, 0 unchanged, 0 refused");
        given().queryParam("topic", source).get("/v1/actors").then().body("items", hasSize(0));
        assertThat(rows("event_log")).isEqualTo(events);
        csv(HEAD, "?dryRun=perhaps").then().statusCode(400);
    }

    @Test
    void whoMayBeKnownAlreadyIsHintedAtForEachLineAndTakenInAllTheSame() {
        String known = ended(csv(HEAD + line("1", "ORGANISATION", "Byrådet i " + source, "PUBLIC", ""), ""))
                .getString("id");
        hints(known).body("items", hasSize(0));
        String file = HEAD
                + line("2", "ORGANISATION", "byradet i: " + source.toUpperCase(Locale.ROOT), "PUBLIC", "")
                + line("3", "ORGANISATION", "Somebody else in " + source, "PUBLIC", "");

        JsonPath dry = ended(csv(file, "?dryRun=true"));
        assertThat(dry.getInt("possibleDuplicates")).isEqualTo(1);
        hints(dry.getString("id"))
                .body("items", hasSize(1))
                .body("items[0].line", equalTo(2))
                .body("items[0].because", equalTo(List.of("SAME_NAME_AND_JURISDICTION")));
        JsonPath real = ended(csv(file, ""));
        assertThat(counts(real)).isEqualTo("2 of 2: 2 created, 0 updated, 0 unchanged, 0 refused");
        assertThat(hints(real.getString("id")).extract().jsonPath().getString("items"))
                .isEqualTo(hints(dry.getString("id")).extract().jsonPath().getString("items"));
        JsonPath again = ended(csv(file, ""));
        assertThat(again.getInt("possibleDuplicates"))
                .as("known ones are no newcomers")
                .isZero();
    }

    @Test
    void linesThatAreAlikeAreHintedAtInTheStepThatTakesThemIn() {
        JsonPath report = ended(csv(
                HEAD
                        + line("1", "PERSON", "Twin " + source, "CITIZENRY", "")
                        + line("2", "PERSON", "twin  " + source, "CITIZENRY", ""),
                ""));
        hints(report.getString("id")).body("items.line", equalTo(List.of(2, 3)));
    }

    @Test
    void aDryRunNamesTheLineAboveThatIsAlikeAndForgetsTheLines() throws Exception {
        String file = HEAD
                + line("1", "PERSON", "Twin " + source, "CITIZENRY", "")
                + line("2", "PERSON", "Another " + source, "CITIZENRY", "")
                + line("3", "PERSON", "\"TWIN, " + source + "\"", "CITIZENRY", "");
        JsonPath dry = ended(csv(file, "?dryRun=true"));

        assertThat(dry.getInt("possibleDuplicates")).isEqualTo(1);
        hints(dry.getString("id"))
                .body("items", hasSize(1))
                .body("items[0].line", equalTo(4))
                .body("items[0].sameAsLine", equalTo(2))
                .body("items[0].actorId", nullValue())
                .body("items[0].because", equalTo(List.of("SAME_NAME_AND_JURISDICTION")));
        assertThat(rows("actor_import_line")).as("nothing personal is left").isZero();
    }

    @Test
    void aDryRunFindsLinesThatAreAlikeFarApartAndByContact() throws Exception {
        StringBuilder file = new StringBuilder(
                "source,id,kind,displayName,sector,domain,level,email,phone\n" + person(1, "A", "+45 11"));
        for (int i = 2; i <= 700; i++) {
            file.append(person(i, "b" + i, "+45 999" + i));
        }
        file.append(person(701, "a", "4511")).append(person(702, "A", ""));
        String dry = ended(csv(file.toString(), "?dryRun=true")).getString("id");

        hints(dry)
                .body("items.line", equalTo(List.of(702, 703, 703)))
                .body("items.sameAsLine", equalTo(List.of(2, 2, 702)));
        Person.STEWARD
                .asks()
                .queryParam("limit", 2)
                .queryParam(
                        "cursor",
                        Person.STEWARD
                                .asks()
                                .queryParam("limit", 2)
                                .get("/v1/actors/imports/" + dry + "/duplicates")
                                .jsonPath()
                                .getString("nextCursor"))
                .get("/v1/actors/imports/" + dry + "/duplicates")
                .then()
                .body("items.sameAsLine", equalTo(List.of(702)));
    }

    private String person(int id, String mailbox, String phone) {
        return "%s,%d,PERSON,Person %d,CITIZENRY,CIVIC,LOCAL,%s-%s@example.org,%s%n"
                .formatted(source, id, id, mailbox, source, phone);
    }

    private static ValidatableResponse hints(String id) {
        return Person.STEWARD
                .asks()
                .get("/v1/actors/imports/" + id + "/duplicates")
                .then()
                .statusCode(200);
    }

    @Test
    void filesThatCannotBeTakenApartAreRefusedAsAWhole() throws Exception {
        long before = rows("actor_import");
        refused(csv("source,id\nx,1\n", ""), "missing-column");
        refused(csv(HEAD.replace("topics", "colour"), ""), "unknown-column");
        refused(csv(HEAD.replace("topics", "id"), ""), "duplicate");
        refused(csv(HEAD + "a".repeat(30_000), ""), "cell-too-long");
        refused(csv("a,".repeat(1_000_000), ""), "too-many-columns");
        refused(csv(HEAD + "x,\"never closed\n", ""), "unclosed-quote");
        refused(csv("", ""), "missing");
        refused(
                send("text/csv", (HEAD + "Bystyret i Tromsø").getBytes(StandardCharsets.ISO_8859_1), ""),
                "broken-encoding");
        refused(send("text/csv", HEAD.getBytes(StandardCharsets.UTF_16LE), ""), "broken-encoding");
        assertThat(rows("actor_import")).isEqualTo(before);
    }

    @Test
    void jsonLinesAreReadAsStrictlyAsARegistration() {
        String good = """
                {"externalId": {"source": "%s", "id": "1"}, "kind": "COLLECTIVE", "displayName": "Friends", "sector": "CIVIL_SOCIETY",\
                 "domain": "CIVIC", "level": "LOCAL", "topics": ["%s"]}
                """.formatted(source, source);
        JsonPath report = ended(send(
                "application/x-ndjson",
                (good + "\n{broken\n[]\n" + good.replace("\"1\"", "\"2\"").replace("topics", "tropics")
                                + good.replace("\"1\"", "\"3\"").replace("\"Friends\"", "7")
                                + good.replace("\"1\"", "\"4\"").replace("Friends", "\\u0000"))
                        .getBytes(StandardCharsets.UTF_8),
                ""));

        assertThat(counts(report)).isEqualTo("6 of 6: 1 created, 0 updated, 0 unchanged, 5 refused");
        Person.STEWARD
                .asks()
                .get("/v1/actors/imports/" + report.getString("id") + "/faults")
                .then()
                .body("items.line", hasItems(3, 4, 5, 6, 7))
                .body("items.code", hasItems("broken-json", "wrong-type", "unknown-field", "broken-encoding"));
        given().queryParam("topic", source).get("/v1/actors").then().body("items[0].displayName", equalTo("Friends"));
    }

    @Test
    void anImportGoesOnWhereItsProcessWasKilled() throws Exception {
        UUID id = UUID.randomUUID();
        StringBuilder file = new StringBuilder(HEAD);
        for (int i = 1; i <= 1_200; i++) {
            file.append(line(String.valueOf(i % 1_100), "ORGANISATION", "Body " + i, "PUBLIC", ""));
        }
        // As a process that dealt with a thousand records leaves it behind, in the transaction of the last of them.
        try (Connection connection = PlatformResource.database();
                Statement insert = connection.createStatement();
                var content = connection.prepareStatement("insert into actor_import_file values (?, ?)")) {
            connection.setAutoCommit(false);
            insert.executeUpdate(
                    ("insert into actor_import (id, state, format, dry_run, started_at, records, done, created,"
                                    + " claimed_by, claimed_until) values ('%s', 'RUNNING', 'CSV', false, now(), 1200, 1000, 1000,"
                                    + " 'killed', now() + interval '1 second')")
                            .formatted(id));
            content.setObject(1, id);
            content.setBytes(2, file.toString().getBytes(StandardCharsets.UTF_8));
            content.executeUpdate();
            connection.commit();
        }
        JsonPath report = ended(id);

        assertThat(counts(report)).isEqualTo("1200 of 1200: 1100 created, 0 updated, 0 unchanged, 100 refused");
        given().queryParam("topic", source)
                .queryParam("limit", 200)
                .get("/v1/actors")
                .then()
                .body("items", hasSize(100));
        try (Connection connection = PlatformResource.database();
                Statement query = connection.createStatement();
                ResultSet row =
                        query.executeQuery("select count(*) from actor_import_file where import_id = '" + id + "'")) {
            row.next();
            assertThat(row.getInt(1)).as("the file is gone").isZero();
        }
    }

    @Test
    void onlyStewardsImportAndAnEndedImportCannotBeCancelled() {
        given().header("Authorization", "Bearer " + PlatformResource.token("p", "participant"))
                .contentType("text/csv")
                .body(HEAD)
                .post("/v1/actors/imports")
                .then()
                .statusCode(403);
        JsonPath report = ended(csv(HEAD, ""));
        Person.STEWARD
                .asks()
                .post("/v1/actors/imports/" + report.getString("id") + "/cancel")
                .then()
                .statusCode(409);
        Person.STEWARD
                .asks()
                .get("/v1/actors/imports/" + UUID.randomUUID())
                .then()
                .statusCode(404);
        Person.STEWARD.asks().get("/v1/actors/imports").then().body("items.id", hasItems(report.getString("id")));
        Person.STEWARD.asks().body("{}").post("/v1/actors/imports").then().statusCode(415);
    }

    private String line(String id, String kind, String name, String sector, String age) {
        return String.join(
                        ",",
                        source,
                        id,
                        kind,
                        name,
                        sector,
                        "CIVIC",
                        "LOCAL",
                        "DK-492|DK",
                        source,
                        "AFFECTED GROUP parents 0 2 2",
                        age)
                + "\n";
    }

    private static void refused(Response response, String code) {
        response.then().statusCode(400).body("type", startsWith("http")).body("errors.code", hasItems(code));
    }

    private static long rows(String table) throws Exception {
        try (Connection connection = PlatformResource.database();
                Statement query = connection.createStatement();
                ResultSet row = query.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        }
    }
}
