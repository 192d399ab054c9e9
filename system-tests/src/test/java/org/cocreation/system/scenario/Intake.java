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

/**
 * M8, M10 and M11: an intake platform whose first test looks good and is not enough; what it is worth and how little the network can do;
 * and the county that is taken in because of that.
 */
final class Intake {

    private static final double FOUR_DIGITS = 5e-5;
    private static final int[] NON_PROFITS = {6, 6, 6, 5, 5};
    private static final int[] ENTREPRENEURS = {6, 6, 6, 6};

    private final Gathering gathering;
    private final TwinCities cities;
    private final KafkaDoor kafka;
    private UUID proposal = new UUID(0, 0);
    private String prototype = "";
    private String suggestion = "";

    Intake(Gathering gathering) {
        this.gathering = gathering;
        this.cities = gathering.cities;
        this.kafka = cities.kafka;
    }

    /** By what the network judges; anything later is judged by it. */
    void adoptFrame() {
        UUID frame = facilitator()
                .post(
                        "/v1/value-frames",
                        Json.of(
                                "arenaId",
                                gathering.arena.toString(),
                                "criteria",
                                List.of(Json.of(
                                        "code",
                                        "first-time",
                                        "label",
                                        "Owners reach the right organisation at once",
                                        "constellation",
                                        7,
                                        "kind",
                                        "RATED",
                                        "raisedByGroups",
                                        List.of("affected:" + TwinCities.OWNERS)))))
                .created()
                .id();
        facilitator().post("/v1/value-frames/" + frame + "/adopt").ok();
        kafka.await("value-frame-adopted", frame);
    }

    void thirtyOfFortyAreNotEnoughToKnow() {
        proposal = Delegating.submitted(gathering, "One intake platform");
        test(1, 30, "INCONCLUSIVE", 0.5981, 0.8581);
    }

    void withMoreCasesItIsClear() {
        facilitator()
                .post("/v1/proposals/" + proposal + "/iterate", Json.of("basis", "PERSEVERE"))
                .ok();
        assertThat(kafka.await("proposal-iterated", proposal)
                        .data()
                        .path("basis")
                        .asText())
                .isEqualTo("PERSEVERE");
        test(2, 33, "SUPPORTED", 0.6805, 0.9125);
    }

    private void test(int version, int successes, String outcome, double lo, double hi) {
        String path = "/v1/proposals/" + proposal;
        facilitator()
                .post(
                        path + "/prototypes",
                        Json.of("kind", "SOFTWARE", "description", "Intake with referral rules", "fidelity", 3))
                .created();
        prototype = kafka.await(
                        "proposal-prototyped, version " + version,
                        event -> event.is("proposal-prototyped", proposal)
                                && event.data().path("version").asInt() == version)
                .data()
                .path("prototypeId")
                .asText();
        UUID test = facilitator()
                .post(
                        path + "/tests",
                        Json.of(
                                "prototypeId",
                                prototype,
                                "hypothesis",
                                "60 % of referred owners reach the right organisation first time",
                                "method",
                                "FIELD_BEHAVIOUR",
                                "metric",
                                Json.of(
                                        "name",
                                        "right at once",
                                        "kind",
                                        "PROPORTION",
                                        "direction",
                                        "UP",
                                        "target",
                                        0.6),
                                "plannedN",
                                40,
                                "groups",
                                List.of("affected:" + TwinCities.OWNERS)))
                .created()
                .id();
        facilitator()
                .post(
                        "/v1/tests/" + test + "/result",
                        Json.of("n", 40, "successes", successes, "learning", "Owners like it", "next", "PERSEVERE"))
                .ok();
        JsonNode tested = kafka.await(
                        "prototype-tested",
                        event -> event.is("prototype-tested", gathering.arena)
                                && event.data().path("testId").asText().equals(test.toString()))
                .data();
        assertThat(tested.path("outcome").asText()).isEqualTo(outcome);
        assertThat(tested.path("interval").path("lo").asDouble()).isCloseTo(lo, within(FOUR_DIGITS));
        assertThat(tested.path("interval").path("hi").asDouble()).isCloseTo(hi, within(FOUR_DIGITS));
    }

