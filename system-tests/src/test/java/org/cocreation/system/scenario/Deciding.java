package org.cocreation.system.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cocreation.system.platform.Client;
import org.cocreation.system.platform.Event;
import org.cocreation.system.platform.Json;
import org.cocreation.system.platform.KafkaDoor;
import org.cocreation.system.platform.People.Actor;

/** G21: the committee consents after an objection was met; others promise what it takes; the record is in the chain. */
final class Deciding {

    private static final Duration ANSWER_WITHIN = Duration.ofDays(30);

    private final Committee committee;
    private final KafkaDoor kafka;
    private String recordHash;

    Deciding(Committee committee) {
        this.committee = committee;
        this.kafka = committee.kafka;
    }

    void open() {
        committee.decision = committee
                .officer()
                .post(
                        committee.path("/decisions"),
                        Json.of(
                                "decisionType",
                                "ADOPT_PROPOSAL",
                                "question",
                                "Shall the skate park be built on the harbour?",
                                "proposalIds",
                                List.of(committee.proposal.toString()),
                                "closesAt",
                                Committee.inDays(7)))
                .created()
                .id();
        JsonNode opened = kafka.await("decision-opened", committee.decision).data();
        assertThat(opened.path("ruleKind").asText()).isEqualTo("CONSENT");
        assertThat(opened.path("mandateId").asText()).isEqualTo(committee.mandate.toString());
        assertThat(opened.path("expectedEffect").asText()).isEqualTo("RECOMMENDATION");
        assertThat(opened.path("rollSize").asInt()).isEqualTo(15);
        Committee.assertCounts(opened.path("rollByRole"), Map.of("CITIZEN", 10, "POLITICIAN", 5));
        assertThat(committee.stateOfProposal()).isEqualTo("DECIDING");
    }

    void meetAnObjection() {
        Actor objector = committee.town.councillors.get(3);
        String objections = path("/objections");
        var unfounded = objector.client().post(objections, Json.of("harm", "The neighbours"));
        unfounded.refused(400, "invalid-request");
        assertThat(unfounded.json().path("errors").toString()).contains("/reason");
        UUID objection = objector.client()
                .post(objections, Json.of("reason", "noise after 22:00", "harm", "The sleep of those who live there"))
                .created()
                .id();
        committee.officer().post(path("/close")).refused(409, "round-left");
        String resolve = objections + "/" + objection + "/resolve";
        committee
                .officer()
                .post(resolve, Json.of("amendment", "The park closes at 21:30, and its lights go out"))
                .ok();
        committee.skater().client().post(resolve, Json.of("stance", "AGREE")).refused(403, "not-the-objector");
        assertThat(objector.client()
                        .post(resolve, Json.of("stance", "AGREE"))
                        .ok()
                        .json()
                        .path("state")
                        .asText())
                .isEqualTo("RESOLVED");
    }

    void othersPromiseWhatItTakes() {
        promise(committee.town.forYouthClub(), committee.town.youthClub, "TIME", 40, "h");
        promise(committee.town.forCouncil(), committee.town.council, "MONEY", 250_000_000L, "DKK");
        kafka.awaitExactly(2, "commitment-made", event -> event.is("commitment-made", committee.arena));
    }

    void allConsent() {
        committee.voters().forEach(this::consent);
        committee
                .officer()
                .put(path("/ballots/" + committee.town.officer.id()), Json.of("choice", "CONSENT"))
                .refused(403, "not-on-the-roll");
        assertThat(committee.platform.anybody().list(path("/ballots"))).hasSize(15);
    }

    void close() {
        JsonNode closed = committee.officer().post(path("/close")).ok().json();
        JsonNode taken = kafka.await("decision-taken", committee.decision).data();
        assertThat(taken.path("state").asText()).isEqualTo("TAKEN");
        assertThat(taken.path("effect").asText()).isEqualTo("RECOMMENDATION");
        assertThat(taken.has("degradedBecause")).as("it was meant to recommend").isFalse();
        assertThat(taken.path("unresolvedObjections").asInt()).isZero();
        assertThat(taken.path("prototypeWaived").asBoolean()).isFalse();
        assertThat(taken.path("recordNo").asInt()).isEqualTo(1);
        assertTally(taken, "role:CITIZEN", 10);
        assertTally(taken, "role:POLITICIAN", 5);
        assertThat(closed.path("mandate").path("power").asText()).isEqualTo("RECOMMEND");
        recordHash = taken.path("recordHash").asText();

        JsonNode referred = kafka.await("proposal-referred", committee.proposal).data();
        assertThat(referred.path("authoriserActorId").asText()).isEqualTo(committee.town.standingCommittee.toString());
        assertThat(Duration.between(
                        Instant.parse(closed.path("closedAt").asText()),
                        Instant.parse(referred.path("answerDue").asText())))
                .isEqualTo(ANSWER_WITHIN);
        assertThat(committee.stateOfProposal()).isEqualTo("REFERRED");
    }

    /** The chain holds by the platform's own recomputing and by ours, and says what it said when it was made. */
    void theChainHolds() {
        JsonNode verified = committee.read(committee.path("/decisions/verify"));
        assertThat(verified.path("holds").asBoolean()).as(verified.toString()).isTrue();
        assertThat(verified.path("checked").asInt()).isEqualTo(1);
        assertThat(verified.path("lastHash").asText()).isEqualTo(recordHash);
        String record = committee.platform.anybody().get(path("/record")).ok().body();
        assertThat(sha256(record)).isEqualTo(recordHash);
        assertThat(Json.read(record).path("prevHash").asText()).isEqualTo("0".repeat(64));
        assertThat(Json.read(record).path("objections").path(0).path("state").asText())
                .isEqualTo("RESOLVED");
        assertThat(record).doesNotContain("noise", "21:30");
    }

    private void consent(Actor voter) {
        voter.client()
                .put(path("/ballots/" + voter.id()), Json.of("choice", "CONSENT"))
                .ok();
    }

    private void promise(Client by, UUID actor, String kind, long quantity, String unit) {
        UUID commitment = by.post(
                        "/v1/commitments",
                        Json.of(
                                "arenaId",
                                committee.arena.toString(),
                                "proposalId",
                                committee.proposal.toString(),
                                "kind",
                                kind,
                                "quantity",
                                quantity,
                                "unit",
                                unit))
                .created()
                .id();
        Event made = kafka.await("commitment-made", commitment);
        assertThat(made.data().path("actorId").asText()).isEqualTo(actor.toString());
        assertThat(made.data().path("quantity").asLong()).isEqualTo(quantity);
    }

    private static void assertTally(JsonNode taken, String group, int consents) {
        for (JsonNode tally : taken.path("tallies")) {
            if (tally.path("group").asText().equals(group)) {
                assertThat(tally.path("ballots").asInt()).as(group).isEqualTo(consents);
                Committee.assertCounts(tally.path("counts"), Map.of("CONSENT", consents));
                return;
            }
        }
        throw new AssertionError("no tally of " + group + ": " + taken);
    }

    private String path(String rest) {
        return "/v1/decisions/" + committee.decision + rest;
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
