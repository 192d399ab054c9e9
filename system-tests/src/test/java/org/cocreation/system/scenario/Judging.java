package org.cocreation.system.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cocreation.system.platform.Client;
import org.cocreation.system.platform.Event;
import org.cocreation.system.platform.Json;
import org.cocreation.system.platform.KafkaDoor;
import org.cocreation.system.platform.People.Actor;

/** G11, G18 and G19: by what value is judged, how two groups disagree, and how the arena answers to that. */
final class Judging {

    private final Committee committee;
    private final KafkaDoor kafka;
    private UUID assessment;
    private UUID suggestion;

    Judging(Committee committee) {
        this.committee = committee;
        this.kafka = committee.kafka;
    }

    void adoptFrame() {
        Client officer = committee.officer();
        UUID frame = officer.post(
                        "/v1/value-frames",
                        Json.of(
                                "arenaId",
                                committee.arena.toString(),
                                "criteria",
                                List.of(
                                        rated("use", "Young people use it", 7, "affected:" + Committee.YOUTH),
                                        rated("cost", "The cost stays within the plan", 5),
                                        rated("safety", "Everybody can be there safely", 1),
                                        rated("upkeep", "It lasts without much upkeep", 5))))
                .created()
                .id();
        officer.post("/v1/value-frames/" + frame + "/adopt").ok();
        Event adopted = kafka.await("value-frame-adopted", committee.arena);
        assertThat(adopted.data().path("criteria")).hasSize(4);
    }

    /** The assessments that prototypes have opened so far, in their order. */
    List<UUID> awaitPrototypeAssessments(int count) {
        List<UUID> ids = new ArrayList<>();
        kafka.awaitExactly(
                        count,
                        "assessment-opened (PROTOTYPE)",
                        event -> event.is("assessment-opened", committee.arena)
                                && event.data().path("phase").asText().equals("PROTOTYPE"))
                .forEach(event -> ids.add(
                        UUID.fromString(event.data().path("assessmentId").asText())));
        return ids;
    }

    void tenJudgesDisagreeByGroup() {
        assessment = awaitPrototypeAssessments(2).get(1);
        int[] citizens = {6, 6, 5, 7, 6};
        int[] politicians = {3, 4, 3, 2, 3};
        for (int i = 0; i < citizens.length; i++) {
            judge(committee.town.young.get(i), "role:CITIZEN", citizens[i]);
            judge(committee.town.councillors.get(i), "role:POLITICIAN", politicians[i]);
        }
        Client officer = committee.officer();
        officer.post("/v1/assessments/" + assessment + "/close").ok();
        officer.post("/v1/assessments/" + assessment + "/publish").ok();
        JsonNode published = kafka.await("assessment-published", assessment).data();
        JsonNode use = published.path("criteria").get(0);
        for (JsonNode criterion : published.path("criteria")) {
            use = criterion.path("criterion").asText().equals("use") ? criterion : use;
        }
        assertThat(use.path("agreement").asDouble()).isCloseTo(0.14, within(0.001));
        assertThat(use.path("betweenGroupShare").asDouble()).isCloseTo(0.849057, within(0.001));
        assertThat(use.path("gap").asDouble()).isCloseTo(0.5, within(0.001));
        assertThat(result().toString()).doesNotContain("rationale");
    }

    void suchDisagreementSuggestsToReframe() {
        JsonNode suggested = kafka.awaitExactly(
                        1, "adaptation-suggested", event -> event.is("adaptation-suggested", committee.arena))
                .get(0)
                .data();
        assertThat(suggested.path("kind").asText()).isEqualTo("REFRAME");
        assertThat(suggested.path("assessmentId").asText()).isEqualTo(assessment.toString());
        assertThat(because(suggested, "betweenGroupShare")).isCloseTo(0.849057, within(0.001));
        assertThat(because(suggested, "gap")).isCloseTo(0.5, within(0.001));
        suggestion = UUID.fromString(suggested.path("suggestionId").asText());
        committee.platform.settle();
        assertThat(committee.platform.anybody().list(committee.path("/suggestions?state=OPEN")))
                .singleElement()
                .satisfies(open -> assertThat(open.path("id").asText()).isEqualTo(suggestion.toString()));
    }

    void acceptTheSuggestion() {
        Map<String, Object> reframe = Json.of(
                "kind",
                "REFRAME",
                "reason",
                "Citizens and politicians do not judge the same place",
                "trigger",
                "SUGGESTION",
                "suggestionId",
                suggestion.toString(),
                "framing",
                "a place that neighbours can live with");
        committee
                .skater()
                .client()
                .post(committee.path("/adaptations"), reframe)
                .refused(403, "not-in-charge-of-arena");
        committee.officer().post(committee.path("/adaptations"), reframe).created();
        Event adapted = kafka.await(
                "arena-adapted (REFRAME)",
                event -> event.is("arena-adapted", committee.arena)
                        && event.data().path("kind").asText().equals("REFRAME"));
        assertThat(adapted.data().path("trigger").asText()).isEqualTo("SUGGESTION");
        assertThat(adapted.data().path("suggestionId").asText()).isEqualTo(suggestion.toString());
        assertThat(adapted.raw()).doesNotContain("neighbours can live with");

        assertThat(committee.read("/v1/suggestions/" + suggestion).path("state").asText())
                .isEqualTo("ACCEPTED");
        committee.officer().post(committee.path("/adaptations"), reframe).refused(409, "suggestion-settled");
        assertThat(committee
                        .read("/v1/proposals/" + committee.proposal)
                        .path("framingOutdated")
                        .asBoolean())
                .isTrue();
    }

    void theOldAssessmentKeepsItsFrame() {
        committee.platform.settle();
        assertThat(result().path("assessment").path("frameVersion").asInt()).isEqualTo(1);
        assertThat(result().path("assessment").path("state").asText()).isEqualTo("PUBLISHED");
    }

    private JsonNode result() {
        return committee.read("/v1/assessments/" + assessment + "/result");
    }

    private static double because(JsonNode suggested, String measure) {
        for (JsonNode reason : suggested.path("because")) {
            if (reason.path("measure").asText().equals(measure)) {
                assertThat(reason.path("value").asDouble())
                        .isGreaterThanOrEqualTo(reason.path("threshold").asDouble());
                return reason.path("value").asDouble();
            }
        }
        throw new AssertionError("the suggestion does not rest on " + measure + ": " + suggested);
    }

    private void judge(Actor judge, String group, int rating) {
        judge.client()
                .put(
                        "/v1/assessments/" + assessment + "/judgements",
                        Json.of(
                                "group",
                                group,
                                "judgements",
                                List.of(Json.of("criterion", "use", "rating", rating, "confidence", 2))))
                .ok();
    }

    private static Map<String, Object> rated(String code, String label, int constellation, String... raisedBy) {
        return Json.of(
                "code", code,
                "label", label,
                "constellation", constellation,
                "kind", "RATED",
                "raisedByGroups", List.of(raisedBy));
    }
}
