package org.cocreation.system.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.cocreation.system.platform.Answer;
import org.cocreation.system.platform.Client;
import org.cocreation.system.platform.Json;

/** Requests about consultations that are malformed, or that nobody may make now: openings, statements, votes, files. */
final class BadConsultations {

    private static final String INVALID = "invalid-request";
    private static final String NO_ONE = UUID.randomUUID().toString();

    private final Ground ground;
    private final Client facilitator;
    private final Client anybody;
    private final String consultation;
    private final String statement;
    private final List<BadRequest> all = new ArrayList<>();

    BadConsultations(Ground ground) {
        this.ground = ground;
        facilitator = ground.citizen.client();
        anybody = ground.stranger.client();
        consultation = "/v1/consultations/" + ground.consultation;
        statement = ground.platform
                .anybody()
                .list(consultation + "/statements")
                .get(0)
                .path("id")
                .asText();
    }

    List<BadRequest> all() {
        openings();
        statements();
        votes();
        moves();
        files();
        return all;
    }

    private void openings() {
        opening("a consultation about nothing", "question", " ", 400, INVALID, "/question");
        opening("a consultation in the past", "closesAt", "2020-01-01T00:00:00Z", 400, INVALID, "/closesAt");
        opening(
                "a consultation that says things twice",
                "statements",
                List.of("A b", "a, B!"),
                400,
                INVALID,
                "/statements/1");
        opening("a consultation with an empty statement", "statements", List.of(""), 400, INVALID, "/statements/0");
        opening("a consultation of nowhere", "arenaId", NO_ONE, 404, "arena-not-known");
        add(
                "a consultation by somebody who does not facilitate",
                403,
                "facilitator-needed",
                () -> anybody.post("/v1/consultations", opened("question", "Who asks?")));
    }

    private void opening(String what, String field, Object value, int status, String problem, String... faults) {
        add(what, status, problem, () -> facilitator.post("/v1/consultations", opened(field, value)), faults);
    }

    private Map<String, Object> opened(String field, Object value) {
        return Json.with(Json.of("arenaId", ground.arena.toString(), "question", "What is missing?"), field, value);
    }

    private void statements() {
        String statements = consultation + "/statements";
        add("a statement without words", 400, INVALID, () -> anybody.post(statements, Json.of("text", "")), "/text");
        add(
                "a statement that was made before",
                409,
                "statement-said-before",
                () -> anybody.post(statements, Json.of("text", "at the BRIDGE!")));
        add(
                "a statement after the end",
                409,
                "consultation-not-open",
                () -> anybody.post(
                        "/v1/consultations/" + ground.endedConsultation + "/statements", Json.of("text", "Too late")));
        add(
                "moderation without a reason",
                400,
                INVALID,
                () -> facilitator.put(statements + "/" + statement + "/moderation", Json.of("moderation", "GONE")),
                "/moderation",
                "/reason");
        add(
                "moderation by anybody",
                403,
                "facilitator-needed",
                () -> anybody.put(
                        statements + "/" + statement + "/moderation",
                        Json.of("moderation", "OUT", "reason", "I do not like it")));
        add(
                "moderation of nothing",
                404,
                "statement-not-found",
                () -> facilitator.put(
                        statements + "/" + NO_ONE + "/moderation",
                        Json.of("moderation", "OUT", "reason", "It is not there")));
    }

    private void votes() {
        vote("a vote beyond agreement", "{\"value\": 2}", "/value");
        vote("a vote beyond disagreement", "{\"value\": -2}", "/value");
        vote("half a vote", "{\"value\": 0.5}", "/value");
        vote("a vote in words", "{\"value\": \"1\"}", "/value");
        vote("a vote of nothing", "{}", "/value");
        add(
                "a vote on nothing",
                404,
                "statement-not-found",
                () -> anybody.put(consultation + "/votes/" + NO_ONE, Json.of("value", 1)));
        add(
                "two votes on one statement",
                400,
                INVALID,
                () -> anybody.put(
                        consultation + "/votes", Json.of("votes", List.of(on(statement, 1), on(statement, -1)))),
                "/votes/1/statementId");
        add(
                "several votes of which one is on nothing",
                400,
                INVALID,
                () -> anybody.put(consultation + "/votes", Json.of("votes", List.of(on(statement, 1), on(NO_ONE, 1)))),
                "/votes/1/statementId");
        add(
                "several votes of which one is no vote",
                400,
                INVALID,
                () -> anybody.put(consultation + "/votes", Json.of("votes", List.of(on(statement, 7)))),
                "/votes/0/value");
        add(
                "a vote after the end",
                409,
                "consultation-not-open",
                () -> anybody.put(
                        "/v1/consultations/" + ground.endedConsultation + "/votes/" + statement, Json.of("value", 1)));
    }

    private void vote(String what, String body, String... faults) {
        add(what, 400, INVALID, () -> anybody.put(consultation + "/votes/" + statement, body), faults);
    }

    private static Map<String, Object> on(String statement, int value) {
        return Json.of("statementId", statement, "value", value);
    }

    private void moves() {
        add(
                "an end by somebody who does not facilitate",
                403,
                "facilitator-needed",
                () -> anybody.post(consultation + "/close"));
        add(
                "a second end",
                409,
                "consultation-move-not-allowed",
                () -> facilitator.post("/v1/consultations/" + ground.endedConsultation + "/close"));
        add(
                "groups before anybody voted",
                404,
                "opinion-groups-not-found",
                () -> anybody.get(consultation + "/groups"));
        add(
                "an export of what is no open data",
                403,
                "not-opened-as-open-data",
                () -> anybody.get("/v1/consultations/" + ground.endedConsultation + "/export"));
        add("too many next statements", 400, INVALID, () -> anybody.get(consultation + "/next?limit=51"), "limit");
        add(
                "a consultation that is not there",
                404,
                "consultation-not-found",
                () -> anybody.get("/v1/consultations/" + NO_ONE));
    }

    private void files() {
        Client file = facilitator.with("Content-Type", "application/octet-stream");
        String imports = "/v1/consultations/import";
        add("a conversation of nowhere", 400, INVALID, () -> file.send("POST", imports, "x"), "arenaId");
        add(
                "a conversation that is no archive",
                400,
                "conversation-malformed",
                () -> file.send("POST", imports + "?arenaId=" + ground.arena, "timestamp,vote"),
                "archive");
        add("a conversation as JSON", 415, "", () -> facilitator.post(imports + "?arenaId=" + ground.arena, Json.of()));
    }

    private void add(String what, int status, String problem, Supplier<Answer> request, String... faults) {
        all.add(BadRequest.of(what, status, problem, request, faults));
    }
}
