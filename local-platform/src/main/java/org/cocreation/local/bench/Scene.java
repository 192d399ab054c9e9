package org.cocreation.local.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.cocreation.local.LocalPlatform;
import org.cocreation.local.PlatformFailure;
import org.cocreation.local.Tokens;
import org.cocreation.local.demo.client.Answer;
import org.cocreation.local.demo.client.Call;
import org.cocreation.local.demo.client.GatewayClient;
import org.cocreation.local.demo.client.Person;

/** What must be there before anything can be measured: a person who takes part, open arenas, and a proposal to talk about. */
final class Scene {

    /** About as long as the median citizens' proposal. */
    static final String SUMMARY =
            "There is room for it beside the playground, and neighbours would look after it in turns. ".repeat(7);

    /** As long as the median comment on a municipality's participation platform. */
    static final String TEXT =
            "There is room for it beside the playground, and neighbours would look after it in turns. "
                    .repeat(4)
                    .strip();

    /** The kind with the most to write: it is open until somebody says what became of it. */
    static final String KIND = "SUGGESTION";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Person STEWARD = Person.of("bench-steward", "steward");
    private static final Person CITIZEN = Person.of("bench-citizen", "participant");
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final GatewayClient gateway;
    private final URI address;
    private final String token;
    private final AtomicLong number = new AtomicLong();
    private final String citizen;
    private final String challenge;
    private final String arena;
    private final String proposal;

    Scene(LocalPlatform platform) throws InterruptedException {
        address = platform.addresses().gateway();
        gateway = new GatewayClient(address, platform.tokens());
        token = platform.tokens()
                .get(Tokens.wish(CITIZEN.login(), "participant")
                        .byClient("cocreation-bench")
                        .lasting(Duration.ofHours(4)));
        citizen = register();
        challenge = raise();
        arena = convene("Words to be measured");
        proposal = oneIdea();
    }

    private String register() throws InterruptedException {
        ObjectNode body = JSON.createObjectNode();
        body.put("kind", "PERSON");
        body.put("displayName", "Citizen who says a lot");
        body.put("sector", "CITIZENRY");
        body.put("domain", "CIVIC");
        body.put("level", "LOCAL");
        body.put("lay", true);
        body.putObject("login").put("subject", CITIZEN.login());
        return done(Call.post(STEWARD, "/v1/actors", body));
    }

    private String raise() throws InterruptedException {
        ObjectNode body = JSON.createObjectNode();
        body.put("title", "What the platform can carry");
        body.put("description", "Everything that is measured happens under this challenge.");
        body.put("kind", "PUBLIC_PROBLEM");
        body.put("ambition", "WIDE");
        body.putArray("topics").add("measuring");
        body.putArray("jurisdictions").add("DK-157");
        body.put("affectedUnknown", true);
        return done(Call.post(CITIZEN, "/v1/challenges", body));
    }

    /** Opens another arena and gives its id. */
    String convene(String name) throws InterruptedException {
        ObjectNode body = JSON.createObjectNode();
        body.put("challengeId", challenge);
        body.put("templateCode", "SPRINT");
        body.put("name", name);
        body.put("level", "LOCAL");
        body.put("setting", "DIGITAL");
        body.put(
                "formBy",
                Instant.now()
                        .plus(365, ChronoUnit.DAYS)
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString());
        body.putObject("admission").put("mode", "OPEN").put("open", true);
        return done(Call.post(CITIZEN, "/v1/arenas", body));
    }

    private String done(Call call) throws InterruptedException {
        Answer answer = gateway.sendOnceKnown(call);
        if (!answer.done()) {
            throw new PlatformFailure("cannot prepare the measurement, " + call.path() + ": " + answer.inShort());
        }
        return answer.id();
    }

    String arena() {
        return arena;
    }

    /** The proposal that contributions are about. */
    String proposal() {
        return proposal;
    }

    String citizen() {
        return citizen;
    }

    /** An idea that is there to be read; gives its id. */
    String oneIdea() throws InterruptedException {
        return done(Call.post(CITIZEN, "/v1/arenas/" + arena + "/proposals", idea()));
    }

    /** A contribution about a proposal, made by the citizen through the gateway. */
    HttpRequest contribute() {
        return request(address.resolve("/v1/arenas/" + arena + "/contributions"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(contribution().toString()))
                .build();
    }

    /** A read through the gateway. */
    HttpRequest read(String path) {
        return read(address, path);
    }

    /** A read straight at a service, past the gateway. */
    HttpRequest read(URI at, String path) {
        return request(at.resolve(path)).GET().build();
    }

    GatewayClient gateway() {
        return gateway;
    }

    private ObjectNode contribution() {
        ObjectNode body = JSON.createObjectNode();
        body.putObject("about").put("kind", "PROPOSAL").put("id", proposal);
        body.put("kind", KIND);
        body.put("text", TEXT);
        body.put("language", "en");
        return body;
    }

    private ObjectNode idea() {
        ObjectNode body = JSON.createObjectNode();
        body.put("title", title(number.incrementAndGet()));
        body.put("summary", SUMMARY);
        body.put("language", "en");
        return body;
    }

    static String title(long number) {
        return "A pocket park where the old bus stop was, number " + number;
    }

    private HttpRequest.Builder request(URI target) {
        return HttpRequest.newBuilder(target).timeout(LIMIT).header("Authorization", "Bearer " + token);
    }
}
