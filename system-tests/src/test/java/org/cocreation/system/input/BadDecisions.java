package org.cocreation.system.input;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cocreation.system.platform.Client;
import org.cocreation.system.platform.Json;

/** Requests about decisions that are malformed, or that nobody may make now: openings, ballots, objections, ends. */
final class BadDecisions {

    private static final String INVALID = "invalid-request";

    private final Ground ground;
    private final Client facilitator;
    private final String decision;
    private final List<BadRequest> all = new ArrayList<>();

    BadDecisions(Ground ground) {
        this.ground = ground;
        facilitator = ground.citizen.client();
        decision = "/v1/decisions/" + ground.decision;
    }

    List<BadRequest> all() {
        openings();
        ballots();
        moves();
        return all;
    }

    private void openings() {
        opening("a decision without a rule", "rule", Json.of(), "/rule/kind", "/rule/quorum");
        opening("a decision about nothing", "options", List.of(), "/options");
        opening("a decision in the past", "closesAt", "2020-01-01T00:00:00Z", "/closesAt");
        opening("secret consent", "secret", true, "/secret");
        opening(
                "a proposal of nowhere",
                "proposalIds",
                List.of(UUID.randomUUID().toString()),
                "/proposalIds/0");
        opening(
                "a majority of one group",
                "rule",
                Json.of("kind", "CONCURRENT_MAJORITY", "quorum", 0.5, "groups", List.of("role:CITIZEN"), "k", 2),
                "/rule/groups",
                "/rule/k");
        opening(
                "a budget without money",
                "rule",
                Json.of("kind", "EQUAL_SHARES", "quorum", 0.5),
                "/budget",
                "/options/0/cost",
                "/options");
    }

    private void opening(String what, String field, Object value, String... pointers) {
        all.add(BadRequest.of(
                what,
                400,
                INVALID,
                () -> facilitator.post("/v1/arenas/" + ground.arena + "/decisions", Ground.decision(field, value)),
                pointers));
    }

    private void ballots() {
        ballot("a ballot that says nothing", "{}", "/choice");
        ballot("a ballot of another form", "{\"choice\": \"FOR\", \"ranking\": [\"invite\"]}", "/choice", "/ranking");
        ballot("an objecting ballot without a reason", "{\"choice\": \"OBJECT\"}", "/reason", "/harm");
        all.add(BadRequest.of(
                "an objection without a harm",
                400,
                INVALID,
                () -> facilitator.post(decision + "/objections", Json.of("reason", "too bright")),
                "/harm"));
        all.add(BadRequest.of(
                "a ballot of somebody who is not on the roll",
                403,
                "not-on-the-roll",
                () -> ground.stranger
                        .client()
                        .put(decision + "/ballots/" + ground.stranger.id(), Json.of("choice", "CONSENT"))));
        all.add(BadRequest.of(
                "a ballot for somebody else",
                403,
                "not-own-ballot",
                () -> facilitator.put(decision + "/ballots/" + ground.politician.id(), Json.of("choice", "CONSENT"))));
    }

    private void ballot(String what, String body, String... pointers) {
        all.add(BadRequest.of(
                what,
                400,
                INVALID,
                () -> facilitator.send("PUT", decision + "/ballots/" + ground.citizen.id(), body),
                pointers));
    }

    private void moves() {
        all.add(BadRequest.of(
                "closing without being a facilitator",
                403,
                "not-in-charge-of-decisions",
                () -> ground.politician.client().post(decision + "/close")));
        all.add(BadRequest.of(
                "another round without an objection",
                409,
                "nothing-to-decide-anew",
                () -> facilitator.post(decision + "/next-round")));
        all.add(BadRequest.of(
                "settling an objection that is not there",
                404,
                "objection-not-found",
                () -> facilitator.post(
                        decision + "/objections/" + UUID.randomUUID() + "/resolve", Json.of("amendment", "dim them"))));
        all.add(BadRequest.of(
                "withdrawing a decision without a reason",
                400,
                INVALID,
                () -> facilitator.post(decision + "/withdraw", Json.of()),
                "/reason"));
        all.add(BadRequest.of(
                "a record of an open decision", 404, "record-not-found", () -> facilitator.get(decision + "/record")));
        all.add(BadRequest.of(
                "an id of no decision",
                404,
                "decision-not-found",
                () -> facilitator.get("/v1/decisions/" + UUID.randomUUID())));
    }
}
