package org.cocreation.local.demo.stage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.cocreation.local.demo.client.Answer;
import org.cocreation.local.demo.client.Call;
import org.cocreation.local.demo.client.Person;

/** Raises challenges and convenes arenas around them, unless an earlier run has. */
public final class Convening {

    private final Stage stage;
    private final String who;
    private final Person convener;

    /** What somebody convenes. */
    public Convening(Stage stage, String who, Person convener) {
        this.stage = stage;
        this.who = who;
        this.convener = convener;
    }

    /**
     * An arena.
     *
     * @param fresh whether it was convened just now
     */
    public record Convened(String id, boolean fresh) {}

    /** Raises a challenge under a code that is its own for ever. */
    public JsonNode challenge(ObjectNode body, String code) throws InterruptedException {
        body.putObject("externalId").put("source", "demo").put("id", code);
        Answer answer = stage.does(who, Call.post(convener, "/v1/challenges", body), "challenges");
        if (answer.created()) {
            stage.event("challenge-raised", event -> event.subject().equals(answer.id()));
        }
        return answer.body();
    }

    /** Convenes the one arena of a challenge that is nobody's working group. */
    public Convened arena(String challenge, ObjectNode body) throws InterruptedException {
        List<JsonNode> convened = stage.list(null, "/v1/arenas?challengeId=" + challenge).stream()
                .filter(arena -> !arena.hasNonNull("parentArenaId"))
                .toList();
        return convene(convened, body.put("challengeId", challenge));
    }

    /** Convenes a working group of an arena, which is known by its name. */
    public Convened workingGroup(String parent, String challenge, ObjectNode body) throws InterruptedException {
        List<JsonNode> convened = stage.list(null, "/v1/arenas?parentArenaId=" + parent).stream()
                .filter(arena -> arena.path("name").equals(body.path("name")))
                .toList();
        return convene(convened, body.put("challengeId", challenge).put("parentArenaId", parent));
    }

    private Convened convene(List<JsonNode> convened, ObjectNode body) throws InterruptedException {
        if (!convened.isEmpty()) {
            stage.already("the arena", "arenas");
            return new Convened(convened.get(convened.size() - 1).path("id").asText(), false);
        }
        String arena = stage.does(who, Call.post(convener, "/v1/arenas", body), "arenas")
                .id();
        stage.event("arena-convened", event -> event.subject().equals(arena));
        return new Convened(arena, true);
    }
}
