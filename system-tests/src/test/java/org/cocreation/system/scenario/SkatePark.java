package org.cocreation.system.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.cocreation.system.platform.Client;
import org.cocreation.system.platform.Event;
import org.cocreation.system.platform.Json;
import org.cocreation.system.platform.KafkaDoor;
import org.cocreation.system.platform.People.Actor;

/** G13 to G17: an idea becomes a proposal, is refuted, drawn anew with those who skate, and supported. */
final class SkatePark {

    private final Committee committee;
    private final KafkaDoor kafka;
    private UUID prototype;
    private UUID firstTest;

    SkatePark(Committee committee) {
        this.committee = committee;
        this.kafka = committee.kafka;
    }

    void shareAndSubmit() {
        Client skater = skater();
        Actor councillor = committee.town.councillors.get(2);
        committee.proposal = skater.post(
                        committee.path("/proposals"),
                        Json.of(
                                "title", "Skate park on the harbour",
                                "summary", "A place to skate, sit and meet where the old quay is.",
                                "language", "en"))
                .created()
                .id();
        kafka.await("idea-shared", committee.proposal);
        skater.post(path("/submit")).refused(409, "too-few-authors");

        skater.post(path("/authors"), Json.of("actorId", councillor.id().toString()))
                .ok();
        councillor
                .client()
                .post(path("/authors/" + councillor.id() + "/consent"))
                .ok();
        skater.post(path("/submit")).ok();
        Event submitted = kafka.await("proposal-submitted", committee.proposal);
        assertThat(submitted.data().path("authorsByRole").path("POLITICIAN").asInt())
                .isEqualTo(1);
    }

    void buildPrototype(int fidelity) {
        JsonNode prototypes = skater().post(
                        path("/prototypes"),
                        Json.of(
                                "kind",
                                "SPACE",
                                "description",
                                "The layout in chalk on the quay",
                                "fidelity",
                                fidelity,
                                "builtBy",
                                List.of(committee.skater().id().toString())))
                .created()
                .json()
                .path("prototypes");
        prototype = UUID.fromString(
                prototypes.path(prototypes.size() - 1).path("id").asText());
        kafka.await(
                "proposal-prototyped",
                event -> event.is("proposal-prototyped", committee.proposal)
                        && event.data().path("prototypeId").asText().equals(prototype.toString()));
    }

    void startFirstTest() {
        firstTest = startTest();
        kafka.await("prototype-test-started", committee.proposal);
        skater().patch("/v1/tests/" + firstTest, Json.of("metric", Json.of("target", 0.2)))
                .refused(409, "test-card-locked");
    }

    void twelveOfFortyRefute() {
        recordResult(firstTest, 12, "drawn by someone who does not skate", "PIVOT");
        JsonNode tested = awaitTested(firstTest);
        assertThat(tested.path("outcome").asText()).isEqualTo("REFUTED");
        assertInterval(tested, 0.1807, 0.4543);
        skater().post(path("/iterate"), Json.of("basis", "PIVOT")).ok();
        JsonNode iterated = kafka.await("proposal-iterated", committee.proposal).data();
        assertThat(iterated.path("toVersion").asInt()).isEqualTo(2);
    }

    void thirtyThreeOfFortySupport() {
        buildPrototype(3);
        UUID secondTest = startTest();
        recordResult(secondTest, 33, "drawn with the skaters", "PERSEVERE");
        JsonNode tested = awaitTested(secondTest);
        assertThat(tested.path("outcome").asText()).isEqualTo("SUPPORTED");
        assertInterval(tested, 0.6805, 0.9125);
        assertThat(committee
                        .read("/v1/tests/" + firstTest)
                        .path("result")
                        .path("outcome")
                        .asText())
                .isEqualTo("REFUTED");
    }

    private Client skater() {
        return committee.skater().client();
    }

    private String path(String rest) {
        return "/v1/proposals/" + committee.proposal + rest;
    }

    private UUID startTest() {
        return skater().post(
                        path("/tests"),
                        Json.of(
                                "prototypeId",
                                prototype.toString(),
                                "hypothesis",
                                "At least 60 % of the invited young people would use it weekly",
                                "method",
                                "SIMULATED_TASK",
                                "metric",
                                Json.of(
                                        "name", "would use it weekly",
                                        "kind", "PROPORTION",
                                        "direction", "UP",
                                        "target", 0.6),
                                "plannedN",
                                40,
                                "groups",
                                List.of("affected:" + Committee.YOUTH)))
                .created()
                .id();
    }

    private void recordResult(UUID test, int successes, String learning, String next) {
        skater().post(
                        "/v1/tests/" + test + "/result",
                        Json.of("n", 40, "successes", successes, "learning", learning, "next", next))
                .ok();
    }

    private JsonNode awaitTested(UUID test) {
        return kafka.await(
                        "prototype-tested",
                        event -> event.is("prototype-tested", committee.arena)
                                && event.data().path("testId").asText().equals(test.toString()))
                .data();
    }

    private static void assertInterval(JsonNode tested, double lo, double hi) {
        assertThat(tested.path("interval").path("lo").asDouble()).isCloseTo(lo, within(0.0001));
        assertThat(tested.path("interval").path("hi").asDouble()).isCloseTo(hi, within(0.0001));
    }
}
