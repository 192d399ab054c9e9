package org.cocreation.arena;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cocreation.kit.testing.PlatformResource.awaitEvent;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cocreation.arena.answer.OwedAnswers;
import org.cocreation.arena.answer.Recommendation;
import org.cocreation.arena.proposal.Proposals;
import org.cocreation.arena.proposal.PrototypeWaiver;
import org.cocreation.contracts.ActorEvent;
import org.cocreation.contracts.ActorEvent.AuthorityRecognised;
import org.cocreation.contracts.ArenaEvent;
import org.cocreation.contracts.LeadershipDomain;
import org.cocreation.contracts.SeatRole;
import org.cocreation.contracts.Sector;
import org.cocreation.kit.event.EventLog;
import org.cocreation.kit.testing.PlatformResource;
import org.cocreation.kit.testing.Waiting;

/** A town with an arena under a mandate of its standing committee, whose recommendations are owed an answer within 30 days. */
final class Recommending {

    static final Duration WITHIN = Duration.ofDays(30);

    final Town town = new Town();
    final UUID committee = town.organisation("committee", Sector.PUBLIC, LeadershipDomain.POLITICAL);
    final UUID council = town.organisation("council", Sector.PUBLIC, LeadershipDomain.POLITICAL);
    final UUID youthClub = town.organisation("youth club", Sector.CIVIL_SOCIETY, LeadershipDomain.CIVIC);
    final UUID authority = recognise(committee);
    final UUID arena;
    final UUID mandate;

    private final OwedAnswers owed;
    private final Proposals proposals;
    private final EventLog events;

    Recommending(OwedAnswers owed, Proposals proposals, EventLog events) {
        this.owed = owed;
        this.proposals = proposals;
        this.events = events;
        recognise(council);
        town.clerkOf("committee clerk", committee);
        town.clerkOf("council clerk", council);
        town.person("citizen", Sector.CITIZENRY, LeadershipDomain.CIVIC, "neighbours");
        town.person("councillor", Sector.PUBLIC, LeadershipDomain.POLITICAL);
        arena = convene();
        mandate = grant();
        town.accepts("citizen", arena, SeatRole.CITIZEN);
        town.accepts("councillor", arena, SeatRole.POLITICIAN);
        UUID councillor = town.id("councillor");
        awaitEvent(
                ArenaEvent.TOPIC,
                "actor-joined-arena",
                event -> event.data().contains(councillor.toString())
                        && event.key().equals(arena.toString()));
    }

    private UUID recognise(UUID body) {
        UUID id = UUID.randomUUID();
        PlatformResource.publish(
                ActorEvent.TOPIC,
                new AuthorityRecognised(body, id, List.of("ADOPT_PROPOSAL"), List.of("DK-157"), null, "BODY", null));
        return id;
    }

    private UUID convene() {
        String challenge = town.post("councillor", "/v1/challenges", """
                        {"title": "A challenge", "kind": "PUBLIC_PROBLEM", "ambition": "SMALL", "topics": ["youth"],
                         "jurisdictions": ["DK-157"], "affectedGroups": [{"code": "neighbours"}]}""")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return UUID.fromString(town.post("councillor", "/v1/arenas", """
                        {"challengeId": "%s", "templateCode": "TASK_COMMITTEE", "name": "Committee"}""".formatted(challenge))
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private UUID grant() {
        for (int attempt = 0; attempt < 100; attempt++) {
            var answer = town.as("committee clerk", "authoriser")
                    .header("Acting-For", committee)
                    .body("""
                            {"power": "RECOMMEND", "scope": {"decisionTypes": ["ADOPT_PROPOSAL"], "jurisdictions": ["DK-157"]},
                             "rule": {"kind": "CONSENT", "quorum": 0.67}, "validUntil": "2099-01-01T00:00:00Z", "answerWithinDays": 30}""")
                    .post("/v1/arenas/" + arena + "/mandates");
            if (answer.statusCode() == 201) {
                return UUID.fromString(answer.path("id"));
            }
            assertThat(answer.statusCode()).isEqualTo(403);
            Waiting.pause();
        }
        throw new AssertionError("the authority never arrived");
    }

    /** A proposal that was recommended some time ago; returns the decision. */
    UUID recommended(UUID proposal, Duration ago) {
        UUID decision = UUID.randomUUID();
        Instant taken = Instant.now().minus(ago);
        QuarkusTransaction.requiringNew().run(() -> {
            proposals.lock(proposal).beginDecision(decision, new PrototypeWaiver("small", town.id("citizen")), taken);
            events.append(owed.owe(
                    new Recommendation(
                            decision,
                            arena,
                            mandate,
                            committee,
                            "ADOPT_PROPOSAL",
                            List.of("DK-157"),
                            null,
                            (int) WITHIN.toDays(),
                            List.of(proposal)),
                    taken));
        });
        return decision;
    }

    /** A proposal of the arena by a citizen and a councillor. */
    UUID proposal() {
        String id = town.post("citizen", "/v1/arenas/" + arena + "/proposals", "{\"title\": \"Closing hours\"}")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String path = "/v1/proposals/" + id;
        town.post("citizen", path + "/authors", "{\"actorId\": \"%s\"}".formatted(town.id("councillor")));
        town.post("councillor", path + "/authors/" + town.id("councillor") + "/consent")
                .then()
                .statusCode(200);
        town.post("citizen", path + "/submit").then().statusCode(200);
        return UUID.fromString(id);
    }

    io.restassured.response.Response answers(String clerk, UUID body, UUID decision, String answer) {
        return town.as(clerk, "authoriser")
                .header("Acting-For", body)
                .body(answer)
                .post("/v1/decisions/" + decision + "/answer");
    }

    String stateOf(UUID proposal) {
        return given().get("/v1/proposals/" + proposal).path("state");
    }
}
