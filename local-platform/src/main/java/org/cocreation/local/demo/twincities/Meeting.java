package org.cocreation.local.demo.twincities;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import org.cocreation.local.demo.client.Answer;
import org.cocreation.local.demo.client.Call;
import org.cocreation.local.demo.stage.Anchoring;
import org.cocreation.local.demo.stage.Stage;

/** Step M5: twelve months in which the network meets often enough not to fall asleep. */
final class Meeting {

    private static final int SESSIONS = 6;
    private static final int DAYS_BETWEEN = 61;

    private final Stage stage;
    private final Cast cast;
    private final String arena;
    private final String path;

    Meeting(Stage stage, Cast cast, String arena) {
        this.stage = stage;
        this.cast = cast;
        this.arena = arena;
        this.path = "/v1/arenas/" + arena;
    }

    void meetForAYear() throws InterruptedException {
        stage.step("M5", "For twelve months they meet and build trust");
        List<String> held = stage.list(null, path + "/sessions").stream()
                .map(session -> session.path("title").asText())
                .toList();
        for (int i = 1; i <= SESSIONS; i++) {
            String title = "Meeting " + i + " of the network";
            if (held.contains(title)) {
                stage.already(title, "sessions");
            } else {
                stage.pass(DAYS_BETWEEN * i + " days after the beginning", Duration.ofDays((long) DAYS_BETWEEN * i));
                meet(title);
            }
        }
        new Anchoring(stage, arena)
                .remembers(
                        12, "came to all meetings", one -> one.path("sessions").asInt() == SESSIONS);
        if (held.size() < SESSIONS) {
            stage.holds(
                    "nobody suggests that the network has fallen asleep",
                    stage.list(null, path + "/suggestions").stream()
                            .noneMatch(each -> List.of("PAUSE", "DISSOLVE")
                                    .contains(each.path("kind").asText())));
        }
    }

    private void meet(String title) throws InterruptedException {
        ObjectNode body = Stage.body("""
                {"title": "%s", "setting": "PHYSICAL", "place": "Open Door 1",
                 "held": {"heldAt": "%s", "minutes": 120, "attendees": []}}""", title, stage.hoursAgo(3));
        for (JsonNode seat : stage.list(null, path + "/seats")) {
            body.withObject("/held")
                    .withArray("attendees")
                    .add(seat.path("actorId").asText());
        }
        Answer session = stage.does("non-profit 1", Call.post(cast.nonProfit(1), path + "/sessions", body), "sessions");
        stage.event("session-held", event -> event.subject().equals(session.id()));
    }
}
