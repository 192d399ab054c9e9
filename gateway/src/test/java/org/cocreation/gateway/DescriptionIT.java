package org.cocreation.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class DescriptionIT {

    @Test
    void theApiIsDescribedAsOne() throws InterruptedException {
        Map<String, Object> paths = Map.of();
        for (int i = 0;
                i < 100 && !paths.keySet().containsAll(java.util.Set.of("/v1/arena-things", "/v1/value-things"));
                i++) {
            paths = given().header("Origin", "https://anyone.example")
                    .get("/v1/openapi.json")
                    .then()
                    .statusCode(200)
                    .header("Access-Control-Allow-Origin", "*")
                    .body("openapi", equalTo("3.1.0"))
                    .body("info.contact", hasKey("email"))
                    .body("paths", hasKey("/v1/events"))
                    .extract()
                    .path("paths");
            Thread.sleep(100);
        }
        assertThat(paths).containsKeys("/v1/arena-things", "/v1/actor-things", "/v1/value-things");
    }

    @Test
    void everyPathOfTheGatewaysOwnDescriptionIsServed() {
        Map<String, Object> paths =
                given().get("/v1/openapi.json").then().extract().path("paths");
        String operator = Surroundings.token("bench", "operator");
        paths.keySet().stream()
                .filter(path -> !path.endsWith("-things") && !path.endsWith("/stream"))
                .forEach(path -> {
                    String real = path.replace("{type}", "arena-formed")
                            .replace("{service}", "arena")
                            .replaceAll("\\{[a-z]+}", "x");
                    String method = path.endsWith("/replay") || path.endsWith("/discard") || path.endsWith("/rebuild")
                            ? "POST"
                            : "GET";
                    int status = given().header("Authorization", "Bearer " + operator)
                            .request(method, real)
                            .statusCode();
                    assertThat(status).as(method + " " + real).isEqualTo(200);
                });
    }

    @Test
    void theEventsAreDescribed() {
        given().get("/v1/asyncapi.json").then().statusCode(200).body("asyncapi", startsWith("3."));
        given().get("/v1/event-types").then().statusCode(200).body("items.name", hasItem("arena-formed"));
        JsonPath type = given().get("/v1/event-types/org.cocreation.arena-formed.v1")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(type.getString("schema")).isEqualTo("http://gateway.test/schemas/arena-formed.v1.json");
        given().get("/schemas/arena-formed.v1.json").then().statusCode(200).body("type", equalTo("object"));
        given().get("/schemas/nothing.v1.json").then().statusCode(404);
        given().get("/v1/event-types/nothing").then().statusCode(404);
    }

    @Test
    void thePlatformShowsItsProfile() {
        given().get("/v1/platform")
                .then()
                .statusCode(200)
                .body("operatorType", equalTo("GOVERNMENT"))
                .body("version", equalTo("0.1.0"))
                .body("links.events", equalTo("http://gateway.test/v1/events"));
    }

    @Test
    void everyProblemHasAPage() throws InterruptedException {
        given().accept("text/html")
                .get("/problems/quota-exceeded")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("Too many requests"));
        int status = 404;
        for (int i = 0; i < 100 && status == 404; i++) {
            status = given().accept("application/json")
                    .get("/problems/value-not-found")
                    .statusCode();
            Thread.sleep(100);
        }
        given().accept("application/json")
                .get("/problems/value-not-found")
                .then()
                .statusCode(200)
                .body("remedy", equalTo("Look it up first."));
        given().get("/problems").then().statusCode(200).body("items.name", hasItem("not-found"));
        given().get("/problems/never-heard-of").then().statusCode(404);
    }

    @Test
    void theApiCanBeReadAndTriedOnAPage() {
        given().get("/docs").then().statusCode(200).body(containsString("swagger-ui"));
        given().get("/docs/swagger-ui-bundle.js").then().statusCode(200).contentType("text/javascript");
        given().get("/docs/other.js").then().statusCode(404);
    }

    @Test
    void onlyOperatorsSeeTheHealthOfTheServices() {
        given().get("/health/services").then().statusCode(401);
        given().header("Authorization", "Bearer " + Surroundings.token("ada", "participant"))
                .get("/health/services")
                .then()
                .statusCode(403)
                .body("type", equalTo("http://gateway.test/problems/role-missing"));
        given().header("Authorization", "Bearer " + Surroundings.token("ops", "operator"))
                .get("/health/services")
                .then()
                .statusCode(200)
                .body("services.name", equalTo(java.util.List.of("gateway", "arena", "actor", "value")))
                .body("services.find { it.name == 'arena' }.status", equalTo("up"));
    }

    @Test
    void operatorsReachTheManagementOfAService() {
        String operator = Surroundings.token("ops", "operator");
        given().get("/v1/operations/arena/parked").then().statusCode(401);
        given().header("Authorization", "Bearer " + operator)
                .get("/v1/operations/value/parked?limit=5")
                .then()
                .statusCode(200)
                .body("managed", equalTo("GET /manage/parked?limit=5"));
        given().header("Authorization", "Bearer " + operator)
                .post("/v1/operations/value/parked/actor-events.v1/k/replay")
                .then()
                .statusCode(200)
                .body("managed", equalTo("POST /manage/parked/actor-events.v1/k/replay"));
        for (String path :
                new String[] {"/v1/operations/other/parked", "/v1/operations/arena", "/v1/operations/arena/../x"}) {
            given().urlEncodingEnabled(false)
                    .header("Authorization", "Bearer " + operator)
                    .get(path)
                    .then()
                    .statusCode(404);
        }
    }
}
