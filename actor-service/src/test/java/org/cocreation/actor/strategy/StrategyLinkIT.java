package org.cocreation.actor.strategy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.cocreation.actor.AnArena;
import org.cocreation.actor.Person;
import org.cocreation.kit.testing.PlatformResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class StrategyLinkIT {

    private final Person planner = Person.anyone();
    private UUID person;
    private UUID town;

    @BeforeEach
    void somebodyActsForATown() {
        person = planner.registers("parents");
        town = Person.organisation("Town", "DK-157");
        Person.mayAct(person, town);
    }

    @Test
    void anOrganisationTiesAnArenaToItsStrategyAndEverybodySeesIt() {
        UUID arena = AnArena.convenedBy(UUID.randomUUID(), "DK-157");
        UUID link = Person.created(link(town, "\"arenaId\": \"%s\", \"reach\": \"ORGANISATION\"".formatted(arena)));

        assertThat(PlatformResource.awaitEvent(
                                "actor-events.v1",
                                "strategy-linked",
                                one -> one.data().contains(link.toString()))
                        .data())
                .contains(
                        town.toString(), arena.toString(), "\"school\":\"PUBLIC_VALUE\"", "\"reach\":\"ORGANISATION\"")
                .doesNotContain("town.example.org");
        given().get(path(town) + "/" + link)
                .then()
                .statusCode(200)
                .body("documentRef", equalTo("https://town.example.org/plan"))
                .body("budgetLine", equalTo("4.2 Youth"));
        link(town, "\"arenaId\": \"%s\", \"reach\": \"PROJECT\"".formatted(arena))
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/strategy-linked-already"));
        given().get(path(town) + "/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("type", endsWith("/problems/strategy-link-not-found"));
    }

    @Test
    void linksArePagedInTheirOrder() {
        for (String topic : new String[] {"youth", "play", "noise"}) {
            Person.created(link(town, "\"topic\": \"%s\", \"reach\": \"PROJECT\"".formatted(topic)));
        }

        String next = given().queryParam("limit", 2)
                .get(path(town))
                .then()
                .statusCode(200)
                .body("items.topic", equalTo(java.util.List.of("youth", "play")))
                .body("nextCursor", notNullValue())
                .extract()
                .path("nextCursor");
        given().queryParam("limit", 2)
                .queryParam("cursor", next)
                .get(path(town))
                .then()
                .body("items.topic", equalTo(java.util.List.of("noise")));
        given().get(path(UUID.randomUUID())).then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void onlyWhoMayActForAnOrganisationSpeaksOfItsStrategy() {
        Person stranger = Person.anyone();
        stranger.registers("parents");
        String topic = body("\"topic\": \"youth\", \"reach\": \"PROJECT\"");

        stranger.asks()
                .body(topic)
                .post(path(town))
                .then()
                .statusCode(403)
                .body("type", endsWith("/problems/strategy-not-yours"));
        stranger.asksFor(town).body(topic).post(path(town)).then().statusCode(403);
        planner.asks()
                .body(topic)
                .post(path(person))
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/strategy-of-organisations-only"));
        given().contentType("application/json")
                .body(topic)
                .post(path(town))
                .then()
                .statusCode(401);
        Person.STEWARD.asks().body(topic).post(path(town)).then().statusCode(403);
    }

    @Test
    void faultyLinksAreRefusedWithEveryFault() {
        planner.asksFor(town)
                .body("{\"school\": \"LUCK\", \"topic\": \"two words\", \"documentRef\": \" \", \"unit\": \"\"}")
                .post(path(town))
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/school", "/topic", "/documentRef", "/unit", "/reach"));
        link(town, "\"reach\": \"UNIT\"")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/arenaId", "/unit"));
        link(town, "\"arenaId\": \"%s\", \"reach\": \"PROJECT\"".formatted(UUID.randomUUID()))
                .then()
                .statusCode(404)
                .body("type", endsWith("/problems/arena-not-known"));
    }

    private Response link(UUID organisation, String more) {
        return planner.asksFor(organisation).body(body(more)).post(path(organisation));
    }

    private static String body(String more) {
        return """
                {"school": "PUBLIC_VALUE", "documentRef": "https://town.example.org/plan", "budgetLine": "4.2 Youth", %s}""".formatted(more);
    }

    private static String path(UUID organisation) {
        return "/v1/actors/" + organisation + "/strategy-links";
    }
}
