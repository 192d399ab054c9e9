package org.cocreation.system.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.data.Offset;
import org.cocreation.system.platform.Client;
import org.cocreation.system.platform.Event;
import org.cocreation.system.platform.Json;
import org.cocreation.system.platform.KafkaDoor;
import org.cocreation.system.platform.People.Actor;
import org.cocreation.system.platform.Wait;

/** G11, G18 to G20 and G23: by what value is judged, how two groups disagree, how the arena answers to that, and what comes after. */
final class Judging {

    private static final Offset<Double> EXACT = within(1e-6);

    private final Committee committee;
    private final KafkaDoor kafka;
    private UUID frame;
    private UUID assessment;
    private UUID outcome;
    private UUID suggestion;

    Judging(Committee committee) {
        this.committee = committee;
        this.kafka = committee.kafka;
    }

    void adoptFrame() {
        Client officer = committee.officer();
        frame = officer.post(
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
        JsonNode published = judgeAndPublish(assessment, new int[] {6, 6, 5, 7, 6}, new int[] {3, 4, 3, 2, 3});
        assertDisagreement(published, 0.14, 0.849057, 0.5);
        assertThat(published.path("frameVersion").asInt()).isEqualTo(1);
        assertThat(published.path("round").asInt()).isEqualTo(1);
        assertThat(published.path("values").get(0).path("score").asDouble()).isCloseTo(5 / 6.0, EXACT);
        assertThat(published.path("values").get(1).path("score").asDouble()).isCloseTo(2 / 6.0, EXACT);
        assertThat(result().toString()).doesNotContain("rationale");
    }

    /** The frame asks for it since the arena reframed; its next version has what neighbours care about. */
    void reshapeTheFrame() {
        Wait.until(
                "the frame asks to be reshaped",
                Duration.ofSeconds(30),
                () -> committee.read("/v1/value-frames/" + frame).has("reshapeAskedAt"));
        Map<String, Object> next = Json.of(
                "reason",
                "Neighbours have to live with it",
                "criteria",
                List.of(
                        rated("use", "Young people use it", 7, "affected:" + Committee.YOUTH),
                        rated("cost", "The cost stays within the plan", 5),
                        rated("safety", "Everybody can be there safely", 1),
                        rated("noise", "Noise for neighbours", 7, "affected:neighbours")),
                "mapping",
                List.of(mapped("use", "use"), mapped("cost", "cost"), mapped("safety", "safety")));
        committee.officer().post("/v1/value-frames/" + frame + "/reshape", next).refused(400, "invalid-request");
        UUID newFrame = committee
                .officer()
                .post(
                        "/v1/value-frames/" + frame + "/reshape",
                        Json.with(
                                next,
                                "mapping",
                                List.of(
                                        mapped("use", "use"),
                                        mapped("cost", "cost"),
                                        mapped("safety", "safety"),
                                        Json.of("oldCode", "upkeep"))))
                .created()
                .id();
        JsonNode reshaped = kafka.await("value-frame-reshaped", newFrame).data();
        assertThat(reshaped.path("reshapedFrom").asText()).isEqualTo(frame.toString());
        assertThat(reshaped.path("fromVersion").asInt()).isEqualTo(1);
        assertThat(reshaped.path("toVersion").asInt()).isEqualTo(2);
        assertThat(reshaped.path("mapping")).hasSize(4);
        assertThat(reshaped.toString()).contains("noise").doesNotContain("Noise for neighbours");
        committee.platform.settle();
        assertThat(proposalsJudgementIsOutdated()).isTrue();
        assertThat(committee.platform.anybody().list("/v1/value-frames?arenaId=" + committee.arena))
                .extracting(version -> version.path("state").asText())
                .containsExactly("SUPERSEDED", "ADOPTED");
    }

    /** Only the prototype of the present version is asked about once more. */
    void theGroupsComeCloserInTheNextRound() {
        UUID second = awaitPrototypeAssessments(3).get(2);
        assertThat(committee.read("/v1/assessments/" + second).path("prototypeId"))
                .isEqualTo(committee.read("/v1/assessments/" + assessment).path("prototypeId"));
        JsonNode published = judgeAndPublish(second, new int[] {6, 6, 5, 6, 6}, new int[] {5, 5, 6, 5, 5});
        assertDisagreement(published, 0.833333, 0.36, 0.1);
        assertThat(published.path("frameVersion").asInt()).isEqualTo(2);
        assertThat(published.path("round").asInt()).isEqualTo(2);
        committee.platform.settle();
        assertThat(kafka.distinct(event -> event.is("adaptation-suggested", committee.arena)
                        && event.raw().contains(second.toString())))
                .as("suggestions from groups that agree")
                .isEmpty();
        assertThat(proposalsJudgementIsOutdated()).isFalse();
        JsonNode compared =
                committee.read("/v1/assessments/comparison?assessment=" + assessment + "&assessment=" + second);
        assertThat(compared.path("perGroup")
                        .get(1)
                        .path("options")
                        .get(1)
                        .path("netFlow")
                        .asDouble())
                .as("what politicians see by the second opinion")
                .isEqualTo(1.0);
        assertThat(compared.path("options").get(0).path("gap").asDouble()).isCloseTo(0.5, EXACT);
    }

    void whatCameOfItIsJudgedInAYear() {
        JsonNode opened = kafka.await(
                        "assessment-opened (OUTCOME)",
                        event -> event.is("assessment-opened", committee.arena)
                                && event.data().path("phase").asText().equals("OUTCOME"))
                .data();
        outcome = UUID.fromString(opened.path("assessmentId").asText());
        assertThat(opened.path("proposalId").asText()).isEqualTo(committee.proposal.toString());
        assertThat(opened.path("groups").toString()).contains("affected:" + Committee.YOUTH);
        JsonNode assessed = committee.read("/v1/assessments/" + outcome);
        Instant openedAt = Instant.parse(assessed.path("openedAt").asText());
        assertThat(Instant.parse(opened.path("dueAt").asText())).isEqualTo(openedAt.plus(Duration.ofDays(365)));
        assertThat(committee.officer().delete("/v1/assessments/" + outcome).status())
                .isEqualTo(405);
    }

    /** The arena is gone, the park is not. */
    void theOutcomeIsStillJudgedAndCanOnlyBePostponed() {
        assertThat(committee.read("/v1/assessments/" + outcome).path("state").asText())
                .isEqualTo("OPEN");
        Instant dueAt = Instant.parse(
                committee.read("/v1/assessments/" + outcome).path("dueAt").asText());
        String postpone = "/v1/assessments/" + outcome + "/postpone";
        String later = dueAt.plus(Duration.ofDays(60)).toString();
        committee.officer().post(postpone, Json.of("dueAt", later)).refused(400, "invalid-request");
        committee
                .officer()
                .post(postpone, Json.of("dueAt", later, "reason", "The ramps came late"))
                .ok();
        kafka.await("assessment-postponed", outcome);
    }

    private boolean proposalsJudgementIsOutdated() {
        return committee
                .read("/v1/proposals/" + committee.proposal)
                .path("judgementOutdated")
                .asBoolean();
    }

    private JsonNode judgeAndPublish(UUID judged, int[] citizens, int[] politicians) {
        for (int i = 0; i < citizens.length; i++) {
            judge(judged, committee.town.young.get(i), "role:CITIZEN", citizens[i]);
            judge(judged, committee.town.councillors.get(i), "role:POLITICIAN", politicians[i]);
        }
        Client officer = committee.officer();
        officer.post("/v1/assessments/" + judged + "/close").ok();
        kafka.await("assessment-closed", judged);
        officer.post("/v1/assessments/" + judged + "/publish").ok();
        return kafka.await("assessment-published", judged).data();
    }

    private static void assertDisagreement(JsonNode published, double agreement, double share, double gap) {
        JsonNode use = published.path("criteria").get(0);
        for (JsonNode criterion : published.path("criteria")) {
            use = criterion.path("criterion").asText().equals("use") ? criterion : use;
        }
        for (JsonNode figures : List.of(use, published)) {
            assertThat(figures.path("agreement").asDouble()).isCloseTo(agreement, EXACT);
            assertThat(figures.path("betweenGroupShare").asDouble()).isCloseTo(share, EXACT);
            assertThat(figures.path("gap").asDouble()).isCloseTo(gap, EXACT);
        }
    }

    private static Map<String, Object> mapped(String oldCode, String newCode) {
        return Json.of("oldCode", oldCode, "newCode", newCode);
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

    private static void judge(UUID judged, Actor judge, String group, int rating) {
        judge.client()
                .put(
                        "/v1/assessments/" + judged + "/judgements",
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
