package org.cocreation.arena;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cocreation.contracts.ActorEvent;
import org.cocreation.contracts.LeadershipDomain;
import org.cocreation.contracts.PanelEvent.PanelAnnounced;
import org.cocreation.contracts.PanelEvent.PanelDrawn;
import org.cocreation.contracts.PanelEvent.PanelMemberReplaced;
import org.cocreation.contracts.Sector;
import org.cocreation.contracts.SelectionProbabilities;
import org.cocreation.kit.testing.PlatformResource;
import org.cocreation.kit.testing.Waiting;
import org.junit.jupiter.api.Test;

/** What other services tell of an arena stands in its timeline. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class TimelineIT {

    private final Town town = new Town();

    @Test
    void thePanelsDrawnForAnArenaStandInItsTimeline() {
        String arena = arena();
        UUID id = UUID.fromString(arena);
        UUID panel = UUID.randomUUID();

        publish(new PanelAnnounced(id, panel, 20, 200, 6, 7L, "0".repeat(64), Instant.now()));
        publish(new PanelDrawn(id, panel, 20, 200, 7L, "LEXIMIN", new SelectionProbabilities(0.1, 0.1, 0), true));
        publish(new PanelMemberReplaced(id, panel, UUID.randomUUID(), UUID.randomUUID()));

        String timeline = "/v1/arenas/" + arena + "/timeline";
        Waiting.until(
                "the panel in the timeline",
                () -> given().get(timeline)
                        .<List<String>>path("items.type")
                        .containsAll(List.of(
                                "org.cocreation.panel-announced.v1",
                                "org.cocreation.panel-drawn.v1",
                                "org.cocreation.panel-member-replaced.v1")));
        given().get(timeline)
                .then()
                .body("items.find { it.type.contains('panel-drawn') }.dataref", endsWith("/v1/panels/" + panel));
    }

    private String arena() {
        town.person("ada", Sector.CITIZENRY, LeadershipDomain.CIVIC, "neighbours");
        return town.convenedArena("ada", "").toString();
    }

    private static void publish(ActorEvent event) {
        PlatformResource.publish(ActorEvent.TOPIC, event);
    }
}