    /** Non-profits and entrepreneurs judge the second prototype. */
    void judge() {
        String assessment = kafka.await(
                        "assessment-opened (PROTOTYPE)",
                        event -> event.is("assessment-opened", gathering.arena)
                                && event.data().path("prototypeId").asText().equals(prototype))
                .data()
                .path("assessmentId")
                .asText();
        String path = "/v1/assessments/" + assessment;
        for (int i = 0; i < NON_PROFITS.length; i++) {
            judge(path, cities.nonProfits.get(i).client(), "role:CIVIL_SOCIETY", NON_PROFITS[i]);
        }
        for (int i = 0; i < ENTREPRENEURS.length; i++) {
            judge(path, cities.entrepreneurs.get(i).client(), "role:CITIZEN", ENTREPRENEURS[i]);
        }
        facilitator().post(path + "/close").ok();
        kafka.await("assessment-closed", UUID.fromString(assessment));
        facilitator().post(path + "/publish").ok();
        kafka.await("assessment-published", UUID.fromString(assessment));
    }

    /**
     * Without a mandate legitimacy is at most a half, so that it is public value against which capacity is held: 0.35 of 0.8, where the
     * illustration in the literature has legitimacy 0.8. The balance is the same.
     */
    void theTriangleAsksForCapacity() {
        JsonNode triangle = kafka.await(
                        "triangle-read with all three corners",
                        event -> event.is("triangle-read", gathering.arena)
                                && event.data().has("balance"))
                .data();
        assertThat(triangle.path("publicValue").asDouble()).isCloseTo(0.8, within(FOUR_DIGITS));
        assertThat(triangle.path("legitimacy").asDouble()).isCloseTo(0.5, within(FOUR_DIGITS));
        assertThat(triangle.path("capacity").asDouble()).isCloseTo(0.35, within(FOUR_DIGITS));
        assertThat(triangle.path("balance").asDouble()).isCloseTo(0.4375, within(FOUR_DIGITS));
        assertThat(triangle.path("weakest").asText()).isEqualTo("CAPACITY");
        JsonNode suggested = kafka.awaitExactly(
                        1, "adaptation-suggested", event -> event.is("adaptation-suggested", gathering.arena))
                .get(0)
                .data();
        assertThat(suggested.path("kind").asText()).isEqualTo("RECOMPOSE");
        JsonNode because = suggested.path("because").path(0);
        assertThat(because.path("measure").asText()).isEqualTo("triangleBalance");
        assertThat(because.path("value").asDouble()).isCloseTo(0.4375, within(FOUR_DIGITS));
        suggestion = suggested.path("suggestionId").asText();
        cities.platform.settle();
    }

    /** The network makes room for counties; because of the suggestion, where there is one. */
    void aCountyIsTakenIn() {
        List<Object> plan = new ArrayList<>(Gathering.seatPlan());
        plan.add(Gathering.line("PUBLIC_MANAGER", 0, 2, false));
        Map<String, Object> recompose = Json.of(
                "kind",
                "RECOMPOSE",
                "reason",
                "We can do less than is asked of us",
                "trigger",
                suggestion.isEmpty() ? "MEMBER" : "SUGGESTION",
                "seatPlan",
                plan,
                "needs",
                List.of(Gathering.caseWork(), Json.of("assetKind", "RESOURCE", "tag", "loan-guarantee")));
        if (!suggestion.isEmpty()) {
            recompose.put("suggestionId", suggestion);
        }
        facilitator()
                .post("/v1/arenas/" + gathering.arena + "/adaptations", recompose)
                .created();
        Event adapted = kafka.await(
                "arena-adapted with other seats",
                event -> event.is("arena-adapted", gathering.arena)
                        && event.data().has("seatPlan"));
        assertThat(adapted.data().path("kind").asText()).isEqualTo("RECOMPOSE");
        assertThat(adapted.data().path("suggestionId").asText()).isEqualTo(suggestion);
        gathering.seat(cities.county);
        for (String fact : List.of("invitation-sent", "invitation-accepted")) {
            kafka.await(
                    fact + " of the county",
                    event -> event.is(fact, gathering.arena)
                            && event.data()
                                    .path("actorId")
                                    .asText()
                                    .equals(cities.county.actor().toString()));
        }
    }

    private Client facilitator() {
        return cities.facilitator();
    }

    private static void judge(String path, Client judge, String group, int rating) {
        judge.put(
                        path + "/judgements",
                        Json.of(
                                "group",
                                group,
                                "judgements",
                                List.of(Json.of("criterion", "first-time", "rating", rating, "confidence", 2))))
                .ok();
    }
}
