package org.cocreation.system.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cocreation.system.platform.Client;
import org.cocreation.system.platform.Event;
import org.cocreation.system.platform.Json;
import org.cocreation.system.platform.KafkaDoor;
import org.cocreation.system.platform.People.Actor;

/** G12 and G24: the committee meets, its members lead without giving orders, and it tells the public what rests on facts. */
final class Working {

    private static final int MINUTES = 150;

    private final Committee committee;
    private final KafkaDoor kafka;

    Working(Committee committee) {
        this.committee = committee;
        this.kafka = committee.kafka;
    }

    /** One session that was planned before, and one that is recorded afterwards. */
    void meetTwice() {
        Client officer = committee.officer();
        Instant begin = Instant.now().minus(1, ChronoUnit.HOURS);
        UUID planned = officer.post(
                        committee.path("/sessions"),
                        Json.of(
                                "title",
                                "What young people told us",
                                "startsAt",
                                begin.toString(),
                                "endsAt",
                                begin.plus(MINUTES, ChronoUnit.MINUTES).toString(),
                                "setting",
                                "PHYSICAL",
                                "place",
                                "Town hall, room 4",
                                "agenda",
                                List.of("What we heard", "What we do next")))
                .created()
                .id();
        kafka.await("session-planned", planned);
        officer.post("/v1/sessions/" + planned + "/hold", held(begin.minus(2, ChronoUnit.HOURS)))
                .ok();
        UUID recorded = officer.post(
                        committee.path("/sessions"),
                        Json.of(
                                "title",
                                "Walk along the harbour",
                                "setting",
                                "PHYSICAL",
                                "place",
                                "The old quay",
                                "held",
                                held(begin.minus(3, ChronoUnit.HOURS))))
                .created()
                .id();
        for (UUID session : List.of(planned, recorded)) {
            Event event = kafka.await("session-held", session);
            assertThat(event.key()).isEqualTo(committee.arena.toString());
            assertThat(event.data().path("minutes").asInt()).isEqualTo(MINUTES);
            Committee.assertCounts(
                    event.data().path("attendeesByRole"), Map.of("CITIZEN", 10, "POLITICIAN", 5, "PUBLIC_EMPLOYEE", 1));
        }
        assertThat(committee.platform.anybody().list(committee.path("/sessions?state=HELD")))
                .hasSize(2);
    }

    void leadBySoftMeans() {
        for (int i = 0; i < 4; i++) {
            move(committee.town.officer, "FACILITATE");
        }
        Actor councillor = committee.town.councillors.get(4);
        move(councillor, "FRAME");
        move(councillor, "FRAME");
        move(committee.town.young.get(1), "BROKER");
        move(committee.town.young.get(2), "BROKER");
        kafka.awaitExactly(8, "leadership-exercised", event -> event.is("leadership-exercised", committee.arena));
        List<JsonNode> listed = committee.platform.anybody().list(committee.path("/moves"));
        assertThat(listed)
                .extracting(move -> move.path("tool").asText())
                .containsExactlyInAnyOrder(
                        "FACILITATE", "FACILITATE", "FACILITATE", "FACILITATE", "FRAME", "FRAME", "BROKER", "BROKER");
        assertThat(listed).as("notes stay back stage").noneMatch(move -> move.has("note"));
        assertThat(committee.officer().list(committee.path("/moves"))).allMatch(move -> move.has("note"));
    }

    /** G19: words for what the two groups see differently. */
    void frame() {
        move(committee.skater(), "FRAME");
        kafka.awaitExactly(9, "leadership-exercised", event -> event.is("leadership-exercised", committee.arena));
    }

    void tellThePublicWhatRestsOnTheDecision() {
        Client officer = committee.officer();
        Map<String, Object> bulletin = Json.of(
                "stage", "FRONT", "text", "The council builds the skate park that young people have drawn themselves.");
        String path = committee.path("/bulletins");
        officer.post(path, bulletin).refused(400, "invalid-request");
        Map<String, Object> founded = Json.with(
                bulletin, "references", List.of(Json.of("kind", "DECISION", "id", committee.decision.toString())));
        committee.skater().client().post(path, founded).refused(403, "not-a-spokesperson");
        UUID id = officer.post(path, founded).created().id();
        Event published = kafka.await("bulletin-published", id);
        assertThat(published.data().path("references").path(0).path("id").asText())
                .isEqualTo(committee.decision.toString());
        assertThat(published.raw()).doesNotContain("skate park");
        assertThat(committee.platform.anybody().list(path))
                .singleElement()
                .satisfies(read -> assertThat(read.path("text").asText()).contains("skate park"));
    }

    private Map<String, Object> held(Instant at) {
        return Json.of("heldAt", at.toString(), "minutes", MINUTES, "attendees", committee.roster());
    }

    private void move(Actor by, String tool) {
        by.client()
                .post(
                        committee.path("/moves"),
                        Json.of(
                                "tool",
                                tool,
                                "targets",
                                List.of(committee.town.neighbours.get(0).id().toString()),
                                "note",
                                "said in the second hour"))
                .created();
    }
}
