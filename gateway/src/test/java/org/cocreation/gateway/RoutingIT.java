package org.cocreation.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class RoutingIT {

    private static final String ID = "0190b7a0-0000-7000-8000-0000000000aa";

    @ParameterizedTest
    @CsvSource({"arenas,arena", "challenges,arena", "actors,actor", "me,actor", "assessments,value", "measures,value"})
    void eachResourceGoesToTheServiceThatOwnsIt(String resource, String service) {
        given().get("/v1/" + resource + "/" + ID + "?limit=3")
                .then()
                .statusCode(200)
                .body("service", equalTo(service))
                .body("uri", equalTo("/v1/" + resource + "/" + ID + "?limit=3"))
                .header("ETag", "\"7\"")
                .header("API-Version", "1.0.0")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .header("X-Correlation-Id", matchesPattern("[0-9a-f]{32}"))
                .header("RateLimit-Policy", "\"default\";q=600;w=60");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/sessions.ics?actorId=" + ID, "/v1/arenas/" + ID + "/sessions.ics"})
    void aCalendarIsPassedOnAsItIs(String feed) {
        given().get(feed)
                .then()
                .statusCode(200)
                .header("Content-Type", "text/calendar;charset=utf-8")
                .header("Cache-Control", "max-age=300")
                .header("X-Content-Type-Options", "nosniff")
                .body(equalTo("BEGIN:VCALENDAR\r\nNAME:Ærø\r\nEND:VCALENDAR\r\n"));
        given().header("If-None-Match", "\"7\"")
                .get(feed)
                .then()
                .statusCode(304)
                .header("ETag", "\"7\"")
                .header("API-Version", "1.0.0");
    }

    @Test
    void aWriteWithATokenIsPassedOnWithItsHeadersAndWithoutClaimedIdentities() {
        given().header("Authorization", "Bearer " + Surroundings.token("app", "participant"))
                .header("Idempotency-Key", "k1")
                .header("Acting-For", ID)
                .header("X-User-Id", "root")
                .header("X-Forwarded-For", "1.2.3.4")
                .header("X-Correlation-Id", "case-7")
                .contentType(ContentType.JSON)
                .body("{\"title\":\"Riverside park\"}")
                .post("/v1/arenas")
                .then()
                .statusCode(200)
                .header("Cocreation-Events", "0190b7a0-0000-7000-8000-000000000001")
                .header("X-Correlation-Id", "case-7")
                .body("length", equalTo(26))
                .body("headers.'idempotency-key'", equalTo("k1"))
                .body("headers.'acting-for'", equalTo(ID))
                .body("headers.'x-correlation-id'", equalTo("case-7"))
                .body("headers.traceparent", startsWith("00-"))
                .body("headers.authorization", startsWith("Bearer "))
                .body("headers.'x-user-id'", nullValue())
                .body("headers.'x-forwarded-for'", nullValue());
    }

    @Test
    void aWriteWithoutATokenIsRefused() {
        given().contentType(ContentType.JSON)
                .body("{}")
                .post("/v1/arenas")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer")
                .body("type", equalTo("http://gateway.test/problems/token-missing"))
                .body("instance", equalTo("/v1/arenas"))
                .body("traceId", matchesPattern("[0-9a-f]{32}"));
    }

    @Test
    void tokensThatAreExpiredForeignForOthersOrDamagedAreRefused() {
        for (String token : new String[] {
            Surroundings.token("app", Map.of(), "cocreation-platform", -60),
            Surroundings.token("app", Map.of(), "someone-else", 3600),
            Surroundings.foreignToken(),
            Surroundings.token("app", "participant").replaceFirst("\\.[^.]+$", ".AAAA"),
            "nonsense"
        }) {
            given().header("Authorization", "Bearer " + token)
                    .get("/v1/arenas")
                    .then()
                    .statusCode(401)
                    .header("WWW-Authenticate", "Bearer error=\"invalid_token\"")
                    .body("type", equalTo("http://gateway.test/problems/token-invalid"));
        }
    }

    @ParameterizedTest
    @CsvSource({"/v1/nothing", "/v1/arenas/", "/", "/v1", "/q/health", "/v2/arenas", "/v1/arenasx"})
    void pathsThatNobodyOwnsAreNotFound(String path) {
        given().get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .header("API-Version", "1.0.0")
                .body("type", equalTo("http://gateway.test/problems/not-found"));
    }

    @Test
    void aMethodThatNoDoorKnowsIsRefused() {
        given().request("TRACE", "/v1/arenas")
                .then()
                .statusCode(405)
                .header("Allow", "DELETE, GET, HEAD, PATCH, POST, PUT")
                .body("status", equalTo(405));
    }

    @Test
    void onlyJsonIsAccepted() {
        given().header("Authorization", "Bearer " + Surroundings.token("app", "participant"))
                .contentType("text/plain")
                .body("hello")
                .post("/v1/arenas")
                .then()
                .statusCode(415)
                .body("type", equalTo("http://gateway.test/problems/media-type-unsupported"));
    }

    @Test
    void whoSendsFarTooMuchStillGetsTheAnswer() throws IOException, InterruptedException {
        HttpRequest announced = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/v1/arenas"))
                .header("Content-Type", "application/json")
                .timeout(java.time.Duration.ofSeconds(30))
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[50 * 1024 * 1024]))
                .build();

        HttpResponse<String> answer = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(announced, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void bodiesAreLimitedWhetherTheirLengthIsAnnouncedOrNot() throws IOException, InterruptedException {
        byte[] large = new byte[2_000_000];
        String token = Surroundings.token("app", "participant");
        given().header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body(large)
                .post("/v1/arenas")
                .then()
                .statusCode(413)
                .body("type", equalTo("http://gateway.test/problems/body-too-large"));
        HttpRequest chunked = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/v1/arenas"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
                .build();
        HttpResponse<String> answer = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(chunked, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("/problems/body-too-large");
    }

    @Test
    void addressesAndHeadersAreLimited() {
        given().urlEncodingEnabled(false)
                .get("/v1/arenas?q=" + "x".repeat(10_000))
                .then()
                .statusCode(414)
                .contentType("application/problem+json");
        given().header("Accept-Language", "x".repeat(20_000))
                .get("/v1/arenas")
                .then()
                .statusCode(431)
                .contentType("application/problem+json");
    }

    @Test
    void aServiceThatIsDownSlowOrBreaksOffIsNamedInAProblem() {
        given().get("/v1/measures/slow")
                .then()
                .statusCode(504)
                .body("detail", equalTo("The service value did not answer within 2 seconds."));
        given().get("/v1/measures/broken").then().statusCode(502);
        Surroundings.upstream().shut("value");
        try {
            given().get("/v1/measures")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "2")
                    .contentType("application/problem+json")
                    .body("detail", equalTo("The service value is not available."));
            given().get("/v1/arenas").then().statusCode(200);
        } finally {
            Surroundings.upstream().open("value");
        }
        given().get("/v1/measures").then().statusCode(200);
    }

    @Test
    void aClientThatAsksTooOftenIsToldWhenToComeBack() {
        String busy = Surroundings.token("busy", "participant");
        String bench = Surroundings.token("bench", "participant");
        int status = 200;
        for (int i = 0; i < 3_000 && status == 200; i++) {
            status = given().header("Authorization", "Bearer " + busy)
                    .get("/v1/arenas")
                    .statusCode();
        }
        given().header("Authorization", "Bearer " + busy)
                .get("/v1/arenas")
                .then()
                .statusCode(429)
                .header("Retry-After", equalTo("1"))
                .header("RateLimit", startsWith("\"default\";r=0;t="))
                .body("type", equalTo("http://gateway.test/problems/quota-exceeded"));
        given().header("Authorization", "Bearer " + bench)
                .get("/v1/arenas")
                .then()
                .statusCode(200)
                .header("RateLimit", nullValue());
    }

    @Test
    void otherOriginsMayNotCallUnlessAllowed() {
        given().header("Origin", "https://portal.example")
                .get("/v1/arenas")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", nullValue());
        given().header("Origin", "https://portal.example")
                .header("Access-Control-Request-Method", "POST")
                .options("/v1/arenas")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", nullValue())
                .headers("Allow", not(hasItem("TRACE")));
    }
}
