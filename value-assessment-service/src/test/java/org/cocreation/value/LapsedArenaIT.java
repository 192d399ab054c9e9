package org.cocreation.value;

import static io.restassured.RestAssured.given;
import static org.cocreation.kit.testing.PlatformResource.awaitEvent;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cocreation.contracts.ArenaEvent.ArenaLapsed;
import org.cocreation.contracts.ValueAssessmentEvent;
import org.cocreation.kit.http.Caller;
import org.cocreation.kit.testing.PlatformResource;
import org.cocreation.kit.testing.Waiting;
import org.junit.jupiter.api.Test;

/** What becomes of assessments when the arena never forms. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class LapsedArenaIT {

    @Inject
    Caller caller;

    @Test
    void anOpenAssessmentIsAbandonedAndTakesNoJudgementAnyMore() throws InterruptedException {
        AnArena arena = AnArena.convened(caller);
        arena.tell(arena.prototyped(UUID.randomUUID()));
        String assessment = awaitEvent(
                        ValueAssessmentEvent.TOPIC,
                        "assessment-opened",
                        seen -> seen.key().equals(arena.id.toString()))
                .headers()
                .get("ce_subject");

        arena.tell(new ArenaLapsed(arena.id, UUID.randomUUID(), Instant.now(), List.of()));

        Waiting.untilEqual(
                "ABANDONED", () -> given().get("/v1/assessments/" + assessment).path("state"));
        given().auth()
                .oauth2(arena.token(arena.citizens.get(0)))
                .contentType(ContentType.JSON)
                .body("""
                        {"group": "role:CITIZEN", "judgements": [{"criterion": "cost", "rating": 3, "confidence": 2}]}""")
                .put("/v1/assessments/" + assessment + "/judgements")
                .then()
                .statusCode(409)
                .contentType(endsWith("problem+json"));
    }
}
