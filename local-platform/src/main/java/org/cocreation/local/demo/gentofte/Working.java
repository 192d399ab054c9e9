package org.cocreation.local.demo.gentofte;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.cocreation.local.demo.client.Answer;
import org.cocreation.local.demo.client.Call;
import org.cocreation.local.demo.client.Person;
import org.cocreation.local.demo.stage.Stage;

/** Steps G12 and G24: the committee meets, its members lead by soft means, and it tells the public what rests on facts. */
final class Working {

    private static final int MOVES = 8;

    private final Stage stage;
    private final Cast cast;
    private final String arena;
    private final String path;

    Working(Stage stage, Cast cast, String arena) {
        this.stage = stage;
        this.cast = cast;
        this.arena = arena;
        this.path = "/v1/arenas/" + arena;
    }

    void play() throws InterruptedException {
        stage.step("G12", "The committee meets twice for 150 minutes; officer, councillor and young citizens lead");
        meet("What young people told us");
        meet("Walk along the harbour");
        int before = stage.list(null, path + "/moves").size();
        lead("officer", cast.officer(), "FACILITATE", 4);
        lead("councillor 5", cast.councillor(5), "FRAME", 2);
        lead("citizen 2", cast.citizen(2), "BROKER", 1);
        lead("citizen 3", cast.citizen(3), "BROKER", 1);
        if (before < MOVES) {
            stage.measureUntil(arena, "M6", reading -> reading.path("n").asInt() == MOVES);
            stage.equal(
                    "effective number of leaders for each seat (M6)",
                    0.2102,
                    Math.round(stage.measure(arena, "M6").path("value").asDouble() * 10_000) / 10_000.0);
        }
    }

    /** Makes as many moves as are missing. */
    void lead(String name, Person person, String tool, int times) throws InterruptedException {
        int made = moves(name, tool);
        if (made >= times) {
            stage.already(tool + " of " + name, "moves");
        }
        for (int i = made; i < times; i++) {
            stage.does(name, Call.post(person, path + "/moves", Stage.body("""
                    {"tool": "%s", "targets": ["%s"]}""", tool, cast.id("citizen 9"))), "moves");
            stage.event(
                    "leadership-exercised",
                    event -> event.key().equals(arena)
                            && event.text("byActorId").equals(cast.id(name))
                            && event.text("tool").equals(tool));
        }
        stage.holds(times + " × " + tool + " of " + name + " in the list of moves", moves(name, tool) == times);
    }

    /** G24: what the public is told rests on the decision. */
    void tellThePublic(String decision) throws InterruptedException {
        stage.step("G24", "The officer tells the public what was decided, with the decision as reference");
        if (!stage.list(null, path + "/bulletins").isEmpty()) {
            stage.already("the bulletin", "bulletins");
            return;
        }
        ObjectNode bulletin = Stage.body("""
                {"stage": "FRONT", "text": "The council builds the skate park that young people have drawn themselves."}""");
        stage.refused(
                "officer, without a reference",
                Call.post(cast.officer(), path + "/bulletins", bulletin.deepCopy()),
                "invalid-request");
        bulletin.putArray("references")
                .addObject()
                .put("kind", "DECISION")
                .put("id", decision.substring(decision.lastIndexOf('/') + 1));
        Answer told = stage.does("officer", Call.post(cast.officer(), path + "/bulletins", bulletin), "bulletins");
        stage.event("bulletin-published", event -> event.subject().equals(told.id()));
    }

    private int moves(String name, String tool) throws InterruptedException {
        return (int) stage.list(null, path + "/moves").stream()
                .filter(move -> move.path("by").asText().equals(cast.id(name))
                        && move.path("tool").asText().equals(tool))
                .count();
    }

    private void meet(String title) throws InterruptedException {
        List<JsonNode> sessions = stage.list(null, path + "/sessions");
        if (sessions.stream().anyMatch(session -> session.path("title").asText().equals(title))) {
            stage.already("the session “" + title + "”", "sessions");
            return;
        }
        ObjectNode body = Stage.body("""
                {"title": "%s", "setting": "PHYSICAL", "place": "Town hall, room 4",
                 "held": {"heldAt": "%s", "minutes": 150, "attendees": []}}""", title, stage.hoursAgo(3));
        for (JsonNode seat : stage.list(null, path + "/seats")) {
            body.withObject("/held")
                    .withArray("attendees")
                    .add(seat.path("actorId").asText());
        }
        Answer session = stage.does("officer", Call.post(cast.officer(), path + "/sessions", body), "sessions");
        JsonNode held = stage.event("session-held", event -> event.subject().equals(session.id()))
                .data();
        int attendees = StreamSupport.stream(held.path("attendeesByRole").spliterator(), false)
                .mapToInt(JsonNode::asInt)
                .sum();
        stage.holds("all sixteen came", attendees == 16);
    }
}
