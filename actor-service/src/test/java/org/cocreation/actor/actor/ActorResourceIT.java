package org.cocreation.actor.actor;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.cocreation.actor.Person;
import org.cocreation.kit.testing.PlatformResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ActorResourceIT {

    private static final String TOPIC = "actor-events.v1";

    @Test
    void registeringOneselfLinksTheLoginAndAnnouncesCodesOnly() {
        Person ada = Person.anyone();

        UUID id = ada.registers("youth-13-18");

        ada.asks().get("/v1/me").then().statusCode(200).body("id", equalTo(id.toString()));
        PlatformResource.Seen event = registered(id);
        assertThat(event.data())
                .contains("\"affectedGroups\":[\"youth-13-18\"]", "\"loginKey\":\"")
                .doesNotContain("Ada", "example.org");
        ada.asks()
                .body("""
                        {"displayName": "Again", "sector": "CITIZENRY", "domain": "CIVIC", "level": "LOCAL"}""")
                .post("/v1/actors")
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/login-already-linked"));
    }

    @Test
    void nobodyGivesThemselvesMoreThanTheirOwnActor() {
        UUID council = Person.organisation("Council", "DK-157");
        Person ada = Person.anyone();

        ada.asks().body("""
                        {"kind": "ORGANISATION", "displayName": "Mine", "sector": "BUSINESS", "domain": "BUSINESS",
                         "level": "LOCAL"}""").post("/v1/actors").then().statusCode(403);
        ada.asks()
                .body("""
                        {"displayName": "Ada", "sector": "CITIZENRY", "domain": "CIVIC", "level": "LOCAL",
                         "affiliations": [{"organisationId": "%s", "mayAct": true}]}""".formatted(council))
                .post("/v1/actors")
                .then()
                .statusCode(403)
                .body("type", endsWith("/problems/right-to-act-not-yours-to-give"));
    }

    @Test
    void anOrganisationThatActsGivesOthersTheRightToAct() {
        UUID club = Person.organisation("Youth club", "DK-157");
        Person leader = Person.anyone();
        UUID leaderId = leader.registers("parents");
        Person helper = Person.anyone();
        UUID helperId = helper.registers("parents");
        Person.mayAct(leaderId, club);

        leader.asksFor(club)
                .body("{\"mayAct\": true}")
                .put("/v1/actors/%s/affiliations/%s".formatted(helperId, club))
                .then()
                .statusCode(200)
                .body("displayName", nullValue());

        String etag = helper.asksFor(club).get("/v1/actors/" + club).header("ETag");
        helper.asksFor(club)
                .header("If-Match", etag)
                .contentType("application/merge-patch+json")
                .body("{\"topics\": [\"youth\"]}")
                .patch("/v1/actors/" + club)
                .then()
                .statusCode(200)
                .body("topics", equalTo(java.util.List.of("youth")));
    }

    @Test
    void aMergePatchChangesWhatItNamesAndKeepsTheRest() {
        Person ada = Person.anyone();
        UUID id = ada.registers("parents");

        Response changed = ada.asks()
                .header("If-Match", "\"0\"")
                .contentType("application/merge-patch+json")
                .body("{\"contact\": {\"email\": null, \"phone\": \"+45 1\"}, \"topics\": [\"youth\", \"youth\"]}")
                .patch("/v1/actors/" + id);

        changed.then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .header("Cocreation-Events", notNullValue())
                .body("displayName", equalTo("Ada Marker"))
                .body("contact.phone", equalTo("+45 1"))
                .body("contact.email", nullValue())
                .body("topics", hasSize(1))
                .body("stakes[0].salience", equalTo("DEPENDENT"));
        assertThat(PlatformResource.awaitEvent(
                                TOPIC, "actor-updated", one -> one.data().contains(id.toString()))
                        .data())
                .contains("\"changed\":[\"contact\",\"topics\"]")
                .doesNotContain("+45");
    }

    @Test
    void aPatchThatIsStaleUnconditionalOrFaultyChangesNothing() {
        Person ada = Person.anyone();
        UUID id = ada.registers("parents");

        patch(ada, id, "\"7\"", "{\"lay\": false}").then().statusCode(412);
        ada.asks().body("{\"lay\": false}").patch("/v1/actors/" + id).then().statusCode(428);
        patch(ada, id, "\"0\"", "{\"sector\": \"X\", \"colour\": 1, \"displayName\": null}")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/sector", "/colour", "/displayName"));
        patch(ada, id, "\"0\"", "{broken").then().statusCode(400);
        patch(ada, id, "\"0\"", "[]").then().statusCode(400);
        patch(Person.anyone(), id, "\"0\"", "{\"lay\": false}").then().statusCode(403);

        ada.asks().get("/v1/actors/" + id).then().header("ETag", "\"0\"").body("lay", equalTo(true));
    }

    @Test
    void stakesAreReplacedAsAWhole() {
        Person ada = Person.anyone();
        UUID id = ada.registers("parents");

        ada.asks()
                .header("If-Match", "\"0\"")
                .body("""
                        {"stakes": [{"subject": "neighbours", "subjectKind": "GROUP", "kind": "AFFECTED", "power": 3,
                                     "legitimacy": 3, "urgency": 3},
                                    {"subject": "housing", "subjectKind": "TOPIC", "kind": "INTERESTED"}]}""")
                .put("/v1/actors/" + id + "/stakes")
                .then()
                .statusCode(200)
                .body("affectedGroups", equalTo(java.util.List.of("neighbours")))
                .body("stakes.salience", hasItems("DEFINITIVE", "NON_STAKEHOLDER"));

        PlatformResource.Seen event = PlatformResource.awaitEvent(
                TOPIC, "actor-updated", one -> one.data().contains(id.toString()));
        assertThat(event.data()).contains("\"affectedGroups\":[\"neighbours\"]", "\"changed\":[\"stakes\"]");
    }

    @Test
    void theSameExternalIdIsRegisteredOnce() {
        String external = UUID.randomUUID().toString();
        String body = """
                {"kind": "ORGANISATION", "displayName": "Gemeente", "sector": "PUBLIC", "domain": "ADMINISTRATIVE",
                 "level": "LOCAL", "jurisdictions": ["NL-0344"], "externalId": {"source": "roo", "id": "%s"}}""".formatted(external);

        UUID first = Person.created(Person.STEWARD.asks().body(body).post("/v1/actors"));
        Response second = Person.STEWARD.asks().body(body).post("/v1/actors");

        second.then().statusCode(200).header("Cocreation-Events", nullValue());
        assertThat(Person.id(second)).isEqualTo(first);
    }

    @Test
    void namesOfPersonsAreForThemselvesAndStewards() {
        Person ada = Person.anyone();
        UUID id = ada.registers("parents");
        UUID council = Person.organisation("Council of all", "DK-157");

        given().get("/v1/actors/" + id).then().statusCode(404);
        given().get("/v1/actors/" + council).then().statusCode(200).body("displayName", equalTo("Council of all"));
        Person.anyone()
                .asks()
                .get("/v1/actors/" + id)
                .then()
                .statusCode(200)
                .body("displayName", nullValue())
                .body("contact", nullValue())
                .body("stakes", nullValue())
                .body("affectedGroups", nullValue());
        Person.STEWARD.asks().get("/v1/actors/" + id).then().body("displayName", equalTo("Ada Marker"));
        ada.asks().get("/v1/actors/" + id).then().body("contact.email", equalTo("ada@example.org"));
    }

    @Test
    void theListIsPagedFilteredAndShowsNoPersonToStrangers() {
        String place = "DK-" + UUID.randomUUID().toString().substring(0, 8);
        for (int i = 0; i < 5; i++) {
            Person.organisation("Body " + i, place);
        }
        Person ada = Person.anyone();
        String group = "g-" + UUID.randomUUID();
        UUID adaId = ada.registers(group);

        Response page =
                given().queryParam("jurisdiction", place).queryParam("limit", 3).get("/v1/actors");
        page.then().statusCode(200).body("items", hasSize(3)).body("nextCursor", notNullValue());
        given().queryParam("jurisdiction", place)
                .queryParam("limit", 3)
                .queryParam("cursor", page.jsonPath().getString("nextCursor"))
                .get("/v1/actors")
                .then()
                .body("items", hasSize(2))
                .body("nextCursor", nullValue());
        Person.STEWARD
                .asks()
                .queryParam("affectedBy", group)
                .get("/v1/actors")
                .then()
                .body("items.id", equalTo(java.util.List.of(adaId.toString())))
                .body("items[0].displayName", equalTo("Ada Marker"));
        Person.anyone()
                .asks()
                .queryParam("affectedBy", group)
                .get("/v1/actors")
                .then()
                .body("items", hasSize(0));
        given().queryParam("kind", "PERSON").get("/v1/actors").then().body("items", hasSize(0));
        given().queryParam("kind", "ALIEN").get("/v1/actors").then().statusCode(400);
        given().queryParam("cursor", "abc").get("/v1/actors").then().statusCode(400);
        given().queryParam("limit", 0).get("/v1/actors").then().statusCode(400);
    }

    @Test
    void everyFaultOfARegistrationIsNamedAtOnce() {
        Person.STEWARD
                .asks()
                .body("""
                        {"kind": "ROBOT", "displayName": "", "sector": "PUBLIC", "level": "LOCAL",
                         "jurisdictions": ["nowhere"], "nick": "x"}""")
                .post("/v1/actors")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/kind", "/displayName", "/domain", "/jurisdictions/0", "/nick"))
                .body("errors.pointer", not(hasItem("/sector")));
    }

    private static Response patch(Person person, UUID id, String ifMatch, String body) {
        return person.asks()
                .header("If-Match", ifMatch)
                .contentType("application/merge-patch+json")
                .body(body)
                .patch("/v1/actors/" + id);
    }

    private static PlatformResource.Seen registered(UUID id) {
        return PlatformResource.awaitEvent(
                TOPIC, "actor-registered", one -> one.key().equals(id.toString()));
    }
}
