package org.cocreation.system.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.cocreation.system.platform.Answer;
import org.cocreation.system.platform.Client;
import org.cocreation.system.platform.Event;
import org.cocreation.system.platform.FeedDoor;
import org.cocreation.system.platform.Json;
import org.cocreation.system.platform.KafkaDoor;
import org.cocreation.system.platform.People.Actor;

/** G26 and G27: the task is done, the arena ends, and one citizen leaves the platform. */
final class Parting {

    private static final Duration FEED_LIMIT = Duration.ofSeconds(60);
    private static final Set<String> OF_PEOPLE =
            Set.of("application-made", "invitation-sent", "invitation-accepted", "invitation-closed");

    private final Committee committee;
    private final KafkaDoor kafka;

    Parting(Committee committee) {
        this.committee = committee;
        this.kafka = committee.kafka;
    }

    void dissolve() {
        committee.officer().post(committee.path("/adaptations"), dissolution()).created();
        JsonNode dissolved = kafka.await("arena-dissolved", committee.arena).data();
        assertThat(dissolved.path("reason").asText()).isEqualTo("TASK_COMPLETED");
        assertThat(dissolved.path("durationDays").asInt()).isEqualTo(31);
        Committee.assertCounts(
                dissolved.path("counts"), Map.of("sessions", 2, "proposals", 1, "tests", 2, "adoptions", 1));
        JsonNode ended = kafka.await("mandate-ended", committee.arena).data();
        assertThat(ended.path("endReason").asText()).isEqualTo("ARENA_DISSOLVED");
        kafka.awaitExactly(2, "commitment-closed", event -> event.is("commitment-closed", committee.arena));
        assertThat(committee.state()).isEqualTo("DISSOLVED");
        kafka.awaitExactly(1, "arena-dissolved", event -> event.is("arena-dissolved", committee.arena));
    }

    void everyLaterWriteIsRefused() {
        committee.platform.settle();
        List<String> accepted = new ArrayList<>();
        laterWrites().forEach((what, write) -> {
            Answer answer = write.get();
            if (answer.status() == 409) {
                answer.isProblem();
            } else {
                accepted.add(what + ": " + answer.status() + " " + answer.body());
            }
        });
        assertThat(accepted).as("writes to an arena that has ended").isEmpty();
        assertThat(committee.stateOfProposal()).isEqualTo("ADOPTED");
    }

    /** What the arena has been through is in its timeline and in the feed, as at Kafka. */
    void nothingIsMissingAtAnyDoor() {
        Set<String> published = kafka.distinct(event -> event.key().equals(committee.arena.toString())).stream()
                .filter(event -> !OF_PEOPLE.contains(event.name()))
                .map(Event::id)
                .collect(Collectors.toSet());
        try (FeedDoor feed = new FeedDoor(committee.platform.operator())) {
            feed.awaitIds(published, FEED_LIMIT);
        }
        committee.platform.settle();
        Set<String> timeline = committee.platform.anybody().list(committee.path("/timeline")).stream()
                .map(entry -> entry.path("id").asText())
                .collect(Collectors.toSet());
        List<String> missing = kafka.distinct(event -> published.contains(event.id())).stream()
                .filter(event -> !timeline.contains(event.id()))
                .map(Event::name)
                .distinct()
                .toList();
        assertThat(missing)
                .as("events of the arena that its timeline does not show")
                .isEmpty();
    }

    void oneCitizenIsErased() {
        Actor leaving = committee.town.young.get(4);
        assertThat(leaving.client().delete("/v1/me").status()).isIn(200, 204);
        kafka.await("actor-erased", leaving.id());
        kafka.await("arena-erasure-confirmed", leaving.id());
        kafka.await("value-assessment-erasure-confirmed", leaving.id());
        committee.platform.settle();
        committee.platform.markers().areNowhereOf(leaving.subject());
    }

    private static Map<String, Object> dissolution() {
        return Json.of(
                "kind", "DISSOLVE",
                "reason", "The council has taken the proposal up",
                "trigger", "MEMBER",
                "dissolveReason", "TASK_COMPLETED");
    }

    private Map<String, Supplier<Answer>> laterWrites() {
        Client officer = committee.officer();
        Client skater = committee.skater().client();
        String officersSeat = committee.seats.get(committee.town.officer.id()).toString();
        String proposal = "/v1/proposals/" + committee.proposal;
        Map<String, Supplier<Answer>> writes = new LinkedHashMap<>();
        writes.put("adapt", () -> officer.post(committee.path("/adaptations"), dissolution()));
        writes.put(
                "functions",
                () -> officer.put(
                        committee.path("/seats/" + officersSeat + "/functions"),
                        Json.of("functions", List.of(), "reason", "it is over")));
        writes.put("leave", () -> officer.delete(committee.path("/seats/" + officersSeat)));
        writes.put(
                "mandate",
                () -> committee
                        .town
                        .forStandingCommittee()
                        .post(committee.path("/mandates"), Town.mandate(Committee.inDays(365))));
        writes.put(
                "idea", () -> skater.post(committee.path("/proposals"), Json.of("title", "Late", "summary", "Late")));
        writes.put("iterate", () -> skater.post(proposal + "/iterate", Json.of("basis", "PERSEVERE")));
        writes.put(
                "prototype",
                () -> skater.post(
                        proposal + "/prototypes", Json.of("kind", "SKETCH", "description", "Late", "fidelity", 1)));
        writes.put(
                "contribution",
                () -> skater.post(
                        committee.path("/contributions"),
                        Json.of(
                                "about",
                                Json.of("kind", "ARENA", "id", committee.arena.toString()),
                                "kind",
                                "QUESTION",
                                "text",
                                "Why?",
                                "language",
                                "en")));
        writes.put(
                "decision",
                () -> officer.post(
                        committee.path("/decisions"),
                        Json.of(
                                "decisionType",
                                "SET_RULES",
                                "question",
                                "Late?",
                                "options",
                                List.of(Json.of("code", "yes", "title", "Yes")),
                                "closesAt",
                                Committee.inDays(60))));
        writes.put(
                "session",
                () -> officer.post(
                        committee.path("/sessions"),
                        Json.of(
                                "title", "Late",
                                "startsAt", Committee.inDays(40),
                                "endsAt", Committee.inDays(41),
                                "setting", "PHYSICAL",
                                "place", "Town hall")));
        writes.put("move", () -> officer.post(committee.path("/moves"), Json.of("tool", "FRAME")));
        writes.put(
                "task",
                () -> officer.post(
                        committee.path("/tasks"),
                        Json.of(
                                "title", "Late",
                                "purpose", "PRODUCE",
                                "engagement", "COMMITTED",
                                "openEnded", true,
                                "assigneeActorId", committee.town.officer.id().toString())));
        writes.put(
                "bulletin",
                () -> officer.post(committee.path("/bulletins"), Json.of("stage", "BACK", "text", "Goodbye")));
        writes.put(
                "commitment",
                () -> skater.post(
                        "/v1/commitments",
                        Json.of("arenaId", committee.arena.toString(), "kind", "TIME", "quantity", 1, "unit", "h")));
        writes.put(
                "application",
                () -> committee
                        .town
                        .young
                        .get(6)
                        .client()
                        .post(
                                "/v1/applications",
                                Json.of("arenaId", committee.arena.toString(), "seatRole", "CITIZEN")));
        return writes;
    }
}
