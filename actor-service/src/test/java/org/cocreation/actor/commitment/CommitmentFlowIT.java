package org.cocreation.actor.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.UUID;
import org.cocreation.actor.AnArena;
import org.cocreation.actor.Person;
import org.cocreation.contracts.SeatFunction;
import org.cocreation.kit.testing.PlatformResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class CommitmentFlowIT {

    private final Person citizen = Person.anyone();
    private final Person facilitator = Person.anyone();

    @Test
    void theActorReportsAndTheFacilitatorConfirms() {
        UUID arena = AnArena.convenedBy(UUID.randomUUID(), "DK-157");
        AnArena.seats(arena, facilitator.registers("parents"), SeatFunction.FACILITATOR);
        citizen.registers("parents");
        UUID commitment = Person.created(promise(arena, null));

        citizen.asks()
                .post("/v1/commitments/" + commitment + "/fulfil")
                .then()
                .statusCode(200)
                .body("state", equalTo("MADE"))
                .body("fulfilmentReportedAt", notNullValue());
        facilitator
                .asks()
                .queryParam("arenaId", arena)
                .get("/v1/commitments")
                .then()
                .body("items", hasSize(1));
        facilitator
                .asks()
                .post("/v1/commitments/" + commitment + "/fulfil")
                .then()
                .statusCode(200)
                .body("state", equalTo("FULFILLED"));

        assertThat(closed(commitment).data()).contains("\"state\":\"FULFILLED\"");
        citizen.asks().post("/v1/commitments/" + commitment + "/release").then().statusCode(409);
    }

    @Test
    void aPromiseLapsesByTheClock() {
        UUID arena = AnArena.convenedBy(UUID.randomUUID(), "DK-157");
        citizen.registers("parents");

        UUID commitment = Person.created(promise(arena, Instant.now().plusSeconds(2)));

        assertThat(closed(commitment).data()).contains("\"state\":\"LAPSED\"");
    }

    @Test
    void anArenaThatLapsesReleasesWhatWasPromised() {
        UUID arena = AnArena.convenedBy(UUID.randomUUID(), "DK-157");
        citizen.registers("parents");
        UUID commitment = Person.created(promise(arena, null));

        AnArena.lapses(arena);

        assertThat(closed(commitment).data()).contains("\"state\":\"RELEASED\"");
        promise(arena, null).then().statusCode(409);
    }

    @Test
    void anArenaThatGoesOnAsOthersReleasesWhatWasPromisedToIt() {
        UUID arena = AnArena.convenedBy(UUID.randomUUID(), "DK-157");
        citizen.registers("parents");
        UUID commitment = Person.created(promise(arena, null));
        UUID successor = AnArena.convenedBy(UUID.randomUUID(), "DK-157");

        AnArena.dissolves(arena, "SPLIT", successor, UUID.randomUUID());

        assertThat(closed(commitment).data()).contains("\"state\":\"RELEASED\"");
        promise(arena, null).then().statusCode(409).body("type", endsWith("/problems/arena-gone"));
        Person.created(promise(successor, null));
    }

    @Test
    void strangersSeeNoCommitmentAndFaultyOnesAreRefused() {
        UUID arena = AnArena.convenedBy(UUID.randomUUID(), "DK-157");
        citizen.registers("parents");
        UUID commitment = Person.created(promise(arena, null));
        facilitator.registers("parents");

        facilitator.asks().get("/v1/commitments/" + commitment).then().statusCode(404);
        facilitator
                .asks()
                .post("/v1/commitments/" + commitment + "/fulfil")
                .then()
                .statusCode(404);
        facilitator
                .asks()
                .queryParam("arenaId", arena)
                .get("/v1/commitments")
                .then()
                .body("items", hasSize(0));
        citizen.asks()
                .body("{\"arenaId\": \"%s\", \"kind\": \"TIME\", \"dueBy\": \"2001-01-01T00:00:00Z\"}".formatted(arena))
                .post("/v1/commitments")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/unit", "/dueBy"));
    }

    private Response promise(UUID arena, Instant dueBy) {
        String due = dueBy == null ? "" : ", \"dueBy\": \"" + dueBy + "\"";
        return citizen.asks()
                .body("{\"arenaId\": \"%s\", \"kind\": \"TIME\", \"quantity\": 40, \"unit\": \"h\"%s}"
                        .formatted(arena, due))
                .post("/v1/commitments");
    }

    private static PlatformResource.Seen closed(UUID commitment) {
        return PlatformResource.awaitEvent(
                "actor-events.v1", "commitment-closed", one -> one.data().contains(commitment.toString()));
    }
}
