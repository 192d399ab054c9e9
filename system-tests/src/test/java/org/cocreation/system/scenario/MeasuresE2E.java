package org.cocreation.system.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.cocreation.local.Part;
import org.cocreation.system.platform.Arenas;
import org.cocreation.system.platform.People;
import org.cocreation.system.platform.People.Actor;
import org.cocreation.system.platform.SharedPlatform;
import org.cocreation.system.platform.TestPlatform;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Measures through the gateway, for anybody; the same again after a rebuild from the topics. */
@Order(14)
@ExtendWith(SharedPlatform.class)
class MeasuresE2E {

    private final TestPlatform platform;

    MeasuresE2E(TestPlatform platform) {
        this.platform = platform;
    }

    @Test
    void anybodyReadsTheSameMeasuresBeforeAndAfterARebuild() {
        People people = new People(platform, "measures");
        Actor ada = people.citizen("ada");
        Actor bo = people.citizen("bo");
        platform.settle();
        UUID arena = new Arenas(platform, ada).formed("Benches where people wait", List.of(ada, bo));
        JsonNode read = platform.kafka().await("triangle-read", arena).data();
        assertThat(read.path("legitimacy").asDouble()).isBetween(0.0, 1.0);
        platform.settle();
        String asOf = java.time.Instant.now().toString();
        String ofArena = "/v1/measures/arenas/" + arena + "?asOf=" + asOf;
        String before = platform.anybody().get(ofArena).ok().body();
        String ofPlatform = platform.anybody()
                .get("/v1/measures/platform?asOf=" + asOf)
                .ok()
                .body();
        assertThat(before)
                .contains("\"measure\":\"M1\"", "\"caveat\"")
                .doesNotContain(ada.id().toString());
        assertThat(ofPlatform).contains("\"measure\":\"M15\"", "challengeToConvened");

        platform.operator()
                .post(platform.operations(Part.VALUE_ASSESSMENT) + "/projections/measures/rebuild", "{}")
                .ok();

        assertThat(platform.anybody().get(ofArena).ok().body()).isEqualTo(before);
        assertThat(platform.anybody()
                        .get("/v1/measures/platform?asOf=" + asOf)
                        .ok()
                        .body())
                .isEqualTo(ofPlatform);
    }
}
