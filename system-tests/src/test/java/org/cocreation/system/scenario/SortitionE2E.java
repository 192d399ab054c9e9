package org.cocreation.system.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cocreation.system.platform.Arenas;
import org.cocreation.system.platform.Event;
import org.cocreation.system.platform.Json;
import org.cocreation.system.platform.People;
import org.cocreation.system.platform.People.Actor;
import org.cocreation.system.platform.SharedPlatform;
import org.cocreation.system.platform.TestPlatform;
import org.cocreation.system.platform.Wait;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Seats of an arena that are given by lot: announced, drawn at the announced time, one declines and is replaced, the arena seats the others. */
@Order(14)
@ExtendWith(SharedPlatform.class)
class SortitionE2E {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final TestPlatform platform;

    SortitionE2E(TestPlatform platform) {
        this.platform = platform;
    }

    @AfterEach
    void setTheClockRight() {
        platform.moveClock("offset", "PT0S");
    }

    @Test
    void seatsAreDrawnByLotWithinQuotas() {
        People people = new People(platform, "sortition");
        Actor convener = people.citizen("convener");
        Map<String, Actor> pool = new HashMap<>();
        for (int i = 1; i <= 12; i++) {
            Actor applicant = people.person(
                    "applicant-" + i,
                    Json.of("strata", Json.of("age-of-panel", i <= 3 ? "marker-young" : "marker-old")));
            pool.put(applicant.id().toString(), applicant);
        }
        platform.settle();
        UUID arena = new Arenas(platform, convener).convene("Drawn by lot");
        platform.settle();
        pool.values()
                .forEach(each -> each.client()
                        .post("/v1/applications", Json.of("arenaId", arena.toString(), "seatRole", "CITIZEN"))
                        .created());

        UUID panel = platform.steward()
                .post(
                        "/v1/panels",
                        Json.of(
                                "arenaId",
                                arena.toString(),
                                "size",
                                4,
                                "quotas",
                                List.of(quota("marker-young", 2), quota("marker-old", 2)),
                                "pool",
                                Json.of("source", "APPLICANTS")))
                .created()
                .id();
        JsonNode announced = platform.kafka().await("panel-announced", arena).data();
        assertThat(announced.path("poolSize").asInt()).isEqualTo(12);
        platform.steward().post("/v1/panels/" + panel + "/draw").refused(409, "panel-draw-too-early");

        platform.settle();
        platform.moveClock("advance", "P2D");
        JsonNode drawn = platform.kafka().await("panel-drawn", arena).data();
        assertThat(drawn.path("seed").asLong()).isEqualTo(announced.path("seed").asLong());
        assertThat(drawn.path("quotasMet").asBoolean()).isTrue();
        assertThat(drawn.path("probabilities").path("max").asDouble()).isCloseTo(2.0 / 3, within(1e-6));

        List<String> selected = selected(panel);
        assertThat(selected).hasSize(4);
        Actor declines = pool.get(selected.get(0));
        UUID declined = invitation(declines, arena);
        declines.client().post("/v1/invitations/" + declined + "/decline").ok();
        JsonNode replaced =
                platform.kafka().await("panel-member-replaced", arena).data();
        assertThat(replaced.path("declinedInvitationId").asText()).isEqualTo(declined.toString());
        List<String> now = selected(panel);
        assertThat(now).hasSize(4).doesNotContain(declines.id().toString());

        Actor joins = pool.get(now.get(0));
        UUID invitation = invitation(joins, arena);
        joins.client().post("/v1/invitations/" + invitation + "/accept").ok();
        Event joined = platform.kafka()
                .await(
                        "actor-joined-arena of who was drawn",
                        event -> event.is("actor-joined-arena", arena)
                                && event.data()
                                        .path("actorId")
                                        .asText()
                                        .equals(joins.id().toString()));
        assertThat(joined.data().path("via").asText()).isEqualTo(invitation.toString());

        JsonNode shown = platform.anybody().get("/v1/panels/" + panel).ok().json();
        assertThat(shown.path("places").path("replaced").asInt()).isEqualTo(1);
        assertThat(platform.as("sortition-auditor", "auditor")
                        .get("/v1/panels/" + panel + "/audit")
                        .ok()
                        .json()
                        .path("drawn"))
                .hasSize(4);
        platform.settle();
        assertThat(platform.anybody()
                        .get("/v1/arenas/" + arena + "/timeline?limit=200")
                        .ok()
                        .body())
                .contains("panel-announced", "panel-drawn", "panel-member-replaced");
        assertThat(platform.kafka().events())
                .as("strata stay where they are")
                .noneMatch(event -> event.data().toString().contains("marker-"));
    }

    private static Map<String, Object> quota(String value, int members) {
        return Json.of("stratum", "age-of-panel", "value", value, "min", members, "max", members);
    }

    private List<String> selected(UUID panel) {
        return platform.steward()
                .get("/v1/panels/" + panel + "/selected")
                .ok()
                .body()
                .lines()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
    }

    private static UUID invitation(Actor actor, UUID arena) {
        return Wait.forOne(
                "an invitation of " + actor.subject(),
                LIMIT,
                () -> actor.client().list("/v1/invitations?arenaId=" + arena + "&state=SENT").stream()
                        .map(each -> UUID.fromString(each.path("id").asText()))
                        .findFirst());
    }
}
