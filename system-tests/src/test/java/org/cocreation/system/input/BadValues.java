package org.cocreation.system.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cocreation.system.platform.Client;
import org.cocreation.system.platform.Json;

/** Requests about value frames, weights and assessments that are wrong, or come from who may not. */
final class BadValues {

    private static final String INVALID = "invalid-request";

    private final Ground ground;
    private final Client facilitator;
    private final Client politician;
    private final Client stranger;
    private final String frame;
    private final String assessment;
    private final List<BadRequest> all = new ArrayList<>();

    BadValues(Ground ground) {
        this.ground = ground;
        this.facilitator = ground.citizen.client();
        this.politician = ground.politician.client();
        this.stranger = ground.stranger.client();
        UUID id = facilitator
                .post(
                        "/v1/value-frames",
                        Json.of(
                                "arenaId",
                                ground.arena.toString(),
                                "criteria",
                                List.of(rated("use"), rated("safety"), rated("cost"))))
                .created()
                .id();
        this.frame = "/v1/value-frames/" + id;
        facilitator.post(frame + "/adopt").ok();
        ground.platform.settle();
        this.assessment = "/v1/assessments/"
                + ground.platform
                        .anybody()
                        .list("/v1/assessments?phase=BASELINE&arenaId=" + ground.arena)
                        .get(0)
                        .path("id")
                        .asText();
    }

    List<BadRequest> all() {
        weights();
        reshaping();
        judgements();
        results();
        return all;
    }

    private void weights() {
        String own = frame + "/weights/role:CITIZEN";
        all.add(BadRequest.of(
                "weights that do not sum to one, and one is not named",
                400,
                INVALID,
                () -> facilitator.put(
                        own,
                        Json.of("method", "DIRECT", "weights", List.of(weight("use", 0.5), weight("safety", 0.4)))),
                "/weights",
                "/weights"));
        all.add(BadRequest.of(
                "weights below nothing of a method that is none",
                400,
                INVALID,
                () -> facilitator.put(
                        own, Json.of("method", "DELPHI", "weights", List.of(weight("use", -1), weight("safety", 2)))),
                "/method",
                "/weights/0/weight",
                "/weights/1/weight"));
        all.add(BadRequest.of(
                "comparisons that contradict each other",
                409,
                "weights-inconsistent",
                () -> facilitator.put(
                        own,
                        Json.of(
                                "method",
                                "AHP",
                                "comparisons",
                                List.of(
                                        compared("use", "safety", 9),
                                        compared("safety", "cost", 9),
                                        compared("cost", "use", 9))))));
        all.add(BadRequest.of(
                "comparisons out of range, of which some are missing",
                400,
                INVALID,
                () -> facilitator.put(
                        own, Json.of("method", "AHP", "comparisons", List.of(compared("use", "safety", 0.1)))),
                "/comparisons/0/times"));
        all.add(BadRequest.of(
                "an order with a stranger in it",
                400,
                INVALID,
                () -> facilitator.put(own, Json.of("method", "ROC", "order", List.of("use", "safety", "beauty"))),
                "/order/2",
                "/order"));
        all.add(BadRequest.of(
                "weights for a group of others",
                403,
                "weighs-for-another-group",
                () -> politician.put(own, Json.of("method", "EQUAL"))));
        all.add(BadRequest.of(
                "weights for a group that is none",
                400,
                INVALID,
                () -> politician.put(frame + "/weights/everybody", Json.of("method", "EQUAL")),
                "group"));
        all.add(BadRequest.of(
                "weights of a frame that is not there",
                404,
                "value-frame-not-found",
                () -> politician.put(
                        "/v1/value-frames/" + UUID.randomUUID() + "/weights/role:POLITICIAN",
                        Json.of("method", "EQUAL"))));
    }

    private void reshaping() {
        Map<String, Object> complete = Json.of(
                "reason",
                "We have learned",
                "criteria",
                List.of(rated("use"), rated("noise")),
                "mapping",
                List.of(Json.of("oldCode", "use", "newCode", "use"), Json.of("oldCode", "safety")));
        all.add(BadRequest.of(
                "a mapping that forgets a criterion",
                400,
                INVALID,
                () -> facilitator.post(frame + "/reshape", complete),
                "/mapping"));
        all.add(BadRequest.of(
                "a reshaping without a reason",
                400,
                INVALID,
                () -> facilitator.post(frame + "/reshape", Json.with(complete, "reason", " ")),
                "/reason"));
        all.add(BadRequest.of(
                "a reshaping by somebody who does not facilitate",
                403,
                "facilitator-needed",
                () -> politician.post(frame + "/reshape", complete)));
        all.add(BadRequest.of(
                "goals in a language that is not there",
                400,
                INVALID,
                () -> stranger.get("/v1/value-frames/catalogue/development-goals?language=tlh&level=GOAL"),
                "language"));
    }

