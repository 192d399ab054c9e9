package org.cocreation.system.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cocreation.system.platform.Answer;
import org.cocreation.system.platform.Arenas;
import org.cocreation.system.platform.Json;
import org.cocreation.system.platform.People;
import org.cocreation.system.platform.People.Actor;
import org.cocreation.system.platform.SharedPlatform;
import org.cocreation.system.platform.TestPlatform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An arena whose time is up before it formed: it lapses by the clock, and what hung on it is settled. */
@Order(11)
@ExtendWith(SharedPlatform.class)
class LapseE2E {

    private final TestPlatform platform;

    LapseE2E(TestPlatform platform) {
        this.platform = platform;
    }

    @AfterEach
    void setTheClockRight() {
        platform.moveClock("offset", "PT0S");
    }

    @Test
    void anArenaThatDoesNotFormInTimeLapsesAndSettlesWhatHungOnIt() {
        People people = new People(platform, "lapse");
        Actor convener = people.citizen("convener");
        Actor hesitant = people.citizen("hesitant");
        Actor late = people.citizen("late");
        platform.settle();
        Arenas arenas = new Arenas(platform, convener);
        UUID challenge = arenas.challenge("Nobody comes in time");
        UUID arena = convener.client()
                .post(
                        "/v1/arenas",
                        Json.with(
                                Arenas.openArena(challenge, "Nobody comes in time"),
                                "formBy",
                                Instant.now().plus(5, ChronoUnit.DAYS).toString()))
                .created()
                .id();
        platform.settle();
        UUID invitation = invite(
                convener,
                hesitant,
                arena,
                Instant.now().plus(20, ChronoUnit.DAYS).toString());
        UUID application = late.client()
                .post("/v1/applications", Json.of("arenaId", arena.toString(), "seatRole", "CITIZEN"))
                .created()
                .id();
        UUID commitment = hesitant.client()
                .post(
                        "/v1/commitments",
                        Json.of("arenaId", arena.toString(), "kind", "TIME", "quantity", 40, "unit", "h"))
                .created()
                .id();
        platform.kafka().await("commitment-made", arena);

        platform.settle();
        platform.moveClock("advance", "P6D");
        JsonNode lapsed = platform.kafka().await("arena-lapsed", arena).data();
        List<String> unmet = new ArrayList<>();
        lapsed.path("unmet").forEach(line -> unmet.add(line.path("criterion").asText()));
        assertThat(unmet).contains("minSeats", "facilitator");
        JsonNode closed =
                platform.kafka().await("invitation-closed", application).data();
        assertThat(closed.path("reason").asText()).isEqualTo("ARENA_GONE");
        platform.kafka().await("invitation-closed", invitation);
        platform.kafka().await("commitment-closed", arena);
        assertThat(platform.anybody()
                        .get("/v1/arenas/" + arena)
                        .json()
                        .path("state")
                        .asText())
                .isEqualTo("LAPSED");
        assertThat(hesitant.client()
                        .get("/v1/invitations/" + invitation)
                        .ok()
                        .json()
                        .path("state")
                        .asText())
                .isEqualTo("CLOSED");
        assertThat(hesitant.client()
                        .get("/v1/commitments/" + commitment)
                        .ok()
                        .json()
                        .path("state")
                        .asText())
                .isNotEqualTo("MADE");
        Answer tooLate = hesitant.client().post("/v1/invitations/" + invitation + "/accept");
        tooLate.refused(409, "invitation-move-not-allowed");
        Answer outsider = late.client()
                .post("/v1/arenas/" + arena + "/proposals", Json.of("title", "Too late", "summary", "Too late"));
        assertThat(outsider.status()).as(outsider.body()).isIn(403, 409);
        platform.kafka().awaitExactly(1, "arena-lapsed", event -> event.is("arena-lapsed", arena));
    }

