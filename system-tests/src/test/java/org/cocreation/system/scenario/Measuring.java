package org.cocreation.system.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cocreation.system.platform.Event;
import org.cocreation.system.platform.Json;
import org.cocreation.system.platform.KafkaDoor;

/** G12, G16, G23, G25 and G26: what the committee measures on its way, and what it learns. */
final class Measuring {

    private static final double SIX_DIGITS = 5e-7;

    private final Committee committee;
    private final KafkaDoor kafka;
    private UUID lesson = new UUID(0, 0);

    Measuring(Committee committee) {
        this.committee = committee;
        this.kafka = committee.kafka;
    }

    void theSeatsAreEvenAndMirrorThoseAffected() {
        committee.platform.settle();
        assertThat(value("M1")).isCloseTo(0.918296, within(SIX_DIGITS));
        assertThat(reading("M1").path("inputs").path("blau").asDouble()).isCloseTo(0.444444, within(SIX_DIGITS));
        assertThat(value("M2")).isCloseTo(0.9, within(SIX_DIGITS));
        assertThat(reading("M2").path("inputs").path("uncovered")).isEmpty();
    }

    void leadershipIsDistributed() {
        committee.platform.settle();
        assertThat(value("M6")).isCloseTo(0.2102, within(5e-5));
        assertThat(reading("M16").path("inputs").path("personHours").asDouble()).isEqualTo(2 * 2.5 * 16);
        assertThat(committee.read("/v1/measures/arenas/" + committee.arena).toString())
                .as("who led is not shown")
                .doesNotContain(committee.town.officer.id().toString());
    }

    void theRefutedTestIsALesson() {
        Event recorded = kafka.await("lesson-recorded", committee.arena);
        assertThat(recorded.data().path("source").asText()).isEqualTo("TEST");
        assertThat(recorded.raw()).doesNotContain("does not skate");
        lesson = UUID.fromString(recorded.data().path("lessonId").asText());
        assertThat(committee.read("/v1/lessons/" + lesson).path("arenaId").asText())
                .isEqualTo(committee.arena.toString());
    }

    void noAnswerCameInTime() {
        committee.platform.settle();
        JsonNode anchorage = reading("M10");
        assertThat(anchorage.path("value").asDouble()).isZero();
        assertThat(anchorage.path("n").asInt()).isEqualTo(1);
        assertThat(anchorage.path("inputs").path("inTime").asInt()).isZero();
        assertThat(anchorage.path("inputs").path("overdue").asInt()).isEqualTo(1);
    }

    void theLessonBecomesANormOfTheMunicipality() {
        UUID embedding = committee
                .town
                .forCouncil()
                .post(
                        "/v1/embeddings",
                        Json.of(
                                "lessonIds",
                                List.of(lesson.toString()),
                                "kind",
                                "NORM",
                                "text",
                                "Test with users before drawing",
                                "doubleLoop",
                                true))
                .created()
                .id();
        Event embedded = kafka.await("lesson-embedded", embedding);
        assertThat(embedded.data().path("doubleLoop").asBoolean()).isTrue();
        assertThat(embedded.raw()).doesNotContain("before drawing");
        committee.platform.settle();
        JsonNode learning = reading("M18");
        assertThat(learning.path("value").asDouble()).isEqualTo(0.5);
        assertThat(learning.path("inputs").path("kinds").toString()).isEqualTo("[\"NORM\"]");
        assertThat(learning.path("inputs").path("doubleLoopShare").asDouble()).isEqualTo(1.0);
    }

    void theCouncilMakesTheArenaPartOfItsStrategy() {
        new Anchoring(committee.platform, committee.arena)
                .becomesPartOfTheStrategy(
                        committee.town.council, committee.town.forCouncil(), "Policy for young people 2030");
    }

    /** Sixteen came; four of those who applied never did. */
    void whoCameIsRemembered() {
        Map<String, Integer> stages = new Anchoring(committee.platform, committee.arena).stages();
        assertThat(stages.remove("MOBILISED")).isEqualTo(4);
        assertThat(stages.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(16);
    }

    void thePromiseWasKept() {
        committee.platform.settle();
        JsonNode depth = reading("M5");
        assertThat(depth.path("inputs").path("promised").asText()).isEqualTo("COLLABORATE");
        assertThat(depth.path("inputs").path("practised").asText()).isEqualTo("COLLABORATE");
        assertThat(depth.path("value").asDouble()).isZero();
        assertThat(depth.path("inputs").path("coCreationRung").asInt()).isEqualTo(5);
    }

    private double value(String no) {
        return reading(no).path("value").asDouble();
    }

    private JsonNode reading(String no) {
        for (JsonNode reading :
                committee.read("/v1/measures/arenas/" + committee.arena).path("measures")) {
            if (reading.path("measure").asText().equals(no)) {
                return reading;
            }
        }
        throw new AssertionError("no measure " + no);
    }
}
