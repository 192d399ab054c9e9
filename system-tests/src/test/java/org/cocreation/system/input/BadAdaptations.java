package org.cocreation.system.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cocreation.system.platform.Client;
import org.cocreation.system.platform.Json;

/** Adaptations of an arena that are not complete, do not fit, forget somebody, or come from the wrong person. */
final class BadAdaptations {

    private static final String INVALID = "invalid-request";

    private final Ground ground;
    private final Client facilitator;
    private final String path;
    private final List<BadRequest> all = new ArrayList<>();

    BadAdaptations(Ground ground) {
        this.ground = ground;
        this.facilitator = ground.citizen.client();
        this.path = "/v1/arenas/" + ground.arena + "/adaptations";
    }

    List<BadRequest> all() {
        invalid("an adaptation without anything", Map.of(), "/kind", "/reason", "/trigger");
        invalid("an adaptation without a reason", adaptation("OPEN", "reason", " "), "/reason");
        invalid("an adaptation of an unknown kind", adaptation("SPIN", "level", "LOCAL"), "/kind");
        invalid(
                "a new framing without words",
                Map.of("kind", "REFRAME", "reason", "r", "trigger", "MEMBER"),
                "/framing");
        invalid("a field of another kind", adaptation("PAUSE", "framing", "Light"), "/framing");
        invalid(
                "a suggestion that is not there",
                Json.with(
                        adaptation("OPEN", "trigger", "SUGGESTION"),
                        "suggestionId",
                        UUID.randomUUID().toString()),
                "/suggestionId");
        invalid("a suggestion that is not cited", adaptation("OPEN", "trigger", "SUGGESTION"), "/suggestionId");
        invalid("a decision that is not cited", adaptation("OPEN", "trigger", "DECISION"), "/decisionId");
        invalid(
                "an end without reason and lessons",
                adaptation("DISSOLVE", "level", null),
                "/dissolveReason",
                "/noLessons");
        invalid(
                "a merge with itself",
                Json.with(
                        adaptation("MERGE", "arenaIds", List.of(ground.arena.toString())),
                        "successor",
                        Json.of("name", "Both")),
                "/arenaIds/0");
        refused(
                "a split while the arena decides",
                409,
                "arena-has-open-decisions",
                adaptation("SPLIT", "successors", List.of(Json.of("name", "One"), Json.of("name", "Other"))));
        refused("a rest that has not begun", 409, "arena-move-not-allowed", adaptation("RESUME", "level", null));
        refused("a door that is open", 409, "adaptation-changes-nothing", adaptation("OPEN", "level", null));
        all.add(BadRequest.of(
                "an adaptation by somebody without a function",
                403,
                "not-in-charge-of-arena",
                () -> ground.stranger.client().post(path, adaptation("PAUSE", "level", null))));
        all.add(BadRequest.of(
                "an adaptation of an arena that has changed",
                412,
                "changed-meanwhile",
                () -> facilitator.with("If-Match", "\"999\"").post(path, adaptation("PAUSE", "level", null))));
        all.add(BadRequest.of(
                "a merge of which the others know nothing, while the arena decides",
                409,
                "merge-not-possible",
                () -> facilitator.post(
                        path,
                        Json.with(
                                adaptation("MERGE", "arenaIds", List.of(ground.closedArena.toString())),
                                "successor",
                                Json.of("name", "Both"))),
                "",
                "/arenaIds/0",
                "/arenaIds/0"));
        all.add(BadRequest.of(
                "an agreement to merge with nothing",
                400,
                INVALID,
                () -> facilitator.put(
                        "/v1/arenas/" + ground.arena + "/merge-agreement",
                        Json.of("arenaIds", List.of(UUID.randomUUID().toString()), "reason", "")),
                "/reason"));
        all.add(BadRequest.of(
                "an agreement that is not there",
                404,
                "merge-agreement-not-found",
                () -> facilitator.delete("/v1/arenas/" + ground.arena + "/merge-agreement")));
        all.add(BadRequest.of(
                "a suggestion dismissed that is not there",
                404,
                "suggestion-not-found",
                () -> facilitator.post("/v1/suggestions/" + UUID.randomUUID() + "/dismiss", Json.of("reason", "no"))));
        all.add(BadRequest.of(
                "an adaptation that is not there", 404, "adaptation-not-found", () -> facilitator.get(path + "/999")));
        return all;
    }

    private void invalid(String what, Map<String, Object> body, String... faults) {
        all.add(BadRequest.of(what, 400, INVALID, () -> facilitator.post(path, body), faults));
    }

    private void refused(String what, int status, String problem, Map<String, Object> body) {
        all.add(BadRequest.of(what, status, problem, () -> facilitator.post(path, body)));
    }

    /** A whole adaptation with one field more, or another value; null leaves it as it is. */
    private static Map<String, Object> adaptation(String kind, String field, Object value) {
        Map<String, Object> whole = Json.of("kind", kind, "reason", "we have learned", "trigger", "MEMBER");
        return value == null ? whole : Json.with(whole, field, value);
    }
}