    /** The twin of the case of Gentofte: everything is as there, but for the tenth citizen. */
    @Test
    void aTaskCommitteeWithNineCitizensLapsesForWantOfTheTenth() {
        Committee committee = new Committee(platform, "nine-citizens");
        Founding founding = new Founding(committee);
        founding.recogniseAuthorities();
        founding.raiseChallenge();
        founding.convene(Committee.inDays(5));
        founding.mandate();
        founding.allCitizensApply();
        List<Actor> ten = founding.tenCitizens();
        founding.seat(ten.subList(0, 9));
        UUID tenth = founding.appoint(ten.get(9));
        founding.makeTheOfficerFacilitator();
        UUID commitment = committee
                .town
                .forYouthClub()
                .post(
                        "/v1/commitments",
                        Json.of("arenaId", committee.arena.toString(), "kind", "TIME", "quantity", 40, "unit", "h"))
                .created()
                .id();
        platform.kafka().await("commitment-made", commitment);
        assertThat(founding.met()).containsEntry("facilitator", true).containsEntry("minSeats", false);
        assertThat(founding.met().values()).filteredOn(met -> !met).hasSize(1);

        platform.settle();
        platform.moveClock("advance", "P6D");
        JsonNode lapsed =
                platform.kafka().await("arena-lapsed", committee.arena).data();
        assertThat(lapsed.path("unmet")).hasSize(1);
        assertThat(lapsed.path("unmet").path(0).path("criterion").asText()).isEqualTo("minSeats");
        // Nobody can say whose clock strikes first: that of the invitation, which ends with the time to form, or that
        // of the arena.
        JsonNode closed = platform.kafka().await("invitation-closed", tenth).data();
        assertThat(closed.path("reason").asText()).isIn("EXPIRED", "ARENA_GONE");
        platform.kafka()
                .awaitExactly(
                        4,
                        "applications that nobody answered",
                        event -> event.is("invitation-closed", committee.arena)
                                && event.data().path("reason").asText().equals("ARENA_GONE")
                                && !event.subject().equals(tenth.toString()));
        JsonNode released =
                platform.kafka().await("commitment-closed", commitment).data();
        assertThat(released.path("state").asText()).isEqualTo("RELEASED");
        ten.get(9).client().post("/v1/invitations/" + tenth + "/accept").refused(409, "invitation-move-not-allowed");
        committee
                .officer()
                .post(committee.path("/moves"), Json.of("tool", "FACILITATE"))
                .refused(409, "arena-move-not-allowed");
        assertThat(committee.state()).isEqualTo("LAPSED");
        platform.kafka().awaitExactly(1, "arena-lapsed", event -> event.is("arena-lapsed", committee.arena));
    }

    @Test
    void anInvitationExpiresByTheClockAndCannotBeAcceptedAfterwards() {
        People people = new People(platform, "expiry");
        Actor convener = people.citizen("convener");
        Actor slow = people.citizen("slow");
        platform.settle();
        UUID arena = new Arenas(platform, convener).convene("Answers are wanted soon");
        platform.settle();
        UUID invitation = invite(
                convener, slow, arena, Instant.now().plus(2, ChronoUnit.HOURS).toString());
        platform.moveClock("advance", "PT3H");
        Answer tooLate = slow.client().post("/v1/invitations/" + invitation + "/accept");
        assertThat(tooLate.status()).as(tooLate.body()).isEqualTo(409);
        tooLate.isProblem();
        JsonNode closed = platform.kafka().await("invitation-closed", arena).data();
        assertThat(closed.path("reason").asText()).isEqualTo("EXPIRED");
    }

    private static UUID invite(Actor convener, Actor actor, UUID arena, String expiresAt) {
        return convener.client()
                .post(
                        "/v1/invitations",
                        Json.of(
                                "arenaId",
                                arena.toString(),
                                "actorId",
                                actor.id().toString(),
                                "seatRole",
                                "CITIZEN",
                                "reason",
                                "RELEVANT",
                                "expiresAt",
                                expiresAt))
                .created()
                .id();
    }
}
