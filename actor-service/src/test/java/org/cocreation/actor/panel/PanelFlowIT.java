package org.cocreation.actor.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cocreation.actor.AnArena;
import org.cocreation.actor.Person;
import org.cocreation.database.Database;
import org.cocreation.kit.clock.DomainClock;
import org.cocreation.kit.clock.DueJobs;
import org.cocreation.kit.testing.PlatformResource;
import org.cocreation.sortition.Lottery;
import org.cocreation.sortition.Pool;
import org.cocreation.sortition.Quota;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class PanelFlowIT {

    private static final Person AUDITOR = new Person("panel-auditor", "auditor");
    private static final String QUOTAS = """
            [{"stratum": "gender", "value": "f", "min": 1, "max": 1}, {"stratum": "gender", "value": "m", "min": 1, "max": 1}]""";

    @Inject
    DomainClock clock;

    @Inject
    DueJobs jobs;

    @Inject
    Database database;

    private final Map<UUID, Person> people = new HashMap<>();

    @AfterEach
    void setTheClockRight() {
        clock.moveTo(Duration.ZERO);
    }

    @Test
    void applicantsAreDrawnWithASeedThatWasPublicBeforeAndReplacedWithinTheQuotas() {
        UUID arena = arena();
        for (String gender : List.of("f", "f", "f", "m", "m")) {
            applies(registers(gender), arena);
        }
        Person withoutStrata = Person.anyone();
        withoutStrata.registers("youth");
        applies(withoutStrata, arena);

        UUID panel = Person.created(makes(arena, 2, QUOTAS, "APPLICANTS"));
        JsonPath announced = await(panel, "ANNOUNCED");

        assertThat(announced.getInt("poolSize")).isEqualTo(5);
        assertThat(announced.getInt("leftOut")).isEqualTo(1);
        assertThat(announced.getString("method")).isEqualTo("LEXIMIN");
        assertThat(announced.getDouble("probabilities.min")).isCloseTo(1.0 / 3, within(1e-6));
        assertThat(announced.getDouble("probabilities.max")).isEqualTo(0.5);
        assertThat(events(panel)).containsExactly("panel-announced");
        draws(panel).then().statusCode(409).body("type", endsWith("/problems/panel-draw-too-early"));
        Person.STEWARD.asks().get("/v1/panels/" + panel + "/selected").then().statusCode(409);

        clock.moveTo(Duration.ofDays(2));
        draws(panel).then().statusCode(200).body("state", equalTo("DRAWN")).body("places.taken", equalTo(2));

        List<UUID> selected = ids(panel, "selected");
        assertThat(selected).hasSize(2);
        assertThat(repeated(panel)).isEqualTo(2);
        UUID declines = selected.stream()
                .filter(id -> people.get(id).subject().contains("-f-"))
                .findFirst()
                .orElseThrow();
        UUID invitation = invitation(declines, arena);
        assertThat(PlatformResource.awaitEvent(
                                "actor-events.v1",
                                "invitation-sent",
                                each -> each.data().contains(invitation.toString()))
                        .data())
                .contains("\"reason\":\"DRAWN\"");
        people.get(declines)
                .asks()
                .post("/v1/invitations/" + invitation + "/decline")
                .then()
                .statusCode(200);
        jobs.runSoon();

        assertThat(PlatformResource.awaitEvent(
                                "actor-events.v1",
                                "panel-member-replaced",
                                each -> each.data().contains(panel.toString()))
                        .data())
                .contains("\"declinedInvitationId\":\"" + invitation + "\"");
        List<UUID> now = ids(panel, "selected");
        assertThat(now).hasSize(2).doesNotContain(declines);
        assertThat(now).anyMatch(id -> people.get(id).subject().contains("-f-"));
        assertThat(ids(panel, "remaining")).hasSize(2).doesNotContain(declines);
        assertThat(show(panel).getInt("places.replaced")).isEqualTo(1);
    }

    @Test
    void theClockDrawsAndAnErasedPersonIsForgottenAndNotDrawn() {
        UUID arena = arena();
        String jurisdiction = "DK-" + UUID.randomUUID().toString().substring(0, 8);
        UUID only = registers("f", jurisdiction);
        registers("f", jurisdiction);
        registers("m", jurisdiction);
        UUID panel = Person.created(Person.STEWARD
                .asks()
                .body("""
                {"arenaId": "%s", "size": 2, "quotas": %s, "pool": {"source": "ACTORS", "jurisdiction": "%s", "lay": true}}""".formatted(arena, QUOTAS, jurisdiction))
                .post("/v1/panels"));
        await(panel, "ANNOUNCED");
        people.get(only)
                .asks()
                .get("/v1/me/export")
                .then()
                .statusCode(200)
                .body("pools[0].panelId", equalTo(panel.toString()))
                .body("pools[0].strata", equalTo(List.of("f")));
        people.get(only).asks().delete("/v1/me").then().statusCode(204);

        clock.moveTo(Duration.ofDays(2));
        jobs.runSoon();
        await(panel, "DRAWN");

        assertThat(ids(panel, "selected")).hasSize(2).doesNotContain(only);
        assertThat(database.list("select no from panel_person where actor_id = ?", row -> row.getInt(1), only))
                .isEmpty();
        assertThat(hash(panel)).isEqualTo(show(panel).getString("poolHash"));
    }

    @Test
    void quotasThatCannotBeKeptAreAnsweredWithTheSmallestRelaxation() {
        UUID arena = arena();
        for (String gender : List.of("f", "f", "m", "m")) {
            applies(registers(gender), arena);
        }
        UUID panel = Person.created(
                makes(arena, 3, QUOTAS.replace("\"min\": 1, \"max\": 1", "\"min\": 2, \"max\": 3"), "APPLICANTS"));

        JsonPath infeasible = await(panel, "INFEASIBLE");

        assertThat(infeasible.getString("relaxation.contradictions[0].stratum")).isEqualTo("gender");
        assertThat(infeasible.getInt("relaxation.contradictions[0].sumMin")).isEqualTo(4);
        assertThat(infeasible.getList("relaxation.changes")).hasSize(1);
        assertThat(infeasible.getInt("relaxation.changes[0].min")).isEqualTo(1);
        draws(panel).then().statusCode(409).body("type", endsWith("/problems/panel-not-announced"));
        assertThat(events(panel)).isEmpty();
    }

    @Test
    void aPoolIsTakenFromFilesAndGivenAwayAgainWithoutFormulas() {
        UUID arena = arena();
        String categories = "category,feature,min,max\\ngender,f,1,1\\ngender,=m,1,1\\n";
        UUID panel = Person.created(
                Person.STEWARD.asks().body("""
                {"arenaId": "%s", "size": 2, "categories": "%s",
                 "respondents": "id,name,gender\\n@a,Ada,f\\nb,Bo,f\\nc,Cy,=m\\n"}""".formatted(arena, categories)).post("/v1/panels/files"));
        await(panel, "ANNOUNCED");
        clock.moveTo(Duration.ofDays(2));
        draws(panel).then().statusCode(200);

        String selected = csv(panel, "selected");
        assertThat(selected).contains("c,'=m").doesNotContain("Ada").doesNotContain(",=m");
        assertThat(selected.lines()).hasSize(3);
        assertThat(csv(panel, "remaining").lines()).hasSize(2);
        Person.STEWARD
                .asks()
                .body("""
                        {"arenaId": "%s", "size": 2, "categories": "%s", "respondents": "id,gender\\na,x\\na,f\\n"}""".formatted(arena, categories))
                .post("/v1/panels/files")
                .then()
                .statusCode(400)
                .body("type", endsWith("/problems/panel-file-malformed"))
                .body("errors[0].detail", containsString("line 2"));
    }

    @Test
    void badRequestsAreRefusedWithEveryFault() {
        UUID arena = arena();
        makes(arena, 2, QUOTAS, "APPLICANTS")
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/panel-pool-too-small"));
        makes(arena, 0, "[]", "APPLICANTS")
                .then()
                .statusCode(400)
                .body("errors.pointer", org.hamcrest.Matchers.hasItems("/size", "/quotas"));
        makes(arena, 2, QUOTAS.replace("\"m\"", "\"f\"").replaceFirst("\"min\": 1", "\"min\": 3"), "FILE")
                .then()
                .statusCode(400)
                .body("errors.pointer", org.hamcrest.Matchers.hasItems("/quotas/0/min", "/quotas/1", "/pool/source"));
        makes(UUID.randomUUID(), 2, QUOTAS, "APPLICANTS").then().statusCode(404);
        Person.anyone()
                .asks()
                .get("/v1/panels/" + UUID.randomUUID() + "/audit")
                .then()
                .statusCode(403);
        RestAssured.given().get("/v1/panels/" + UUID.randomUUID()).then().statusCode(404);
    }

    /** Draws again as an auditor can, from nothing but the audit and the files; returns how many were drawn. */
    private int repeated(UUID panel) {
        JsonPath audit = AUDITOR.asks()
                .get("/v1/panels/" + panel + "/audit")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(hash(panel)).isEqualTo(audit.getString("panel.poolHash"));
        List<Quota> quotas = List.of(new Quota("gender", "f", 1, 1), new Quota("gender", "m", 1, 1));
        List<org.cocreation.sortition.Person> pool = new ArrayList<>();
        for (int kind = 0; kind < audit.getList("kinds").size(); kind++) {
            String value = audit.getString("kinds[" + kind + "].values[0]");
            for (Integer no : audit.<Integer>getList("kinds[" + kind + "].people")) {
                pool.add(new org.cocreation.sortition.Person("" + no, Map.of("gender", value)));
            }
        }
        List<Lottery.Panel> panels = new ArrayList<>();
        for (int i = 0; i < audit.getList("panels").size(); i++) {
            panels.add(new Lottery.Panel(
                    audit.getLong("panels[" + i + "].tickets"), audit.getList("panels[" + i + "].members")));
        }
        Lottery lottery = new Lottery(Lottery.Method.LEXIMIN, Pool.of(quotas, pool), panels);
        List<String> drawn = lottery.draw(audit.getString("panel.seed"));
        assertThat(drawn.stream().map(Integer::valueOf).sorted())
                .containsExactlyElementsOf(audit.<Integer>getList("drawn"));
        return drawn.size();
    }

    private String hash(UUID panel) {
        String both = RestAssured.given()
                        .get("/v1/panels/" + panel + "/categories")
                        .asString()
                + AUDITOR.asks().get("/v1/panels/" + panel + "/respondents").asString();
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(both.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private UUID arena() {
        return AnArena.convenedBy(Person.anyone().registers("parents"), "DK-157");
    }

    private UUID registers(String gender) {
        return registers(gender, "DK-157");
    }

    private UUID registers(String gender, String jurisdiction) {
        Person person = new Person("drawn-" + gender + "-" + UUID.randomUUID(), "participant");
        UUID id = Person.created(
                person.asks().body("""
                {"displayName": "Somebody", "sector": "CITIZENRY", "domain": "CIVIC", "level": "LOCAL", "lay": true,
                 "jurisdictions": ["%s"], "strata": {"gender": "%s"}}""".formatted(jurisdiction, gender)).post("/v1/actors"));
        people.put(id, person);
        return id;
    }

    private void applies(UUID actor, UUID arena) {
        applies(people.get(actor), arena);
    }

    private static void applies(Person person, UUID arena) {
        Person.created(person.asks()
                .body("{\"arenaId\": \"%s\", \"seatRole\": \"CITIZEN\"}".formatted(arena))
                .post("/v1/applications"));
    }

    private static Response makes(UUID arena, int size, String quotas, String source) {
        return Person.STEWARD
                .asks()
                .body("""
                {"arenaId": "%s", "size": %d, "quotas": %s, "pool": {"source": "%s"}}""".formatted(arena, size, quotas, source))
                .post("/v1/panels");
    }

    private static Response draws(UUID panel) {
        return Person.STEWARD.asks().post("/v1/panels/" + panel + "/draw");
    }

    private static JsonPath show(UUID panel) {
        return RestAssured.given()
                .accept(ContentType.JSON)
                .get("/v1/panels/" + panel)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static JsonPath await(UUID panel, String state) {
        AnArena.awaitRow("select 1 from panel where state = '" + state + "' and id = ?", panel);
        return show(panel);
    }

    private static String csv(UUID panel, String what) {
        return Person.STEWARD
                .asks()
                .get("/v1/panels/" + panel + "/" + what)
                .then()
                .statusCode(200)
                .contentType(containsString("text/csv"))
                .extract()
                .asString();
    }

    private static List<UUID> ids(UUID panel, String what) {
        return csv(panel, what)
                .lines()
                .skip(1)
                .map(line -> UUID.fromString(line.substring(0, line.indexOf(','))))
                .toList();
    }

    private UUID invitation(UUID actor, UUID arena) {
        return UUID.fromString(people.get(actor)
                .asks()
                .queryParam("arenaId", arena)
                .get("/v1/invitations")
                .jsonPath()
                .getString("items[0].id"));
    }

    private List<String> events(UUID panel) {
        return database.list(
                "select type from event_log where subject = ? order by id",
                row -> row.getString(1).replaceAll("org\\.cocreation\\.|\\.v1", ""),
                panel);
    }
}
