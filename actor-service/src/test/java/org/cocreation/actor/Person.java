package org.cocreation.actor;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.cocreation.kit.testing.PlatformResource;

/** Somebody with a login who calls the service. */
public record Person(String subject, String role) {

    /** A steward without an actor of their own. */
    public static final Person STEWARD = new Person("steward", "steward");

    /** Somebody new with a login of their own. */
    public static Person anyone() {
        return new Person("person-" + UUID.randomUUID(), "participant");
    }

    public RequestSpecification asks() {
        return given().header("Authorization", "Bearer " + PlatformResource.token(subject, role))
                .contentType(ContentType.JSON);
    }

    public RequestSpecification asksFor(UUID organisation) {
        return asks().header("Acting-For", organisation);
    }

    /** Registers this person as citizen affected by a group; returns the actor's id. */
    public UUID registers(String group) {
        return created(asks().body("""
                        {"displayName": "Ada Marker", "sector": "CITIZENRY", "domain": "CIVIC", "level": "LOCAL",
                         "lay": true, "jurisdictions": ["DK-157"], "contact": {"email": "ada@example.org"},
                         "stakes": [{"subject": "%s", "subjectKind": "GROUP", "kind": "AFFECTED", "power": 1,
                                     "legitimacy": 3, "urgency": 2}]}""".formatted(group)).post("/v1/actors"));
    }

    /** Registers an organisation as a steward does; returns its id. */
    public static UUID organisation(String name, String jurisdiction) {
        return created(STEWARD.asks().body("""
                        {"kind": "ORGANISATION", "displayName": "%s", "sector": "PUBLIC", "domain": "POLITICAL",
                         "level": "LOCAL", "lay": false, "jurisdictions": ["%s"]}""".formatted(name, jurisdiction)).post("/v1/actors"));
    }

    /** Lets a person act for an organisation, as a steward may. */
    public static void mayAct(UUID person, UUID organisation) {
        STEWARD.asks()
                .body("{\"mayAct\": true}")
                .put("/v1/actors/%s/affiliations/%s".formatted(person, organisation))
                .then()
                .statusCode(200);
    }

    /** The id of what a request created. */
    public static UUID created(Response response) {
        response.then().statusCode(201);
        return id(response);
    }

    public static UUID id(Response response) {
        return UUID.fromString(JsonPath.from(response.asString()).getString("id"));
    }
}
