package org.cocreation.system.input;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cocreation.system.platform.Client;
import org.cocreation.system.platform.Json;

/** Requests about where criteria come from, and about how many judges are asked, that are wrong or come from who may not. */
final class BadSources {

    private static final String INVALID = "invalid-request";

    private final Ground ground;
    private final String assessment;

    BadSources(Ground ground) {
        this.ground = ground;
        this.assessment = "/v1/assessments/"
                + ground.platform
                        .anybody()
                        .list("/v1/assessments?phase=BASELINE&arenaId=" + ground.arena)
                        .get(0)
                        .path("id")
                        .asText();
    }

    List<BadRequest> all() {
        Client facilitator = ground.citizen.client();
        Client politician = ground.politician.client();
        Client anybody = ground.platform.anybody();
        return List.of(
                BadRequest.of(
                        "a criterion from a statement and a goal that nobody knows",
                        400,
                        INVALID,
                        () -> facilitator.post("/v1/value-frames", frame(UUID.randomUUID(), UUID.randomUUID())),
                        "/criteria/0/statementIds/0",
                        "/criteria/0/jointGoalId"),
                BadRequest.of(
                        "goals offered to no arena",
                        400,
                        INVALID,
                        () -> anybody.get("/v1/value-frames/catalogue/joint-goals"),
                        "arenaId"),
                BadRequest.of(
                        "goals offered to an arena that nobody knows",
                        404,
                        "arena-not-known",
                        () -> anybody.get("/v1/value-frames/catalogue/joint-goals?arenaId=" + UUID.randomUUID())),
                BadRequest.of(
                        "too few judges of a group that is not asked",
                        400,
                        INVALID,
                        () -> facilitator.put(assessment + "/required-judges", judges("role:EXPERT", 1)),
                        "/requiredJudges/0/group",
                        "/requiredJudges/0/minJudges"),
                BadRequest.of(
                        "judges without a number",
                        400,
                        INVALID,
                        () -> facilitator.put(
                                assessment + "/required-judges",
                                Json.of("requiredJudges", List.of(Json.of("group", "role:CITIZEN")))),
                        "/requiredJudges/0/minJudges"),
                BadRequest.of(
                        "judges required by somebody who does not facilitate",
                        403,
                        "facilitator-needed",
                        () -> politician.put(assessment + "/required-judges", judges("role:CITIZEN", 5))),
                BadRequest.of(
                        "judges of an assessment that is not there",
                        404,
                        "assessment-not-found",
                        () -> facilitator.put(
                                "/v1/assessments/" + UUID.randomUUID() + "/required-judges",
                                judges("role:CITIZEN", 5))));
    }

    private Map<String, Object> frame(Object statement, Object goal) {
        return Json.of(
                "arenaId",
                ground.arena.toString(),
                "criteria",
                List.of(Json.of(
                        "code",
                        "use",
                        "label",
                        "About use",
                        "constellation",
                        1,
                        "kind",
                        "RATED",
                        "statementIds",
                        List.of(statement.toString()),
                        "jointGoalId",
                        goal.toString())));
    }

    private static Map<String, Object> judges(String group, int number) {
        return Json.of("requiredJudges", List.of(Json.of("group", group, "minJudges", number)));
    }
}
