package org.cocreation.actor.alliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cocreation.actor.AnArena;
import org.cocreation.actor.Person;
import org.cocreation.kit.clock.DomainClock;
import org.cocreation.kit.clock.DueJobs;
import org.cocreation.kit.testing.PlatformResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class AllianceFlowIT {

    private final Person leader = Person.anyone();
    private final List<UUID> nonProfits = new ArrayList<>();
    private UUID bank;

    @Inject
    DomainClock clock;

    @Inject
    DueJobs jobs;

    @BeforeEach
    void somebodyLeadsThemAll() {
        UUID person = leader.registers("owners");
        for (int i = 0; i < 2; i++) {
            nonProfits.add(organisation("CIVIL_SOCIETY", "CIVIC", person));
        }
        bank = organisation("BUSINESS", "BUSINESS", person);
    }

    @AfterEach
    void setTheClockRight() {
        clock.moveTo(Duration.ZERO);
    }

    @Test
    void ofOneSectorStaysProposedFormsWithASecondAndDissolvesWithoutIt() {
        UUID alliance = proposed();
        join(alliance, nonProfits.get(1));
        as(nonProfits.get(0))
                .get("/v1/alliances/" + alliance)
                .then()
                .body("state", equalTo("PROPOSED"))
                .body("formation.sectors", equalTo(1))
                .body("formation.enough", equalTo(false));
        RestAssured.given().get("/v1/alliances/" + alliance).then().statusCode(404);

        join(alliance, bank);

        String formed = seen("alliance-formed", alliance);
        assertThat(formed).contains(bank.toString(), "\"reviewOn\"");
        RestAssured.given()
                .get("/v1/alliances/" + alliance)
                .then()
                .statusCode(200)
                .body("state", equalTo("FORMED"))
                .body("members", hasSize(3))
                .body("invited", nullValue());

        as(nonProfits.get(0))
                .delete("/v1/alliances/%s/members/%s".formatted(alliance, nonProfits.get(0)))
                .then()
                .statusCode(204);
        assertThat(seen("alliance-changed", alliance)).contains("members");
        as(bank).delete("/v1/alliances/%s/members/%s".formatted(alliance, bank))
                .then()
                .statusCode(204);
        assertThat(seen("alliance-dissolved", alliance)).contains("TOO_FEW");
        as(nonProfits.get(1))
                .post("/v1/alliances/%s/dissolve".formatted(alliance))
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/alliance-ended"));
    }

    @Test
    void sharesAGoalThatTwoThirdsEndorseAndNobodyOpposes() {
        UUID alliance = formed();
        UUID goal = Person.created(as(nonProfits.get(0))
                .body("{\"text\": \"One door for all owners\"}")
                .post("/v1/alliances/%s/goals".formatted(alliance)));

        stance(alliance, goal, bank, "OPPOSE").body("state", equalTo("PROPOSED"));
        stance(alliance, goal, nonProfits.get(1), "ENDORSE").body("state", equalTo("PROPOSED"));
        stance(alliance, goal, bank, "ABSTAIN").body("state", equalTo("SHARED"));

        assertThat(seen("joint-goal-shared", alliance)).contains(goal.toString(), "\"CIVIL_SOCIETY\":2");
        RestAssured.given()
                .get("/v1/alliances/%s/goals".formatted(alliance))
                .then()
                .body("items", hasSize(1))
                .body("items[0].endorsements", equalTo(2))
                .body("items[0].stances", nullValue());

        stance(alliance, goal, bank, "OPPOSE").body("state", equalTo("PROPOSED"));
        assertThat(seen("joint-goal-withdrawn", alliance)).contains(goal.toString(), "NOT_ENDORSED");
    }

    @Test
    void isRemindedOnceWhenItsReviewIsOverdue() {
        UUID alliance = formed();

        clock.moveTo(Duration.ofDays(40));
        jobs.runSoon();

        assertThat(seen("alliance-changed", alliance)).contains("reviewOverdue");
        var shown = as(bank).get("/v1/alliances/" + alliance);
        shown.then().body("reviewOverdue", equalTo(true));
        String next = LocalDate.now(ZoneOffset.UTC).plusDays(400).toString();
        as(bank).header("If-Match", shown.header("ETag"))
                .body("""
                        {"name": "Door", "purpose": "One door", "principles": ["Share what you learn"], "reviewOn": "%s"}""".formatted(next))
                .put("/v1/alliances/" + alliance)
                .then()
                .statusCode(200)
                .body("reviewOverdue", equalTo(false))
                .body("principles", hasSize(1));
    }

    @Test
    void endsWhenTwoThirdsOfItsMembersWantIt() {
        UUID alliance = formed();
        as(bank).post("/v1/alliances/%s/dissolve".formatted(alliance)).then().body("state", equalTo("FORMED"));
        as(nonProfits.get(0))
                .post("/v1/alliances/%s/dissolve".formatted(alliance))
                .then()
                .body("state", equalTo("DISSOLVED"))
                .body("dissolvedReason", equalTo("DECIDED"));
        assertThat(seen("alliance-dissolved", alliance)).contains("DECIDED");
    }

    @Test
    void refusesWhatIsNotForTheCallerOrNotKnown() {
        as(bank).body("""
                        {"name": " ", "purpose": "x", "arenaIds": ["%s"], "reviewOn": "2001-01-01"}""".formatted(UUID.randomUUID()))
                .post("/v1/alliances")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/name"));
        as(bank).body("""
                        {"name": "x", "purpose": "x", "arenaIds": ["%s"], "reviewOn": "2001-01-01", "invited": ["%s"]}""".formatted(UUID.randomUUID(), UUID.randomUUID()))
                .post("/v1/alliances")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/arenaIds/0", "/reviewOn", "/invited/0"));
        UUID alliance = formed();
        Person stranger = Person.anyone();
        stranger.registers("owners");
        stranger.asks()
                .post("/v1/alliances/%s/members".formatted(alliance))
                .then()
                .statusCode(403)
                .body("type", endsWith("/problems/not-invited-to-alliance"));
        stranger.asks()
                .body("{\"text\": \"Mine\"}")
                .post("/v1/alliances/%s/goals".formatted(alliance))
                .then()
                .statusCode(403);
        as(bank).post("/v1/alliances/%s/members".formatted(alliance)).then().statusCode(409);
    }

    @Test
    void aPersonWhoIsErasedLeavesAndIsNotShownToTheAnonymous() {
        Person member = Person.anyone();
        UUID id = member.registers("owners");
        UUID alliance = formed();
        as(bank).body("{\"actorIds\": [\"%s\"]}".formatted(id))
                .post("/v1/alliances/%s/invited".formatted(alliance))
                .then()
                .statusCode(200);
        member.asks()
                .get("/v1/me/export")
                .then()
                .body(
                        "traces.find { it.table == 'alliance' && it.column == 'invited' }.rows.id",
                        contains(alliance.toString()));
        member.asks()
                .post("/v1/alliances/%s/members".formatted(alliance))
                .then()
                .statusCode(200);
        RestAssured.given()
                .get("/v1/alliances/" + alliance)
                .then()
                .body("members", hasSize(4))
                .body("members.actorId", not(hasItem(id.toString())));
        member.asks().get("/v1/me/export").then().body("alliances", hasSize(1));

        member.asks().delete("/v1/me").then().statusCode(204);

        as(bank).get("/v1/alliances/" + alliance).then().body("members", hasSize(3));
    }

    @Test
    void isFoundByTheArenaItBacks() {
        UUID arena = AnArena.convenedBy(UUID.randomUUID(), "US-27053");
        UUID alliance = Person.created(
                as(bank).body("{\"name\": \"x\", \"purpose\": \"x\", \"arenaIds\": [\"%s\"]}".formatted(arena))
                        .post("/v1/alliances"));
        as(bank).queryParam("arenaId", arena)
                .get("/v1/alliances")
                .then()
                .body("items.id", hasItem(alliance.toString()));
        RestAssured.given()
                .queryParam("arenaId", arena)
                .get("/v1/alliances")
                .then()
                .body("items", empty());
    }

    private UUID formed() {
        UUID alliance = proposed();
        join(alliance, nonProfits.get(1));
        join(alliance, bank);
        return alliance;
    }

    private UUID proposed() {
        return Person.created(as(nonProfits.get(0))
                .body("""
                        {"name": "Door", "purpose": "One door", "reviewOn": "%s", "invited": ["%s", "%s"]}""".formatted(LocalDate.now(ZoneOffset.UTC).plusDays(30), nonProfits.get(1), bank))
                .post("/v1/alliances"));
    }

    private void join(UUID alliance, UUID member) {
        as(member).post("/v1/alliances/%s/members".formatted(alliance)).then().statusCode(200);
    }

    private io.restassured.response.ValidatableResponse stance(UUID alliance, UUID goal, UUID member, String stance) {
        return as(member)
                .body("{\"stance\": \"%s\"}".formatted(stance))
                .post("/v1/alliances/%s/goals/%s/stance".formatted(alliance, goal))
                .then()
                .statusCode(200);
    }

    private RequestSpecification as(UUID organisation) {
        return leader.asksFor(organisation);
    }

    private static UUID organisation(String sector, String domain, UUID person) {
        UUID id = Person.created(
                Person.STEWARD.asks().body("""
                        {"kind": "ORGANISATION", "displayName": "Door keepers", "sector": "%s", "domain": "%s",
                         "level": "LOCAL", "lay": false, "jurisdictions": ["US-27053"]}""".formatted(sector, domain)).post("/v1/actors"));
        Person.mayAct(person, id);
        return id;
    }

    private static String seen(String name, UUID alliance) {
        return PlatformResource.awaitEvent(
                        "actor-events.v1", name, one -> one.data().contains(alliance.toString()))
                .data();
    }
}
