package org.cocreation.actor.exchange;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.cocreation.actor.Person;
import org.cocreation.kit.testing.PlatformResource;
import org.cocreation.kit.testing.Waiting;

/** Hands files of actors in and waits until they are taken in. */
final class ActorFiles {

    private ActorFiles() {}

    static Response csv(String file, String query) {
        return send("text/csv", file.getBytes(StandardCharsets.UTF_8), query);
    }

    static Response send(String type, byte[] file, String query) {
        return given().header("Authorization", "Bearer " + PlatformResource.token("steward", "steward"))
                .contentType(type)
                .body(file)
                .post("/v1/actors/imports" + query);
    }

    static JsonPath ended(Response started) {
        started.then().statusCode(202);
        return ended(Person.id(started));
    }

    static JsonPath ended(UUID id) {
        Waiting.untilEqual("COMPLETED", () -> report(id).getString("state"));
        return report(id);
    }

    private static JsonPath report(UUID id) {
        return Person.STEWARD.asks().get("/v1/actors/imports/" + id).jsonPath();
    }

    static String counts(JsonPath report) {
        return "%s of %s: %s created, %s updated, %s unchanged, %s refused"
                .formatted(
                        report.getString("done"),
                        report.getString("records"),
                        report.getString("created"),
                        report.getString("updated"),
                        report.getString("unchanged"),
                        report.getString("refused"));
    }
}
