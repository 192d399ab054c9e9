package org.cocreation.actor.leadership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cocreation.actor.AnArena;
import org.cocreation.actor.Person;
import org.cocreation.contracts.ArenaEvent;
import org.cocreation.contracts.ArenaEvent.PrototypeTested;
import org.cocreation.contracts.DecisionEvent.AuthoriserAnswered;
import org.cocreation.contracts.SeatFunction;
import org.cocreation.contracts.WorkEvent.LeadershipExercised;
import org.cocreation.kit.testing.PlatformResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class LeadershipIT {

    private final Person leader = Person.anyone();

    @Test
    void onlyLeadersWhoWantItHaveAnAccount() {
        UUID actor = leader.registers("owners");
        consent(actor, true).statusCode(409).body("type", endsWith("/problems/not-a-leader"));
        UUID arena = AnArena.convenedBy(UUID.randomUUID(), "DK-157");
        AnArena.seats(arena, actor, SeatFunction.FACILITATOR);
        move(arena, actor);
        leader.asks().get(path(actor)).then().statusCode(404);

        consent(actor, true).statusCode(200).body("balance", equalTo(0f));
        Person stranger = Person.anyone();
        stranger.registers("owners");
        stranger.asks().body("{\"consent\": false}").put(path(actor)).then().statusCode(403);
        stranger.asks().get(path(actor)).then().statusCode(200);
        stranger.asks().get(path(actor) + "/entries").then().statusCode(403);
        leader.asks().queryParam("asOf", "yesterday").get(path(actor)).then().statusCode(400);

        consent(actor, false).statusCode(200).body("consent", equalTo(false));
        leader.asks().get(path(actor)).then().statusCode(404);
    }

    @Test
    void entriesComeFromEventsOnceForEachAndSoftMovesAreCapped() {
        UUID actor = leader.registers("owners");
        UUID arena = AnArena.convenedBy(UUID.randomUUID(), "DK-157");
        AnArena.seats(arena, actor, SeatFunction.FACILITATOR);
        consent(actor, true).statusCode(200);
        for (int i = 0; i < 7; i++) {
            move(arena, actor);
        }
        AuthoriserAnswered answered =
                new AuthoriserAnswered(arena, UUID.randomUUID(), actor, "ACCEPT", true, null, 3, true);
        UUID event = UUID.randomUUID();
        PlatformResource.publish(ArenaEvent.TOPIC, answered, event, 900);
        PlatformResource.publish(ArenaEvent.TOPIC, answered, event, 900);
        PlatformResource.publish(
                ArenaEvent.TOPIC,
                new PrototypeTested(
                        arena,
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        40,
                        0.7,
                        null,
                        "SUPPORTED",
                        "PERSEVERE",
                        true,
                        List.of(),
                        List.of()));
        AnArena.awaitRow("select 1 from leadership_entry where actor_id = ? and reason = 'CONCLUSIVE_TEST'", actor);

        leader.asks()
                .get(path(actor) + "/entries")
                .then()
                .statusCode(200)
                .body("items", hasSize(7))
                .body("items.findAll { it.reason == 'SOFT_MOVE' }", hasSize(5))
                .body("items.findAll { it.reason == 'ANSWERED_IN_TIME' }.amount", contains(2f));
        double balance = leader.asks().get(path(actor)).jsonPath().getDouble("balance");
        assertThat(balance).isBetween(8.99, 9.0);
        assertThat(PlatformResource.awaitEvent(
                                "actor-events.v1",
                                "leadership-capital-changed",
                                one -> one.data().contains(actor.toString())
                                        && one.data().contains("CONCLUSIVE_TEST"))
                        .data())
                .contains("EARN");
        leader.asks()
                .queryParam("asOf", Instant.now().minusSeconds(3600).toString())
                .get(path(actor))
                .then()
                .body("balance", equalTo(0f));
    }

    @Test
    void commitmentsThatAreKeptEarnFromThisServicesOwnEvents() {
        UUID actor = leader.registers("owners");
        UUID arena = AnArena.convenedBy(UUID.randomUUID(), "DK-157");
        AnArena.seats(arena, actor, SeatFunction.FACILITATOR);
        consent(actor, true).statusCode(200);
        UUID commitment = Person.created(leader.asks()
                .body("{\"arenaId\": \"%s\", \"kind\": \"TIME\", \"quantity\": 4, \"unit\": \"h\"}".formatted(arena))
                .post("/v1/commitments"));
        leader.asks().post("/v1/commitments/" + commitment + "/fulfil").then().statusCode(200);

        AnArena.awaitRow(
                "select 1 from leadership_entry where actor_id = ? and reason = 'COMMITMENT_FULFILLED'", actor);
        leader.asks().get("/v1/me/export").then().body("leadership.reason", hasItem("COMMITMENT_FULFILLED"));

        leader.asks().delete("/v1/me").then().statusCode(204);
    }

    private static void move(UUID arena, UUID actor) {
        PlatformResource.publish(
                ArenaEvent.TOPIC, new LeadershipExercised(arena, UUID.randomUUID(), actor, "FACILITATE", 2));
    }

    private io.restassured.response.ValidatableResponse consent(UUID actor, boolean wanted) {
        return leader.asks()
                .body("{\"consent\": %s}".formatted(wanted))
                .put(path(actor))
                .then();
    }

    private static String path(UUID actor) {
        return "/v1/actors/%s/leadership-account".formatted(actor);
    }
}