    private void judgements() {
        all.add(BadRequest.of(
                "a judgement for a group of others",
                403,
                "not-of-this-group",
                () -> politician.put(assessment + "/judgements", judged("role:CITIZEN", "use", 4))));
        all.add(BadRequest.of(
                "a judgement by somebody who has no seat",
                403,
                "not-of-this-group",
                () -> stranger.put(assessment + "/judgements", judged("role:CITIZEN", "use", 4))));
        all.add(BadRequest.of(
                "a judgement for a group that is not asked",
                400,
                INVALID,
                () -> politician.put(assessment + "/judgements", judged("role:EXPERT", "use", 4)),
                "/group"));
        all.add(BadRequest.of(
                "a rating off the scale",
                400,
                INVALID,
                () -> politician.put(assessment + "/judgements", judged("role:POLITICIAN", "use", 8)),
                "/judgements/0/rating"));
        all.add(BadRequest.of(
                "a judgement of a criterion that is not there",
                400,
                INVALID,
                () -> politician.put(assessment + "/judgements", judged("role:POLITICIAN", "beauty", 4)),
                "/judgements/0/criterion"));
        all.add(BadRequest.of(
                "a failure of a kind that is none, without a word",
                400,
                INVALID,
                () -> politician.post(assessment + "/flags", Json.of("kind", "ALL_OF_THEM", "note", "")),
                "/kind",
                "/note"));
        all.add(BadRequest.of(
                "a failure flagged by somebody who speaks for nobody",
                403,
                "not-of-this-group",
                () -> stranger.post(assessment + "/flags", Json.of("kind", "SUBSISTENCE", "note", "I say so"))));
        all.add(BadRequest.of(
                "flags read by somebody who has no seat",
                403,
                "seat-needed",
                () -> stranger.get(assessment + "/flags")));
    }

    private void results() {
        all.add(BadRequest.of(
                "a postponement into the past without a reason",
                400,
                INVALID,
                () -> facilitator.post(assessment + "/postpone", Json.of("dueAt", "2020-01-01T10:00:00Z")),
                "/reason"));
        all.add(BadRequest.of(
                "a postponement to an earlier time",
                400,
                INVALID,
                () -> facilitator.post(
                        assessment + "/postpone", Json.of("dueAt", "2020-01-01T10:00:00Z", "reason", "Sooner")),
                "/dueAt"));
        all.add(BadRequest.of(
                "the correction of what is not published",
                409,
                "assessment-move-not-allowed",
                () -> facilitator.post(assessment + "/corrections", Json.of("reason", "I do not like it"))));
        all.add(BadRequest.of("publishing what is open", 409, "", () -> facilitator.post(assessment + "/publish")));
        all.add(BadRequest.of(
                "a comparison of nothing",
                400,
                INVALID,
                () -> stranger.get("/v1/assessments/comparison"),
                "assessment"));
        all.add(BadRequest.of(
                "a comparison of what is not published",
                400,
                INVALID,
                () -> stranger.get("/v1/assessments/comparison?assessment=" + UUID.randomUUID() + "&assessment="
                        + UUID.randomUUID()),
                "assessment"));
    }

    private static Map<String, Object> rated(String code) {
        return Json.of(
                "code",
                code,
                "label",
                "About " + code,
                "constellation",
                1,
                "kind",
                "RATED",
                "raisedByGroups",
                List.of("role:CITIZEN"));
    }

    private static Map<String, Object> weight(String criterion, double weight) {
        return Json.of("criterion", criterion, "weight", weight);
    }

    private static Map<String, Object> compared(String criterion, String over, double times) {
        return Json.of("criterion", criterion, "over", over, "times", times);
    }

    private static Map<String, Object> judged(String group, String criterion, int rating) {
        return Json.of(
                "group",
                group,
                "judgements",
                List.of(Json.of("criterion", criterion, "rating", rating, "confidence", 2)));
    }
}
