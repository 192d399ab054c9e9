package org.cocreation.arena;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cocreation.contracts.ActorEvent;
import org.cocreation.contracts.ActorEvent.AuthorityRecognised;
import org.cocreation.contracts.LeadershipDomain;
import org.cocreation.contracts.Money;
import org.cocreation.contracts.SeatRole;
import org.cocreation.contracts.Sector;
import org.cocreation.kit.testing.PlatformResource;
import org.cocreation.kit.testing.Waiting;
import org.jspecify.annotations.Nullable;

/**
 * A formed arena of citizens c1, c2, … and politicians p1, p2, …, facilitated by c1, and a council that can give it a mandate and for
 * which p1 may act.
 */
final class Deciding {

    static final String FAR =
            "\"closesAt\": \"%s\"".formatted(java.time.Instant.now().plusSeconds(86_400));

    final Town town = new Town();
    final UUID council = town.organisation("council", Sector.PUBLIC, LeadershipDomain.POLITICAL);
    final UUID authority = UUID.randomUUID();
    final UUID arena;
    final String path;
    final List<String> voters;

    Deciding(int citizens, int politicians) {
        this(citizens, politicians, null);
    }

    Deciding(int citizens, int politicians, @Nullable Money ceiling) {
        town.clerkOf("clerk", council);
        PlatformResource.publish(
                ActorEvent.TOPIC,
                new AuthorityRecognised(
                        council,
                        authority,
                        List.of("ADOPT_PROPOSAL", "SPEND"),
                        List.of("DK-157"),
                        ceiling,
                        "BODY",
                        null));
        Map<String, SeatRole> seats = new LinkedHashMap<>();
        for (int i = 1; i <= citizens; i++) {
            town.person("c" + i, Sector.CITIZENRY, LeadershipDomain.CIVIC, "neighbours");
            seats.put("c" + i, SeatRole.CITIZEN);
        }
        for (int i = 1; i <= politicians; i++) {
            if (i == 1) {
                town.clerkOf("p1", council);
            } else {
                town.person("p" + i, Sector.PUBLIC, LeadershipDomain.POLITICAL);
            }
            seats.put("p" + i, SeatRole.POLITICIAN);
        }
        arena = town.formedArena(seats);
        path = "/v1/arenas/" + arena;
        voters = List.copyOf(seats.keySet());
    }

    /** Grants a mandate of the council as soon as its authority is known. */
    String mandate(String body) {
        for (int attempt = 0; attempt < 100; attempt++) {
            Response answer = town.as("clerk", "authoriser")
                    .header("Acting-For", council)
                    .body(body)
                    .post(path + "/mandates");
            if (answer.statusCode() == 201) {
                return answer.path("id");
            }
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(403);
            Waiting.pause();
        }
        throw new AssertionError("the authority never arrived");
    }

    /** A closing time tomorrow. */
    static String far() {
        return "\"closesAt\": \"%s\"".formatted(Instant.now().plus(1, ChronoUnit.DAYS));
    }

    /** A submitted proposal of c1 and p1. */
    String proposal(String title) {
        String id = town.post("c1", path + "/proposals", "{\"title\": \"%s\"}".formatted(title))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String at = "/v1/proposals/" + id;
        town.post("c1", at + "/authors", "{\"actorId\": \"%s\"}".formatted(town.id("p1")));
        town.post("p1", at + "/authors/" + town.id("p1") + "/consent").then().statusCode(200);
        town.post("c1", at + "/submit").then().statusCode(200);
        return id;
    }

    /** What the facilitator asks for, with a waiver and a closing time tomorrow. */
    ValidatableResponse asksFor(String terms) {
        return town.post("c1", path + "/decisions", """
                {%s, "prototypeWaiver": {"reason": "only words"}, %s}""".formatted(terms, far())).then();
    }

    String opens(String terms) {
        return asksFor(terms).statusCode(201).extract().path("id");
    }

    /** A decision on one proposal. */
    String opens(String type, String proposal, String more) {
        return opens("\"decisionType\": \"%s\", \"proposalIds\": [\"%s\"]%s".formatted(type, proposal, more));
    }

    ValidatableResponse votes(String name, String decision, String ballot) {
        return town.as(name, "participant")
                .body(ballot)
                .put("/v1/decisions/" + decision + "/ballots/" + town.id(name))
                .then();
    }

    void all(String decision, String choice) {
        voters.forEach(voter -> says(voter, decision, choice));
    }

    void says(String name, String decision, String choice) {
        votes(name, decision, "{\"choice\": \"%s\"}".formatted(choice)).statusCode(200);
    }

    ValidatableResponse closes(String decision) {
        return town.post("c1", "/v1/decisions/" + decision + "/close").then();
    }

    String stateOf(String proposal) {
        return given().get("/v1/proposals/" + proposal).path("state");
    }
}
