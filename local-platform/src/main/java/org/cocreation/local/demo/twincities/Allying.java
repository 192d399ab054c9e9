package org.cocreation.local.demo.twincities;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.cocreation.local.demo.client.Call;
import org.cocreation.local.demo.client.Person;
import org.cocreation.local.demo.stage.Stage;

/** Steps M3, M5 and M15: an alliance forms once it spans two sectors, shares a goal, and ends when it spans one. */
final class Allying {

    private static final int DAY = 10;
    private static final String GOAL = "One intake for all seven doors";

    private final Stage stage;
    private final Cast cast;
    private String path = "";

    Allying(Stage stage, Cast cast) {
        this.stage = stage;
        this.cast = cast;
    }

    void form() throws InterruptedException {
        stage.step("M3", "Seven non-profits propose an alliance, which is too narrow until the bank joins");
        Optional<JsonNode> known =
                stage.list(cast.nonProfit(1), "/v1/alliances?memberId=" + cast.id("non-profit 1")).stream()
                        .findFirst();
        path = "/v1/alliances/" + (known.isPresent() ? known.get().path("id").asText() : propose());
        if (!now().path("state").asText().equals("PROPOSED")) {
            stage.already("the alliance", "alliances");
            return;
        }
        for (int i = 2; i <= Cast.NON_PROFITS; i++) {
            join("non-profit " + i, cast.nonProfit(i));
        }
        stage.holds(
                "seven of one sector and one leadership domain are no alliance yet",
                now().path("state").asText().equals("PROPOSED")
                        && !now().path("formation").path("enough").asBoolean(true));
        join("bank", cast.bank());
        JsonNode formed = stage.event("alliance-formed", event -> path.endsWith(event.subject()))
                .data();
        stage.holds("the alliance of eight is FORMED", formed.path("members").size() == 8);
    }

    /** The alliance backs the arena by principles and a goal that all of its members endorse. */
    void agree(String arena) throws InterruptedException {
        stage.step("M5", "The alliance agrees on guiding principles, and on a goal");
        JsonNode alliance = now();
        if (alliance.path("principles").isEmpty()) {
            ObjectNode charter = Stage.body("""
                    {"principles": ["Owners decide which door is theirs", "What we learn belongs to all of us"],
                     "arenaIds": ["%s"], "reviewOn": "%s"}""", arena, stage.inDays(365).substring(0, DAY));
            charter.set("name", alliance.path("name"));
            charter.set("purpose", alliance.path("purpose"));
            stage.does(
                    "non-profit 1",
                    Call.put(cast.nonProfit(1), path, charter).onlyIf(stage.version(cast.nonProfit(1), path)),
                    "alliances changed");
            stage.event(
                    "alliance-changed",
                    event -> path.endsWith(event.subject())
                            && event.data().path("changed").toString().contains("principles"));
        } else {
            stage.already("the guiding principles", "alliances changed");
        }
        if (alliance.path("state").asText().equals("FORMED")) {
            shareGoal();
            JsonNode backing = stage.readUntil(
                    "the backing of the arena",
                    null,
                    "/v1/arenas/" + arena + "/backing",
                    list -> !list.path("items").isEmpty());
            stage.holds(
                    "an alliance of "
                            + backing.path("items").path(0).path("members").asInt() + " backs the arena",
                    path.endsWith(
                            backing.path("items").path(0).path("allianceId").asText()));
        }
    }

    /** A member leaves, and then the bank. */
    void part() throws InterruptedException {
        stage.step("M15", "A member leaves and the alliance goes on; without the bank it is over");
        if (now().path("state").asText().equals("DISSOLVED")) {
            stage.already("the end of the alliance", "alliances left");
            return;
        }
        String last = "non-profit " + Cast.NON_PROFITS;
        if (isMember(last)) {
            leave(last, cast.nonProfit(Cast.NON_PROFITS));
            stage.event(
                    "alliance-changed",
                    event -> path.endsWith(event.subject())
                            && event.data().path("members").size() == 7);
        }
        stage.holds("it is still FORMED", now().path("state").asText().equals("FORMED"));
        leave("bank", cast.bank());
        stage.event("alliance-dissolved", event -> path.endsWith(event.subject()));
        stage.holds(
                "without the bank it is DISSOLVED", now().path("state").asText().equals("DISSOLVED"));
    }

    private String propose() throws InterruptedException {
        ObjectNode body = Stage.body("""
                {"name": "Open Doors Alliance", "purpose": "Owners find the help that fits at the first door", "reviewOn": "%s"}""", stage.inDays(400).substring(0, DAY));
        ArrayNode invited = body.putArray("invited");
        for (int i = 2; i <= Cast.NON_PROFITS; i++) {
            invited.add(cast.id("non-profit " + i));
        }
        invited.add(cast.id("bank"));
        return stage.does("non-profit 1", Call.post(cast.nonProfit(1), "/v1/alliances", body), "alliances")
                .id();
    }

    private void join(String name, Person person) throws InterruptedException {
        if (isMember(name)) {
            stage.already("membership of " + name, "alliances joined");
        } else {
            stage.does(name, Call.post(person, path + "/members"), "alliances joined");
        }
    }

    private void leave(String name, Person person) throws InterruptedException {
        stage.does(name, Call.delete(person, path + "/members/" + cast.id(name)), "alliances left");
    }

    private void shareGoal() throws InterruptedException {
        Optional<JsonNode> known = goal();
        String id = known.isPresent()
                ? known.get().path("id").asText()
                : stage.does(
                                "non-profit 1",
                                Call.post(cast.nonProfit(1), path + "/goals", Stage.body("{\"text\": \"%s\"}", GOAL)),
                                "joint goals")
                        .id();
        if (known.isPresent() && known.get().path("endorsements").asInt() == 8) {
            stage.already("the goal", "joint goals");
        } else {
            for (int i = 2; i <= Cast.NON_PROFITS; i++) {
                endorse("non-profit " + i, cast.nonProfit(i), id);
            }
            endorse("bank", cast.bank(), id);
            stage.event("joint-goal-shared", event -> event.text("goalId").equals(id));
        }
        JsonNode shared = goal().orElseThrow(() -> stage.fault("the goal is gone"));
        stage.holds(
                "the goal is SHARED, endorsed by all members: "
                        + shared.path("endorsements").asInt() + " of "
                        + shared.path("members").asInt(),
                shared.path("state").asText().equals("SHARED")
                        && shared.path("endorsements").equals(shared.path("members")));
    }

    private void endorse(String name, Person person, String goal) throws InterruptedException {
        stage.does(
                name,
                Call.post(person, path + "/goals/" + goal + "/stance", Stage.body("{\"stance\": \"ENDORSE\"}")),
                "stances");
    }

    private Optional<JsonNode> goal() throws InterruptedException {
        List<JsonNode> goals = stage.list(cast.nonProfit(1), path + "/goals");
        return goals.stream()
                .filter(goal -> goal.path("text").asText().equals(GOAL))
                .findFirst();
    }

    private boolean isMember(String name) throws InterruptedException {
        return now().path("members").findValuesAsText("actorId").contains(cast.id(name));
    }

    private JsonNode now() throws InterruptedException {
        return stage.read(cast.nonProfit(1), path);
    }
}
