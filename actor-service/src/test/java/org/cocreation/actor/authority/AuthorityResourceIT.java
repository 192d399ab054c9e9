package org.cocreation.actor.authority;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.UUID;
import org.cocreation.actor.Person;
import org.cocreation.kit.testing.PlatformResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class AuthorityResourceIT {

    @Test
    void whatAStewardRecognisesEverybodyCanReadUntilItIsWithdrawn() {
        UUID council = Person.organisation("Council", "DK-157");
        Response recognised = recognise(Person.STEWARD, council, "BODY", "");
        UUID authority = Person.created(recognised);
        String path = recognised.header("Location").replaceFirst("^https?://[^/]+", "");

        given().get("/v1/actors/" + council + "/authorities")
                .then()
                .statusCode(200)
                .body("items.id", hasItems(authority.toString()));
        given().get(path).then().body("state", equalTo("RECOGNISED"));
        Person.STEWARD
                .asks()
                .body("{\"reason\": \"reform\"}")
                .delete(path)
                .then()
                .statusCode(204);
        Person.STEWARD
                .asks()
                .body("{\"reason\": \"reform\"}")
                .delete(path)
                .then()
                .statusCode(409);

        assertThat(withdrawn(authority).data())
                .contains("\"reason\":\"WITHDRAWN\"")
                .doesNotContain("reform");
    }

    @Test
    void onlyAStewardRecognisesAndOnlyForTheRightHolder() {
        UUID council = Person.organisation("Council", "DK-157");
        Person ada = Person.anyone();
        ada.registers("parents");

        recognise(ada, council, "BODY", "").then().statusCode(403);
        recognise(Person.STEWARD, council, "PERSON", "").then().statusCode(409);
        recognise(Person.STEWARD, UUID.randomUUID(), "BODY", "").then().statusCode(404);
        given().get("/v1/actors/" + council + "/authorities").then().body("items", hasSize(0));
    }

    @Test
    void aPersonsAuthorityEndsWithTheTerm() {
        UUID mayor = Person.anyone().registers("parents");

        UUID authority = Person.created(recognise(
                Person.STEWARD,
                mayor,
                "PERSON",
                ", \"termEnds\": \"" + Instant.now().plusSeconds(2) + "\""));

        assertThat(withdrawn(authority).data()).contains("\"reason\":\"TERM_ENDED\"");
    }

    private static Response recognise(Person person, UUID actor, String heldBy, String more) {
        return person.asks().body("""
                        {"basis": "local government act", "decisionTypes": ["SPEND"], "jurisdictions": ["DK-157"],
                         "budgetCeiling": {"amount": 50000000, "currency": "DKK"}, "heldBy": "%s"%s}""".formatted(heldBy, more)).post("/v1/actors/" + actor + "/authorities");
    }

    private static PlatformResource.Seen withdrawn(UUID authority) {
        return PlatformResource.awaitEvent(
                "actor-events.v1", "authority-withdrawn", one -> one.data().contains(authority.toString()));
    }
}
