package org.cocreation.actor.actor;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
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
class ActorSearchIT {

    private final String word = "w" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void organisationsAreFoundByTheBeginningsOfTheirWords() {
        UUID council = Person.organisation("Conseil régional d'Île-de-France " + word, "FR-IDF");
        Person.organisation("Conseil général " + word, "FR-75");

        found(word + " ile REGION").then().body("items.id", contains(council.toString()));
        found(word).then().body("items", hasSize(2));
        found(word + " nothing").then().body("items", hasSize(0));
        given().queryParam("q", word)
                .queryParam("jurisdiction", "FR-IDF")
                .queryParam("sector", "PUBLIC")
                .queryParam("kind", "ORGANISATION")
                .get("/v1/actors")
                .then()
                .body("items.id", contains(council.toString()));
        given().queryParam("q", word)
                .queryParam("sector", "BUSINESS")
                .get("/v1/actors")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void searchIsPaged() {
        for (int i = 0; i < 5; i++) {
            Person.organisation("Body " + i + " " + word, "DK-101");
        }
        Response first = given().queryParam("q", word).queryParam("limit", 3).get("/v1/actors");
        first.then().body("items", hasSize(3));
        given().queryParam("q", word)
                .queryParam("limit", 3)
                .queryParam("cursor", first.jsonPath().getString("nextCursor"))
                .get("/v1/actors")
                .then()
                .body("items.displayName", contains("Body 3 " + word, "Body 4 " + word))
                .body("nextCursor", nullValue());
    }

    @Test
    void personsAreFoundByNameByStewardsOnly() {
        Person ada = Person.anyone();
        UUID id = Person.created(ada.asks().body("""
                {"displayName": "Ada %s", "sector": "CITIZENRY", "domain": "CIVIC", "level": "LOCAL"}""".formatted(word)).post("/v1/actors"));

        Person.STEWARD.asks().queryParam("q", word).get("/v1/actors").then().body("items.id", contains(id.toString()));
        ada.asks().queryParam("q", word).get("/v1/actors").then().body("items", hasSize(0));
        found(word).then().body("items", hasSize(0));
    }

    @Test
    void aQuestionIsNeverReadAsAnOperator() {
        Person.organisation("O'Hara & Sons | " + word, "US-17");

        found("o'hara & " + word).then().statusCode(200).body("items", hasSize(1));
        found("' | !(" + word + ":* \\").then().statusCode(200).body("items", hasSize(1));
        found("&!()").then().statusCode(400).body("errors.code", hasItem("no-words"));
        found("x".repeat(201)).then().statusCode(400);
    }

    @Test
    void whatMayBeTheSameIsHintedAtAndRegisteredAllTheSame() {
        UUID first = Person.organisation("Gemeente " + word, "NL-0344");
        Response second = Person.STEWARD.asks().body("""
                {"kind": "ORGANISATION", "displayName": "GEMEENTE-%s", "sector": "PUBLIC", "domain": "POLITICAL", "level": "LOCAL",
                 "jurisdictions": ["NL-0344", "NL"]}""".formatted(word)).post("/v1/actors");
        Person.organisation("Gemeente " + word, "NL-0999");

        second.then().statusCode(201).body("possibleDuplicates.id", contains(first.toString()));
        Person.STEWARD
                .asks()
                .get("/v1/actors/" + first + "/duplicates")
                .then()
                .body("items.id", contains(Person.id(second).toString()))
                .body("items[0].because", contains("SAME_NAME_AND_JURISDICTION"));
        Person.anyone().asks().get("/v1/actors/" + first + "/duplicates").then().statusCode(403);
    }

    @Test
    void theSameContactIsHintedAtToStewardsOnly() {
        String body = """
                {"displayName": "%s", "contact": {"email": "%s@example.org", "phone": "%s"}, "sector": "CITIZENRY",
                 "domain": "CIVIC", "level": "LOCAL"}""";
        String phone = "+45 " + (100_000_000L + UUID.randomUUID().getMostSignificantBits() % 90_000_000L);
        Person ada = Person.anyone();
        UUID id = Person.created(
                ada.asks().body(body.formatted("Ada", word, phone)).post("/v1/actors"));
        Response again = Person.anyone()
                .asks()
                .body(body.formatted("A. Marker", word.toUpperCase(java.util.Locale.ROOT), phone.replace(" ", "")))
                .post("/v1/actors");

        again.then().statusCode(201).body("possibleDuplicates", nullValue());
        Person.STEWARD
                .asks()
                .get("/v1/actors/" + Person.id(again) + "/duplicates")
                .then()
                .body("items.id", contains(id.toString()))
                .body("items[0].because", equalTo(java.util.List.of("SAME_EMAIL", "SAME_PHONE")));
        ada.asks().delete("/v1/me").then().statusCode(204);
        Person.STEWARD
                .asks()
                .get("/v1/actors/" + Person.id(again) + "/duplicates")
                .then()
                .body("items", hasSize(0));
        assertThat(Person.STEWARD.asks().queryParam("q", word).get("/v1/actors").statusCode())
                .isEqualTo(200);
    }

    private static Response found(String q) {
        return given().queryParam("q", q).get("/v1/actors");
    }
}
