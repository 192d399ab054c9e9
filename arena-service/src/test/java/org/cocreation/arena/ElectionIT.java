package org.cocreation.arena;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cocreation.kit.testing.PlatformResource.awaitEvent;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.cocreation.contracts.ActorEvent;
import org.cocreation.contracts.ActorEvent.ActorRegistered;
import org.cocreation.contracts.LeadershipDomain;
import org.cocreation.contracts.Level;
import org.cocreation.contracts.SeatRole;
import org.cocreation.contracts.Sector;
import org.cocreation.kit.testing.PlatformResource;
import org.cocreation.kit.testing.Waiting;
import org.junit.jupiter.api.Test;

/** The public divides a budget, and elections go out and come in as files. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ElectionIT {

    private static final String TOPIC = "arena-events.v1";
    /** The first reference vector of the Method of Equal Shares: ballots of ten voters over five projects. */
    private static final List<String> BALLOTS = List.of(
            "park,lights",
            "park,lights",
            "park,lights",
            "park,path",
            "park,lights,cafe",
            "park,lights",
            "path,garden",
            "path,garden,cafe",
            "path,garden,cafe",
            "garden,cafe");

    private final Town town = new Town();

    @Test
    void thePublicDividesABudgetInSecret() {
        UUID arena = formed();
        String place = "DK-901-" + UUID.randomUUID().toString().substring(0, 8);
        List<String> voters = new ArrayList<>();
        for (int i = 0; i < BALLOTS.size(); i++) {
            voters.add(elector("voter" + i, i % 2 == 0 ? place : place + "-north"));
        }
        elector("neighbour", place + "9");
        Waiting.until("everybody has moved", () -> residents(place) == BALLOTS.size() + 1);
        String path = "/v1/decisions/" + open(arena, place);
        given().get(path).then().body("rollSize", equalTo(BALLOTS.size())).body("secret", equalTo(true));

        vote(path, "voter0", "cafe").then().statusCode(200);
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (int i = 0; i < BALLOTS.size(); i++) {
            int voter = i;
            all.add(CompletableFuture.runAsync(() ->
                    vote(path, voters.get(voter), BALLOTS.get(voter)).then().statusCode(200)));
        }
        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
        vote(path, "neighbour", "park").then().statusCode(403).body("type", endsWith("/not-on-the-roll"));
        vote(path, "voter1", "pool").then().statusCode(400).body("errors.pointer", hasItems("/approvals/0"));
        given().get(path + "/ballots").then().statusCode(403);
        given().get(path + "/pabulib").then().statusCode(409).body("type", endsWith("/decision-still-open"));

        town.post("ada", path + "/close")
                .then()
                .statusCode(200)
                .body("state", equalTo("TAKEN"))
                .body("outcome.cast", equalTo(10))
                .body("outcome.counts.park", equalTo(6))
                .body("outcome.chosen", hasItems("park", "garden", "cafe"))
                .body("outcome.budgets.greedy.chosen", hasItems("park", "lights", "cafe", "garden"));
        vote(path, "voter2", "cafe").then().statusCode(409).body("type", endsWith("/decision-closed"));
        town.as("voter2", "participant")
                .get(path + "/ballots/" + town.id("voter2"))
                .then()
                .statusCode(404);
        assertThat(awaitEvent(
                                TOPIC,
                                "decision-taken",
                                event -> path.endsWith(event.headers().get("ce_subject")))
                        .data())
                .doesNotContain(town.id("voter2").toString());

        String exported = given().get(path + "/pabulib")
                .then()
                .statusCode(200)
                .contentType(containsString("text/plain"))
                .extract()
                .asString();
        String imported = take(arena, "ada", exported)
                .then()
                .statusCode(201)
                .body("effect", equalTo("NONE"))
                .body("ballots", equalTo(10))
                .body(
                        "outcomes.find { it.rule == 'EQUAL_SHARES' }.selected",
                        equalTo(List.of("cafe", "garden", "park")))
                .body("outcomes.find { it.rule == 'FILE' }.selected", equalTo(List.of("cafe", "garden", "park")))
                .extract()
                .path("id");
        given().get("/v1/decisions/" + imported + "/pabulib").then().body(equalTo(exported));
        given().get("/v1/arenas/" + arena + "/decisions/imports").then().body("items", hasSize(1));
        given().get("/v1/arenas/" + arena + "/decisions/imports/" + imported)
                .then()
                .statusCode(200);
    }

    @Test
    void thePublicDoesNotDecideByConsentOrOpenlyOrWhereNobodyLives() {
        UUID arena = formed();
        decide(arena, "CONSENT", "DK-901", "")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/rule/electorate"));
        decide(arena, "MAJORITY", "DK-901", "\"secret\": false,")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/secret"));
        decide(arena, "MAJORITY", "GL-000", "").then().statusCode(409).body("type", endsWith("/quorum-gone"));
    }

    @Test
    void aFileIsTakenAsAWholeOrItsFaultsAreNamedByLine() {
        UUID arena = formed();
        String file = """
                META
                key;value
                description;Two projects
                budget;100
                vote_type;approval
                PROJECTS
                project_id;cost
                1;60
                2;sixty
                VOTES
                voter_id;vote
                a;1,3
                a;1
                """;

        take(arena, "ada", file)
                .then()
                .statusCode(400)
                .body("type", endsWith("/election-file-malformed"))
                .body("errors.parameter", hasItems("line 9", "line 12", "line 13"));
        take(arena, "ada", "").then().statusCode(400);
        take(arena, "bo", file).then().statusCode(403).body("type", endsWith("/not-in-charge-of-imports"));
        town.post("ada", "/v1/arenas/" + arena + "/decisions/import", "{}")
                .then()
                .statusCode(415);
        given().get("/v1/arenas/" + arena + "/decisions/imports").then().body("items", hasSize(0));
        given().get("/v1/decisions/" + UUID.randomUUID() + "/pabulib").then().statusCode(404);
    }

    private Response take(UUID arena, String who, String file) {
        return town.as(who, "participant")
                .contentType(ContentType.TEXT)
                .body(file)
                .post("/v1/arenas/" + arena + "/decisions/import");
    }

    private Response vote(String decision, String who, String approvals) {
        return town.as(who, "participant")
                .body("{\"approvals\": [\"" + approvals.replace(",", "\", \"") + "\"]}")
                .put(decision + "/ballots/" + town.id(who));
    }

    private Response decide(UUID arena, String rule, String place, String more) {
        return town.post("ada", "/v1/arenas/" + arena + "/decisions", """
                        {"decisionType": "SET_RULES", "options": [{"code": "yes", "title": "Yes"}], %s
                         "rule": {"kind": "%s", "electorate": "PUBLIC", "quorum": 0.1}, "jurisdictions": ["%s"],
                         "closesAt": "%s"}""".formatted(
                        more, rule, place, Instant.now().plusSeconds(3600)));
    }

    private String open(UUID arena, String place) {
        return town.post("ada", "/v1/arenas/" + arena + "/decisions", """
                        {"decisionType": "SPEND", "question": "What is the money for?",
                         "rule": {"kind": "EQUAL_SHARES", "electorate": "PUBLIC", "quorum": 0.1},
                         "budget": {"amount": 100000, "currency": "DKK"}, "jurisdictions": ["%s"], "closesAt": "%s",
                         "options": [{"code": "park", "title": "Park", "cost": 40000},
                            {"code": "lights", "title": "Lights", "cost": 30000},
                            {"code": "path", "title": "Path", "cost": 30000},
                            {"code": "cafe", "title": "Cafe", "cost": 20000},
                            {"code": "garden", "title": "Garden", "cost": 10000}]}""".formatted(
                                place, Instant.now().plusSeconds(3600)))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String elector(String name, String place) {
        UUID id = town.person(name, Sector.CITIZENRY, LeadershipDomain.CIVIC);
        ActorRegistered person = town.registered(name);
        PlatformResource.publish(
                ActorEvent.TOPIC,
                new ActorEvent.ActorUpdated(
                        id,
                        person.kind(),
                        person.sector(),
                        person.domain(),
                        Level.LOCAL,
                        true,
                        List.of(place),
                        List.of(),
                        List.of(),
                        List.of(),
                        "ACTIVE",
                        person.loginKey(),
                        List.of("jurisdictions")));
        return name;
    }

    private static int residents(String place) {
        try (Connection connection = PlatformResource.database();
                PreparedStatement query =
                        connection.prepareStatement("select count(*) from known_actor where jurisdictions[1] like ?")) {
            query.setString(1, place + "%");
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private UUID formed() {
        town.person("ada", Sector.CITIZENRY, LeadershipDomain.CIVIC, "neighbours");
        town.person("bo", Sector.CITIZENRY, LeadershipDomain.CIVIC);
        String challenge = town.post("ada", "/v1/challenges", """
                        {"title": "A challenge", "kind": "PUBLIC_PROBLEM", "ambition": "SMALL", "topics": ["youth"],
                         "jurisdictions": ["DK-157"], "affectedGroups": [{"code": "neighbours"}]}""")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        UUID arena = UUID.fromString(town.post("ada", "/v1/arenas", """
                        {"challengeId": "%s", "templateCode": "WORKING_GROUP", "name": "Working group",
                         "seatPlan": [{"role": "CITIZEN", "min": 1, "max": 9, "voting": true, "lay": true}],
                         "formationPolicy": {"minSeats": 1, "minSectors": 1, "maxSectorShare": 1, "minAffectedCoverage": 0,
                            "authorisation": "NONE", "facilitator": true, "minCommittedHours": 0}}""".formatted(challenge))
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
        town.accepts("ada", arena, SeatRole.CITIZEN);
        awaitEvent(TOPIC, "actor-joined-arena", event -> event.key().equals(arena.toString()));
        String seats = "/v1/arenas/" + arena + "/seats";
        String seat = given().get(seats).path("items[0].id");
        town.as("ada", "participant")
                .body("{\"functions\": [\"FACILITATOR\"], \"reason\": \"somebody must\"}")
                .put(seats + "/" + seat + "/functions")
                .then()
                .statusCode(200);
        given().get("/v1/arenas/" + arena).then().body("state", equalTo("FORMED"));
        return arena;
    }
}
