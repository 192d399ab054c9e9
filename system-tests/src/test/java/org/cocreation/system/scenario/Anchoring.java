package org.cocreation.system.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cocreation.system.platform.Client;
import org.cocreation.system.platform.Json;
import org.cocreation.system.platform.TestPlatform;

/** How an arena takes root beyond itself: in the strategy of an organisation, and in what is remembered of those who came. */
final class Anchoring {

    private final TestPlatform platform;
    private final UUID arena;

    Anchoring(TestPlatform platform, UUID arena) {
        this.platform = platform;
        this.arena = arena;
    }

    /** An organisation makes the arena part of its strategy: the document is named here, and in no event. */
    void becomesPartOfTheStrategy(UUID organisation, Client speaker, String document) {
        UUID link = speaker.post(
                        "/v1/actors/" + organisation + "/strategy-links",
                        Json.of(
                                "arenaId",
                                arena.toString(),
                                "school",
                                "PUBLIC_VALUE",
                                "documentRef",
                                document,
                                "reach",
                                "ORGANISATION"))
                .created()
                .id();
        var linked = platform.kafka().await("strategy-linked", organisation);
        assertThat(linked.data().path("arenaId").asText()).isEqualTo(arena.toString());
        assertThat(linked.raw()).contains(link.toString()).doesNotContain(document);
        platform.settle();
        assertThat(learning()
                        .path("inputs")
                        .path("strategyLinksByReach")
                        .path("ORGANISATION")
                        .asInt())
                .isEqualTo(1);
    }

    /** How many came how far. */
    Map<String, Integer> stages() {
        Map<String, Integer> stages = new HashMap<>();
        participation().forEach(one -> stages.merge(one.path("stage").asText(), 1, Integer::sum));
        return stages;
    }

    List<JsonNode> participation() {
        platform.settle();
        return platform.steward().list("/v1/participation?arenaId=" + arena);
    }

    private JsonNode learning() {
        for (JsonNode reading : platform.anybody()
                .get("/v1/measures/arenas/" + arena)
                .ok()
                .json()
                .path("measures")) {
            if (reading.path("measure").asText().equals("M18")) {
                return reading;
            }
        }
        throw new AssertionError("no measure of learning");
    }
}
