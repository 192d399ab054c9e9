package org.cocreation.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.cocreation.local.LocalPlatform;
import org.cocreation.local.PlatformFailure;
import org.cocreation.local.Tokens;
import org.cocreation.local.demo.client.Answer;
import org.cocreation.local.demo.client.Call;
import org.cocreation.local.demo.client.GatewayClient;
import org.cocreation.local.demo.client.Person;

/** A formed arena with an open decision of the public, and electors who change their minds all the time. */
final class PollingPlace {

    /** So many that voters who vote at the same time are hardly ever the same. */
    static final int ELECTORS = 400;

    static final String PLACE = "DK-998";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Person STEWARD = Person.of("bench-steward", "steward");
    private static final Person CHAIR = Person.of("bench-chair", "participant");
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final int ATTEMPTS = 300;

    private final GatewayClient gateway;
    private final URI address;
    private final List<Elector> electors = new ArrayList<>();
    private final AtomicLong number = new AtomicLong();
    private final String arena;
    private final String decision;

    private record Elector(String id, String token) {}

    PollingPlace(LocalPlatform platform) throws InterruptedException {
        address = platform.addresses().gateway();
        gateway = new GatewayClient(address, platform.tokens());
        String chair = register(CHAIR.login());
        for (int i = 0; i < ELECTORS; i++) {
            String login = "bench-elector-" + i;
            String token = platform.tokens()
                    .get(Tokens.wish(login, "participant")
                            .byClient("cocreation-bench")
                            .lasting(Duration.ofHours(4)));
            electors.add(new Elector(register(login), token));
        }
        arena = form(chair);
        decision = open();
    }

    /** What the voter of a request says this time. */
    static String choice(long number) {
        return number / ELECTORS % 2 == 0 ? "FOR" : "AGAINST";
    }

    String arena() {
        return arena;
    }

    String decision() {
        return decision;
    }

    URI address() {
        return address;
    }

    /** The token of the elector whose turn it is. */
    String tokenOf(long turn) {
        return electors.get((int) (turn % ELECTORS)).token();
    }

    /** Opens a consultation with one statement in the arena and gives its id. */
    String consult() throws InterruptedException {
        return done(Call.post(CHAIR, "/v1/consultations", read("""
                        {"arenaId": "%s", "question": "What does the town need most?", "statements": ["A place to sit"]}""".formatted(arena))))
                .id();
    }

    /** The next elector votes, through the gateway. */
    HttpRequest ballot() {
        long next = number.getAndIncrement();
        Elector elector = electors.get((int) (next % ELECTORS));
        return HttpRequest.newBuilder(address.resolve("/v1/decisions/" + decision + "/ballots/" + elector.id()))
                .timeout(LIMIT)
                .header("Authorization", "Bearer " + elector.token())
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"choice\":\"" + choice(next) + "\"}"))
                .build();
    }

    private String register(String login) throws InterruptedException {
        ObjectNode body = JSON.createObjectNode();
        body.put("kind", "PERSON");
        body.put("displayName", "Somebody who votes");
        body.put("sector", "CITIZENRY");
        body.put("domain", "CIVIC");
        body.put("level", "LOCAL");
        body.put("lay", true);
        body.putArray("jurisdictions").add(PLACE);
        body.putObject("login").put("subject", login);
        return done(Call.post(STEWARD, "/v1/actors", body)).id();
    }

    private String form(String chair) throws InterruptedException {
        String challenge = done(Call.post(CHAIR, "/v1/challenges", read("""
                        {"title": "What a polling place can carry", "kind": "PUBLIC_PROBLEM", "ambition": "SMALL",
                         "jurisdictions": ["%s"], "affectedUnknown": true}""".formatted(PLACE))))
                .id();
        String formed = done(Call.post(CHAIR, "/v1/arenas", read("""
                        {"challengeId": "%s", "templateCode": "WORKING_GROUP", "name": "Polling place",
                         "admission": {"mode": "OPEN", "open": true},
                         "seatPlan": [{"role": "CITIZEN", "min": 1, "max": 5, "voting": true, "lay": true}],
                         "formationPolicy": {"minSeats": 1, "minSectors": 1, "minLayShare": 0, "maxSectorShare": 1,
                            "minAffectedCoverage": 0, "authorisation": "NONE", "facilitator": true, "minCommittedHours": 0}}""".formatted(challenge))))
                .id();
        String path = "/v1/arenas/" + formed;
        String invitation = done(Call.post(CHAIR, "/v1/invitations", read("""
                        {"arenaId": "%s", "actorId": "%s", "seatRole": "CITIZEN", "reason": "RELEVANT"}""".formatted(formed, chair))))
                .id();
        done(Call.post(CHAIR, "/v1/invitations/" + invitation + "/accept"));
        String seat = await(
                path + "/seats",
                roster -> roster.path("items").path(0).path("id").asText());
        done(Call.put(CHAIR, path + "/seats/" + seat + "/functions", read("""
                        {"functions": ["FACILITATOR"], "reason": "somebody must count"}""")));
        await(path, state -> state.path("state").asText().equals("FORMED") ? "FORMED" : "");
        return formed;
    }

    private String open() throws InterruptedException {
        return done(Call.post(CHAIR, "/v1/arenas/" + arena + "/decisions", read("""
                        {"decisionType": "SET_RULES", "question": "Shall it be so?", "options": [{"code": "so", "title": "So it shall be"}],
                         "rule": {"kind": "MAJORITY", "electorate": "PUBLIC", "quorum": 0.1},
                         "jurisdictions": ["%s"], "closesAt": "%s"}""".formatted(
                                PLACE, Instant.now().plus(1, ChronoUnit.DAYS)))))
                .id();
    }

    private String await(String path, java.util.function.Function<JsonNode, String> look) throws InterruptedException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            String seen = look.apply(gateway.send(Call.get(CHAIR, path)).body());
            if (!seen.isEmpty()) {
                return seen;
            }
            Thread.sleep(100);
        }
        throw new PlatformFailure("cannot prepare the measurement, waited in vain for " + path);
    }

    private Answer done(Call call) throws InterruptedException {
        Answer answer = gateway.sendOnceKnown(call);
        if (!answer.done()) {
            throw new PlatformFailure("cannot prepare the measurement, " + call.path() + ": " + answer.inShort());
        }
        return answer;
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
