package org.cocreation.system.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cocreation.system.platform.Arenas;
import org.cocreation.system.platform.Client;
import org.cocreation.system.platform.Json;

/** Requests whose body, parameters or form are wrong. */
final class BadBodies {

    private static final String CHALLENGES = "/v1/challenges";
    private static final String INVALID = "invalid-request";
    private static final int TWO_MEGABYTES = 2 * 1024 * 1024;

    private final Ground ground;
    private final Client somebody;
    private final List<BadRequest> all = new ArrayList<>();

    BadBodies(Ground ground) {
        this.ground = ground;
        this.somebody = ground.convener.client();
    }

    List<BadRequest> all() {
        bodies();
        contributions();
        identifiersAndCursors();
        forms();
        routes();
        return all;
    }

    private void bodies() {
        challenge("an unknown field", with("colour", "red"), "/colour");
        challenge("a number for a text", with("title", 12), "/title");
        challenge("a text for a list", with("topics", "light"), "/topics");
        challenge("a text for a truth value", with("affectedUnknown", "yes"), "/affectedUnknown");
        challenge("no fields at all", Map.of(), "/title", "/kind", "/ambition", "/jurisdictions");
        challenge("an unknown value", with("kind", "ROUND"), "/kind");
        challenge("a number for a known value", with("ambition", 1), "/ambition");
        challenge("a text that is too long", with("title", "x".repeat(121)), "/title");
        challenge("a blank text", with("title", "  "), "/title");
        challenge("the character NUL", with("title", "one\0two"), "/title");
        challenge("the character NUL in a list", with("topics", List.of("one\0two")), "/topics/0");
        challenge("a jurisdiction in another form", with("jurisdictions", List.of("Denmark")), "/jurisdictions/0");
        challenge(
                "a number out of range",
                with("affectedGroups", List.of(Json.of("code", "youth", "populationShare", 1.5))),
                "/affectedGroups/0/populationShare");
        challenge(
                "many faults at once",
                Json.of(
                        "title",
                        "x".repeat(121),
                        "kind",
                        "ROUND",
                        "ambition",
                        7,
                        "colour",
                        "red",
                        "jurisdictions",
                        List.of("Denmark")),
                "/title",
                "/kind",
                "/ambition",
                "/colour",
                "/jurisdictions/0");
        add(
                "an id that is none, in a body",
                400,
                INVALID,
                "POST",
                "/v1/arenas",
                arena("challengeId", "this-one"),
                "/challengeId");
        add("a time that is none", 400, INVALID, "POST", "/v1/arenas", arena("formBy", "soon"), "/formBy");
        add(
                "a value within a value",
                400,
                INVALID,
                "POST",
                "/v1/arenas",
                arena("seatPlan", List.of(Json.of("role", "KING", "min", -1, "max", 1, "voting", true, "lay", true))),
                "/seatPlan/0/role",
                "/seatPlan/0/min");
        add("a list for an object", 400, INVALID, "POST", CHALLENGES, "[1, 2]");
        add("nothing for an object", 400, INVALID, "POST", CHALLENGES, "null");
        add("broken JSON", 400, INVALID, "POST", CHALLENGES, "{\"title\": \"half");
        add("more after the end", 400, INVALID, "POST", CHALLENGES, Json.write(Arenas.challengeNamed("a")) + " {}");
        add("an empty body", 400, INVALID, "POST", CHALLENGES, "");
        add(
                "a reference to nothing",
                404,
                "challenge-not-found",
                "POST",
                "/v1/arenas",
                arena("challengeId", UUID.randomUUID().toString()));
    }

    private void contributions() {
        String path = "/v1/arenas/" + ground.arena + "/contributions";
        add(
                "a contribution without anything",
                400,
                INVALID,
                "POST",
                path,
                "{}",
                "/about",
                "/kind",
                "/text",
                "/language");
        add(
                "a contribution of too many words",
                400,
                INVALID,
                "POST",
                path,
                contribution("text", "x".repeat(5_001)),
                "/text");
        add(
                "a contribution about another arena",
                400,
                INVALID,
                "POST",
                path,
                contribution("about", Json.of("kind", "ARENA", "id", ground.closedArena.toString())),
                "/about/id");
        add("an answer to nothing", 400, INVALID, "POST", path, contribution("kind", "ANSWER"), "/inReplyTo");
        add(
                "a concern in reply to another",
                400,
                INVALID,
                "POST",
                path,
                contribution("inReplyTo", ground.settledConcern.toString()),
                "/inReplyTo");
        add("a contribution of an unknown kind", 400, INVALID, "POST", path, contribution("kind", "SHOUT"), "/kind");
        add(
                "an outcome that does not fit",
                400,
                INVALID,
                "POST",
                "/v1/contributions/" + ground.settledConcern + "/outcome",
                "{\"outcome\": \"TAKEN_UP\"}",
                "/proposalId",
                "/version");
        add(
                "hiding without a reason",
                400,
                INVALID,
                "POST",
                "/v1/contributions/" + ground.settledConcern + "/hide",
                "{}",
                "/reason");
        add(
                "hiding what is not there",
                404,
                "contribution-not-found",
                "POST",
                "/v1/contributions/" + UUID.randomUUID() + "/hide",
                "{\"reason\": \"gone\"}");
    }

