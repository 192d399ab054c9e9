package org.cocreation.system.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cocreation.local.Part;
import org.cocreation.system.platform.Json;

/** M17: the same story once more, while the service that values is away; afterwards it reads the same, also from a replay. */
final class Interrupting {

    /** What does not count how often people met, which differs between the two stories. */
    private static final List<String> COMPARED = List.of("M1", "M2", "M3", "M5", "M7", "M10", "M11", "M12", "M18");

    private final Gathering undisturbed;
    private final TwinCities cities;
    private final Gathering twin;

    Interrupting(Gathering undisturbed) {
        this.undisturbed = undisturbed;
        this.cities = undisturbed.cities;
        this.twin = new Gathering(cities, "tools-for-owners");
    }

    void theSameStoryWhileTheValueServiceIsAway() {
        twin.raiseChallenge();
        twin.convene();
        twin.form();
        cities.platform.settle();
        Intake intake = new Intake(twin);
        intake.adoptFrame();
        cities.platform.settle();
        cities.platform.processes().stop(Part.VALUE_ASSESSMENT);
        try {
            intake.thirtyOfFortyAreNotEnoughToKnow();
            intake.withMoreCasesItIsClear();
            Delegating delegating = new Delegating(twin);
            delegating.sevenNonProfitsDivideTheirMoneyByEqualShares();
            delegating.theFoundationKeepsItsPromise();
            intake.aCountyIsTakenIn();
        } finally {
            cities.platform.startAgain(Part.VALUE_ASSESSMENT);
        }
        intake.judge();
        cities.platform.settle();
    }

    void itReadsTheSameAsWithoutTheStop() {
        assertThat(assessments(twin.arena)).isEqualTo(assessments(undisturbed.arena));
        assertThat(readings(twin.arena)).isEqualTo(readings(undisturbed.arena));
    }

    void aReplayGivesIdenticalMeasures() {
        String asOf = cities.now().toString();
        List<String> paths = List.of(
                "/v1/measures/arenas/" + twin.arena + "?asOf=" + asOf,
                "/v1/measures/arenas/" + undisturbed.arena + "?asOf=" + asOf,
                "/v1/measures/platform?asOf=" + asOf);
        List<String> before = paths.stream().map(this::body).toList();
        for (JsonNode name : cities.platform
                .operator()
                .get(cities.platform.operations(Part.VALUE_ASSESSMENT) + "/projections")
                .ok()
                .json()
                .path("items")) {
            cities.platform
                    .operator()
                    .post(
                            cities.platform.operations(Part.VALUE_ASSESSMENT) + "/projections/" + name.asText()
                                    + "/rebuild",
                            "{}")
                    .ok();
        }
        assertThat(paths.stream().map(this::body).toList()).isEqualTo(before);
    }

    private String body(String path) {
        return cities.platform.anybody().get(path).ok().body();
    }

    /**
     * Phase, state, round and groups of each assessment, and what was found by each that is published. Where an arena starts from is asked
     * by the clock, which stood elsewhere when the other arena formed.
     */
    private List<String> assessments(UUID arena) {
        return cities.platform.anybody().list("/v1/assessments?arenaId=" + arena).stream()
                .filter(each -> !each.path("phase").asText().equals("BASELINE"))
                .map(each ->
                        each.path("phase").asText() + " " + each.path("state").asText() + " "
                                + each.path("round").asText() + " " + each.path("requiredGroups") + " " + found(each))
                .sorted()
                .collect(Collectors.toList());
    }

    private String found(JsonNode assessment) {
        if (!assessment.path("state").asText().equals("PUBLISHED")) {
            return "";
        }
        JsonNode result = cities.read("/v1/assessments/" + assessment.path("id").asText() + "/result")
                .path("result");
        return Json.write(result.path("overall")) + Json.write(result.path("values"));
    }

    private Map<String, String> readings(UUID arena) {
        Map<String, String> readings = new TreeMap<>();
        for (JsonNode reading : cities.read("/v1/measures/arenas/" + arena).path("measures")) {
            String measure = reading.path("measure").asText();
            if (COMPARED.contains(measure)) {
                readings.put(
                        measure, reading.path("value") + " of " + reading.path("n") + " " + reading.path("inputs"));
            }
        }
        assertThat(readings.keySet()).containsExactlyInAnyOrderElementsOf(COMPARED);
        return readings;
    }
}
