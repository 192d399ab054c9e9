package org.cocreation.arena;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.UUID;
import org.cocreation.contracts.LeadershipDomain;
import org.cocreation.contracts.Sector;
import org.cocreation.kit.testing.PlatformResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What decisions of an arena mean for its adaptations, and the other way round. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class AdaptationByDecisionIT {

    private static final String COMPOSE = """
            "decisionType": "COMPOSE", "question": "Do we close the door?", "rule": {"kind": "MAJORITY", "quorum": 0.5},
            "options": [{"code": "close", "title": "Close it"}]""";

    private Deciding here;

    @BeforeEach
    void settle() {
        here = new Deciding(3, 0);
    }

    @Test
    void aSeatHolderCarriesOutWhatWasDecidedOnce() {
        String decision = here.opens(COMPOSE);
        adapts("c2", "CLOSE", decision).statusCode(400).body("errors.pointer", contains("/decisionId"));
        here.all(decision, "FOR");
        here.closes(decision).body("state", equalTo("TAKEN"));
        here.town.person("stranger", Sector.CITIZENRY, LeadershipDomain.CIVIC);

        refused(adapts("stranger", "CLOSE", decision), 403, "not-in-charge-of-arena");
        adapts("c2", "PAUSE", decision).statusCode(400).body("errors.pointer", contains("/decisionId"));
        adapts("c2", "CLOSE", UUID.randomUUID().toString()).statusCode(400);
        adapts("c2", "CLOSE", decision)
                .statusCode(201)
                .body("decisionId", equalTo(decision))
                .body("by", equalTo(here.town.id("c2").toString()));

        given().get(here.path).then().body("admission.open", equalTo(false));
        refused(adapts("c2", "OPEN", decision), 409, "decision-carried-out");
        refused(adapts("c2", "OPEN"), 403, "not-in-charge-of-arena");
    }

    @Test
    void theTimeToVoteStandsStillWhileTheArenaRests() {
        String decision = here.opens(COMPOSE);
        Instant before = closesAt(decision);
        refused(here.town.post("c1", here.path + "/adaptations", """
                        {"kind": "DISSOLVE", "reason": "r", "trigger": "MEMBER", "dissolveReason": "WITHDRAWN",
                         "noLessons": true}""").then(), 409, "arena-has-open-decisions");

        adapts("c1", "PAUSE").statusCode(201);
        here.votes("c2", decision, "{\"choice\": \"FOR\"}").statusCode(409);
        adapts("c1", "RESUME").statusCode(201);

        assertThat(closesAt(decision)).isAfter(before);
        here.says("c2", decision, "FOR");
    }

    private static Instant closesAt(String decision) {
        return Instant.parse(given().get("/v1/decisions/" + decision).path("closesAt"));
    }

    private ValidatableResponse adapts(String name, String kind) {
        return here.town
                .post(
                        name,
                        here.path + "/adaptations",
                        "{\"kind\": \"%s\", \"reason\": \"r\", \"trigger\": \"MEMBER\"}".formatted(kind))
                .then();
    }

    private ValidatableResponse adapts(String name, String kind, String decision) {
        return here.town
                .post(
                        name,
                        here.path + "/adaptations",
                        "{\"kind\": \"%s\", \"reason\": \"r\", \"trigger\": \"DECISION\", \"decisionId\": \"%s\"}"
                                .formatted(kind, decision))
                .then();
    }

    private static void refused(ValidatableResponse response, int status, String problem) {
        response.statusCode(status).body("type", endsWith("/problems/" + problem));
    }
}