    private String contribution(String field, Object value) {
        return Json.write(Json.with(Ground.contribution("CONCERN", "ARENA", ground.arena), field, value));
    }

    private void identifiersAndCursors() {
        all.add(BadRequest.of(
                "an id that is none, in the path", 400, INVALID, () -> somebody.get(CHALLENGES + "/not-a-uuid"), "id"));
        all.add(BadRequest.of(
                "an id that is none, in the query",
                400,
                INVALID,
                () -> somebody.get("/v1/arenas?challengeId=7"),
                "challengeId"));
        all.add(BadRequest.of(
                "an unknown value in the query", 400, INVALID, () -> somebody.get("/v1/arenas?state=HAPPY"), "state"));
        all.add(BadRequest.of(
                "an id of nothing",
                404,
                "challenge-not-found",
                () -> somebody.get(CHALLENGES + "/" + UUID.randomUUID())));
        all.add(BadRequest.of(
                "a made-up cursor", 400, INVALID, () -> somebody.get(CHALLENGES + "?cursor=abcdef"), "cursor"));
        all.add(BadRequest.of("a cursor of another list", 400, INVALID, this::cursorOfAnotherList, "cursor"));
        all.add(BadRequest.of(
                "a made-up cursor of the feed",
                400,
                "invalid-cursor",
                () -> somebody.get("/v1/events?after=abcdef"),
                "after"));
        all.add(BadRequest.of(
                "a limit of nothing", 400, INVALID, () -> somebody.get(CHALLENGES + "?limit=0"), "limit"));
        all.add(BadRequest.of(
                "a limit that is too large", 400, INVALID, () -> somebody.get(CHALLENGES + "?limit=201"), "limit"));
        all.add(BadRequest.of(
                "a limit that is no number", 400, INVALID, () -> somebody.get(CHALLENGES + "?limit=all"), "limit"));
    }

    private org.cocreation.system.platform.Answer cursorOfAnotherList() {
        String cursor = somebody.get("/v1/actors?limit=1")
                .ok()
                .json()
                .path("nextCursor")
                .asText();
        return somebody.get(CHALLENGES + "?cursor=" + cursor);
    }

    private void forms() {
        Client inText = somebody.with("Content-Type", "text/plain");
        Client inXml = somebody.with("Content-Type", "application/xml");
        String body = Json.write(Arenas.challengeNamed("In another form"));
        all.add(BadRequest.of("a text as media type", 415, "", () -> inText.send("POST", CHALLENGES, body)));
        all.add(BadRequest.of("XML as media type", 415, "", () -> inXml.send("POST", CHALLENGES, "<challenge/>")));
        all.add(BadRequest.of(
                "a merge patch where none is taken",
                415,
                "",
                () -> somebody.with("Content-Type", "application/merge-patch+json")
                        .send("POST", CHALLENGES, body)));
        all.add(BadRequest.of(
                "two megabytes",
                413,
                "",
                () -> somebody.post(CHALLENGES, with("description", "x".repeat(TWO_MEGABYTES)))));
        all.add(BadRequest.of(
                "an endless address", 414, "", () -> somebody.get(CHALLENGES + "?topic=" + "x".repeat(9_000))));
        all.add(BadRequest.of(
                "an idempotency key that is too long",
                400,
                INVALID,
                () -> somebody.once("k".repeat(256)).post(CHALLENGES, Arenas.challengeNamed("a")),
                "Idempotency-Key"));
    }

    private void routes() {
        for (String path :
                List.of("/v1/nothing", "/nothing", "/v2/challenges", "/v1/challenges/x/y/z/w", "/manage/clock")) {
            all.add(BadRequest.of("unknown route " + path, 404, "", () -> somebody.get(path)));
        }
        all.add(BadRequest.of("a slash at the end of a list", 404, "", () -> somebody.get(CHALLENGES + "/")));
        all.add(BadRequest.of(
                "a slash at the end of one", 404, "", () -> somebody.get(CHALLENGES + "/" + ground.challenge + "/")));
        all.add(BadRequest.of(
                "a slash at the end of a move",
                404,
                "",
                () -> somebody.post(CHALLENGES + "/", Arenas.challengeNamed("a"))));
        all.add(BadRequest.of("a method that is not known", 405, "", () -> somebody.delete(CHALLENGES)));
    }

    private void challenge(String what, Map<String, Object> body, String... faults) {
        add(what, 400, INVALID, "POST", CHALLENGES, Json.write(body), faults);
    }

    private void add(
            String what, int status, String problem, String method, String path, String body, String... faults) {
        all.add(BadRequest.of(what, status, problem, () -> somebody.send(method, path, body), faults));
    }

    private static Map<String, Object> with(String field, Object value) {
        return Json.with(Arenas.challengeNamed("A bad challenge"), field, value);
    }

    private String arena(String field, Object value) {
        return Json.write(Json.with(Arenas.openArena(ground.challenge, "A bad arena"), field, value));
    }
}
