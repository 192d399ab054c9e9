package org.cocreation.system.input;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cocreation.system.platform.Client;
import org.cocreation.system.platform.Json;

/** Answers that nobody owes, adoptions that cannot have been observed, and elections that cannot be read. */
final class BadAnswers {

    private static final int FIFTY_MEGABYTES = 50 * 1024 * 1024;
    private static final String ELECTION = """
            META
            key;value
            description;Two projects
            budget;100
            vote_type;approval
            PROJECTS
            project_id;cost
            1;60
            2;sixty
            VOTES
            voter_id;vote
            a;1,3
            a;1
            """;

    private final Ground ground;
    private final List<BadRequest> all = new ArrayList<>();

    BadAnswers(Ground ground) {
        this.ground = ground;
    }

    List<BadRequest> all() {
        answers();
        adoptions();
        elections();
        return all;
    }

    private void answers() {
        Client authoriser = ground.platform.as(ground.citizen.subject(), "authoriser");
        String answer = "/v1/decisions/" + UUID.randomUUID() + "/answer";
        all.add(BadRequest.of(
                "an answer that nobody owes",
                404,
                "answer-not-owed",
                () -> authoriser.post(answer, Json.of("stance", "ACCEPT"))));
        all.add(BadRequest.of(
                "an answer without a stance",
                400,
                "invalid-request",
                () -> authoriser.post(answer, Json.of("stance", "PERHAPS", "stepSize", "HUGE")),
                "/stance",
                "/stepSize"));
        all.add(BadRequest.of(
                "an unknown state of answers",
                400,
                "invalid-request",
                () -> authoriser.get("/v1/answers?state=LATE"),
                "state"));
    }

    private void adoptions() {
        String path = "/v1/proposals/" + ground.proposal() + "/adoptions";
        Client steward = ground.platform.steward();
        all.add(BadRequest.of(
                "an adoption that is still to come",
                400,
                "invalid-request",
                () -> steward.post(
                        path,
                        adoption(
                                "observedAt",
                                LocalDate.now(ZoneOffset.UTC).plusDays(3).toString())),
                "/observedAt"));
        all.add(BadRequest.of(
                "an adoption by nowhere",
                400,
                "invalid-request",
                () -> steward.post(path, Json.with(adoption("status", "LIKED"), "jurisdiction", "Ramsey County")),
                "/jurisdiction",
                "/status"));
        all.add(BadRequest.of(
                "an adoption of nothing",
                404,
                "proposal-not-found",
                () -> steward.post("/v1/proposals/" + UUID.randomUUID() + "/adoptions", adoption("note", "there"))));
    }

    private void elections() {
        String path = "/v1/arenas/" + ground.arena + "/decisions/import";
        Client facilitator = ground.citizen.client().with("Content-Type", "text/plain");
        all.add(BadRequest.of(
                "an election with faults in three lines",
                400,
                "election-file-malformed",
                () -> facilitator.send("POST", path, ELECTION),
                "line 9",
                "line 12",
                "line 13"));
        all.add(BadRequest.of(
                "an election of fifty megabytes",
                413,
                "",
                () -> facilitator.send("POST", path, "x".repeat(FIFTY_MEGABYTES))));
        all.add(BadRequest.of(
                "an election as JSON", 415, "", () -> ground.citizen.client().post(path, Json.of("budget", 1))));
        all.add(BadRequest.of(
                "an election by somebody who does not facilitate",
                403,
                "not-in-charge-of-imports",
                () -> ground.politician
                        .client()
                        .with("Content-Type", "text/plain")
                        .send("POST", path, ELECTION)));
    }

    private static Map<String, Object> adoption(String field, String value) {
        return Json.with(Json.of("jurisdiction", "US-27123", "status", "ADOPTED"), field, value);
    }
}
