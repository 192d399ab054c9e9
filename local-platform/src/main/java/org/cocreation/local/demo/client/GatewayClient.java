package org.cocreation.local.demo.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.cocreation.local.PlatformFailure;
import org.cocreation.local.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * A client of the gateway that does not give up at once: broken connections, services that are down and full queues are tried again
 * with the same idempotency key, so that a process may die in the middle of a request. Remembers every event it was told of.
 */
public final class GatewayClient {

    /** The client that the demonstration's tokens name. */
    public static final String CLIENT = "cocreation-demo";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<Integer> UNAVAILABLE = Set.of(429, 502, 503, 504);
    private static final Set<String> PASSING =
            Set.of("request-in-progress", "actor-unknown", "proposal-imported-meanwhile", "seat-role-not-planned");
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration SHORT_PATIENCE = Duration.ofSeconds(20);
    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 3_000;

    private final URI gateway;
    private final Tokens tokens;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Set<String> announced = ConcurrentHashMap.newKeySet();
    private final AtomicLong repeats = new AtomicLong();

    /** A client of the gateway at an address. */
    public GatewayClient(URI gateway, Tokens tokens) {
        this.gateway = gateway;
        this.tokens = tokens;
    }

    /** Asks until there is an answer that is the platform's own decision. */
    public Answer send(Call call) throws InterruptedException {
        long begin = System.nanoTime();
        for (int attempt = 0; ; attempt++) {
            Answer answer = null;
            String fault;
            try {
                answer = read(http.send(request(call), BodyHandlers.ofByteArray()));
                fault = answer.inShort();
            } catch (IOException e) {
                fault = "no answer: " + e;
            }
            Duration patience = answer == null ? PATIENCE : patience(answer);
            if (answer != null && patience.isZero()) {
                announced.addAll(answer.events());
                return answer;
            }
            if (System.nanoTime() - begin > patience.toNanos()) {
                if (answer != null) {
                    return answer;
                }
                throw new PlatformFailure(call.method() + " " + call.path() + " got no answer for "
                        + patience.toSeconds() + " s (" + fault + ")");
            }
            repeats.incrementAndGet();
            pause(attempt);
        }
    }

    /** Asks until the answer is good, for what another service must have heard of first. */
    public Answer sendOnceKnown(Call call) throws InterruptedException {
        long begin = System.nanoTime();
        for (int attempt = 0; ; attempt++) {
            Answer answer = send(call);
            boolean notYet = answer.status() == 404 || answer.status() == 403;
            if (!notYet || System.nanoTime() - begin > SHORT_PATIENCE.toNanos()) {
                return answer;
            }
            pause(attempt);
        }
    }

    /** All entries of a list, page by page. */
    public List<JsonNode> list(@Nullable Person who, String path) throws InterruptedException {
        List<JsonNode> all = new ArrayList<>();
        String cursor = "";
        do {
            String separator = path.contains("?") ? "&" : "?";
            Answer page = send(Call.get(who, path + separator + "limit=200" + cursor));
            if (!page.done()) {
                throw new PlatformFailure("GET " + path + " answered " + page.inShort());
            }
            page.body().path("items").forEach(all::add);
            cursor = page.body().hasNonNull("nextCursor") ? "&cursor=" + page.text("nextCursor") : "";
        } while (!cursor.isEmpty());
        return all;
    }

    /** Ids of all events that answers have named so far. */
    public Set<String> announced() {
        return announced;
    }

    /** How often a request was sent again. */
    public long repeats() {
        return repeats.get();
    }

    /** A request as somebody would send it; for those who read the answer as it comes. */
    public HttpRequest.Builder request(String path, @Nullable Person who) {
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.resolve(path));
        if (who != null) {
            String token = tokens.get(
                    Tokens.wish(who.login(), who.roles().toArray(String[]::new)).byClient(CLIENT));
            request.header("Authorization", "Bearer " + token);
            if (who.actingFor() != null) {
                request.header("Acting-For", who.actingFor());
            }
        }
        return request;
    }

    /** The connections to the gateway. */
    public HttpClient http() {
        return http;
    }

    private HttpRequest request(Call call) {
        HttpRequest.Builder request = request(call.path(), call.who()).timeout(Duration.ofSeconds(40));
        JsonNode body = call.body();
        if (body == null) {
            request.method(call.method(), BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json")
                    .method(call.method(), BodyPublishers.ofString(body.toString()));
        }
        if (call.key() != null) {
            request.header("Idempotency-Key", call.key());
        }
        if (call.ifMatch() != null) {
            request.header("If-Match", call.ifMatch());
        }
        return request.build();
    }

    /** How long to go on asking after this answer; zero when it is final. */
    private static Duration patience(Answer answer) {
        if (UNAVAILABLE.contains(answer.status())) {
            return PATIENCE;
        }
        boolean passing = answer.status() >= 500 || PASSING.contains(answer.problem());
        return passing ? SHORT_PATIENCE : Duration.ZERO;
    }

    private static void pause(int attempt) throws InterruptedException {
        long pause = Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << Math.min(attempt, 5));
        TimeUnit.MILLISECONDS.sleep(pause / 2 + ThreadLocalRandom.current().nextLong(pause / 2 + 1));
    }

    private static Answer read(HttpResponse<byte[]> response) {
        List<String> events = response.headers().allValues("Cocreation-Events").stream()
                .flatMap(value -> Stream.of(value.split(",", -1)))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .toList();
        return new Answer(
                response.statusCode(),
                document(response.body()),
                events,
                response.headers().firstValue("ETag"));
    }

    private static JsonNode document(byte[] body) {
        if (body.length == 0) {
            return MissingNode.getInstance();
        }
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory cannot fail", e);
        }
    }
}
