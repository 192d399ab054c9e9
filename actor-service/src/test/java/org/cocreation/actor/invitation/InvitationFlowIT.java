package org.cocreation.actor.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cocreation.actor.AnArena;
import org.cocreation.actor.Person;
import org.cocreation.contracts.ArenaEvent.SeatRefused;
import org.cocreation.contracts.SeatRole;
import org.cocreation.kit.clock.DomainClock;
import org.cocreation.kit.clock.DueJobs;
import org.cocreation.kit.testing.PlatformResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class InvitationFlowIT {

    private static final String TOPIC = "actor-events.v1";

    @Inject
    DomainClock clock;

    @Inject
    DueJobs jobs;

    private final Person councillor = new Person("councillor-" + UUID.randomUUID(), "authoriser");
    private final Person convener = Person.anyone();
    private final Person citizen = Person.anyone();

    @Test
    void whoAppliesIsAppointedAcceptsAndMayStillBeRefused() {
        UUID council = councilWithAuthority("DK-157");
        UUID arena = AnArena.convenedBy(convener.registers("parents"), "DK-157");
        UUID citizenId = citizen.registers("youth-13-18");

        UUID application = Person.created(apply(arena));
        apply(arena).then().statusCode(409).body("type", endsWith("/problems/open-invitation-exists"));
        convener.asks()
                .post("/v1/applications/" + application + "/appoint")
                .then()
                .statusCode(403);
        councillor
                .asksFor(council)
                .queryParam("arenaId", arena)
                .get("/v1/applications")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(application.toString())));
        councillor
                .asksFor(council)
                .post("/v1/applications/" + application + "/appoint")
                .then()
                .statusCode(200)
                .body("state", equalTo("SENT"))
                .body("reason", equalTo("APPOINTED"));
        Person stranger = Person.anyone();
        stranger.registers("parents");
        stranger.asks()
                .post("/v1/invitations/" + application + "/accept")
                .then()
                .statusCode(404);
        citizen.asks()
                .post("/v1/invitations/" + application + "/accept")
                .then()
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"));
        citizen.asks().post("/v1/invitations/" + application + "/accept").then().statusCode(409);

        assertThat(await("invitation-accepted", application).data())
                .contains("\"sector\":\"CITIZENRY\"", "\"affectedGroups\":[\"youth-13-18\"]", "\"lay\":true");
        PlatformResource.publish("arena-events.v1", new SeatRefused(arena, application, citizenId, "FULL"));
        assertThat(await("invitation-closed", application).data()).contains("\"reason\":\"REFUSED\"");
        citizen.asks().get("/v1/invitations/" + application).then().body("closedReason", equalTo("REFUSED"));
    }

    @Test
    void theConvenerInvitesAndTheArenaThatLapsesEndsIt() {
        UUID arena = AnArena.convenedBy(convener.registers("parents"), "DK-157");
        UUID citizenId = citizen.registers("youth-13-18");

        citizen.asks()
                .body(invitation(arena, citizenId, "RELEVANT"))
                .post("/v1/invitations")
                .then()
                .statusCode(403);
        convener.asks()
                .body(invitation(arena, citizenId, "DRAWN"))
                .post("/v1/invitations")
                .then()
                .statusCode(400);
        convener.asks()
                .body(invitation(arena, UUID.randomUUID(), "RELEVANT"))
                .post("/v1/invitations")
                .then()
                .statusCode(404);
        UUID invitation = Person.created(
                convener.asks().body(invitation(arena, citizenId, "AFFECTED")).post("/v1/invitations"));
        citizen.asks().get("/v1/invitations").then().body("items", hasSize(1));

        AnArena.lapses(arena);

        assertThat(await("invitation-closed", invitation).data()).contains("\"reason\":\"ARENA_GONE\"");
        convener.asks()
                .body(invitation(arena, citizenId, "AFFECTED"))
                .post("/v1/invitations")
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/arena-not-admitting"));
    }

    @Test
    void anArenaThatIsDissolvedEndsInvitationsAndApplications() {
        UUID arena = AnArena.convenedBy(convener.registers("parents"), "DK-157");
        UUID citizenId = citizen.registers("youth-13-18");
        UUID invitation = Person.created(
                convener.asks().body(invitation(arena, citizenId, "AFFECTED")).post("/v1/invitations"));
        Person applicant = Person.anyone();
        applicant.registers("parents");
        UUID application = Person.created(applicant
                .asks()
                .body("{\"arenaId\": \"%s\", \"seatRole\": \"CITIZEN\"}".formatted(arena))
                .post("/v1/applications"));

        AnArena.dissolves(arena, "WITHDRAWN");

        assertThat(await("invitation-closed", invitation).data()).contains("\"reason\":\"ARENA_GONE\"");
        assertThat(await("invitation-closed", application).data()).contains("\"reason\":\"ARENA_GONE\"");
        citizen.asks().post("/v1/invitations/" + invitation + "/accept").then().statusCode(409);
        apply(arena).then().statusCode(409).body("type", endsWith("/problems/arena-not-admitting"));
    }

    @Test
    void aDeclinedInvitationMakesRoomForAnother() {
        UUID arena = AnArena.convenedBy(convener.registers("parents"), "DK-157");
        UUID citizenId = citizen.registers("youth-13-18");
        UUID first = Person.created(
                convener.asks().body(invitation(arena, citizenId, "BOTH")).post("/v1/invitations"));

        citizen.asks().post("/v1/invitations/" + first + "/decline").then().body("closedReason", equalTo("DECLINED"));

        Person.created(
                convener.asks().body(invitation(arena, citizenId, "BOTH")).post("/v1/invitations"));
    }

    @Test
    void whoDoesNotAnswerInTimeIsNoLongerInvited() {
        UUID arena = AnArena.convenedBy(convener.registers("parents"), "DK-157");
        UUID citizenId = citizen.registers("youth-13-18");
        UUID invitation = Person.created(
                convener.asks().body(invitation(arena, citizenId, "AFFECTED")).post("/v1/invitations"));
        String expiresAt = citizen.asks()
                .get("/v1/invitations/" + invitation)
                .then()
                .extract()
                .path("expiresAt");
        try {
            clock.moveTo(
                    Duration.between(Instant.now(), Instant.parse(expiresAt)).plusSeconds(5));
            jobs.runSoon();

            assertThat(await("invitation-closed", invitation).data()).contains("\"reason\":\"EXPIRED\"");
            citizen.asks()
                    .post("/v1/invitations/" + invitation + "/accept")
                    .then()
                    .statusCode(409);
        } finally {
            clock.moveTo(Duration.ZERO);
        }
    }

    @Test
    void anArenaThatFormsEndsTheOtherInvitationsAndApplications() {
        UUID arena = AnArena.convenedBy(convener.registers("parents"), "DK-157");
        UUID citizenId = citizen.registers("youth-13-18");
        UUID invitation = Person.created(
                convener.asks().body(invitation(arena, citizenId, "AFFECTED")).post("/v1/invitations"));
        Person other = Person.anyone();
        other.registers("parents");
        UUID application = Person.created(other.asks()
                .body("{\"arenaId\": \"%s\", \"seatRole\": \"CITIZEN\"}".formatted(arena))
                .post("/v1/applications"));

        AnArena.forms(arena);

        assertThat(await("invitation-closed", invitation).data()).contains("\"reason\":\"ARENA_GONE\"");
        assertThat(await("invitation-closed", application).data()).contains("\"reason\":\"NOT_SELECTED\"");
    }

    @Test
    void nobodyAppliesToAnArenaThatIsNotKnown() {
        citizen.registers("parents");
        apply(UUID.randomUUID()).then().statusCode(404).body("type", endsWith("/problems/arena-not-known"));
    }

    private Response apply(UUID arena) {
        return citizen.asks()
                .body("{\"arenaId\": \"%s\", \"seatRole\": \"CITIZEN\"}".formatted(arena))
                .post("/v1/applications");
    }

    private UUID councilWithAuthority(String jurisdiction) {
        UUID council = Person.organisation("Council", jurisdiction);
        Person.mayAct(councillor.registers("parents"), council);
        Person.created(
                Person.STEWARD.asks().body("""
                        {"basis": "local government act", "decisionTypes": ["COMPOSE", "SET_RULES"],
                         "jurisdictions": ["%s"], "heldBy": "BODY"}""".formatted(jurisdiction)).post("/v1/actors/" + council + "/authorities"));
        return council;
    }

    private static String invitation(UUID arena, UUID actor, String reason) {
        return "{\"arenaId\": \"%s\", \"actorId\": \"%s\", \"seatRole\": \"%s\", \"reason\": \"%s\"}"
                .formatted(arena, actor, SeatRole.CITIZEN, reason);
    }

    private static PlatformResource.Seen await(String event, UUID invitation) {
        return PlatformResource.awaitEvent(TOPIC, event, one -> one.data().contains(invitation.toString()));
    }
}
