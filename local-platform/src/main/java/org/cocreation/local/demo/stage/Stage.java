package org.cocreation.local.demo.stage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.cocreation.local.PlatformFailure;
import org.cocreation.local.demo.client.Answer;
import org.cocreation.local.demo.client.Call;
import org.cocreation.local.demo.client.DomainClock;
import org.cocreation.local.demo.client.GatewayClient;
import org.cocreation.local.demo.client.Person;
import org.cocreation.local.demo.client.Tally;
import org.cocreation.local.demo.client.Terminal;
import org.cocreation.local.demo.door.Doors;
import org.cocreation.local.demo.door.SeenEvent;
import org.jspecify.annotations.Nullable;

/** Where a case is played: says who does what, waits for what follows from it, and stops at the first thing that is not as it should be. */
public final class Stage {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final GatewayClient gateway;
    private final Doors doors;
    private final Terminal terminal;
    private final Tally tally;
    private final DomainClock clock;
    private String step = "";

    /** A stage on a platform, while somebody watches the doors. Cases may move the clock. */
    public Stage(GatewayClient gateway, Doors doors, Terminal terminal, Tally tally, DomainClock clock) {
        this.gateway = gateway;
        this.doors = doors;
        this.terminal = terminal;
        this.tally = tally;
        this.clock = clock;
    }

    /** An empty body. */
    public static ObjectNode body() {
        return JSON.createObjectNode();
    }

    /** Reads a body written as JSON. */
    public static ObjectNode body(String json, Object... parts) {
        try {
            return (ObjectNode) JSON.readTree(String.format(Locale.ROOT, json, parts));
        } catch (java.io.IOException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    /** Begins a step of the case. */
    public void step(String number, String title) {
        step = number;
        terminal.line("");
        terminal.line(number + "  " + title);
    }

    /** Says something that is no step. */
    public void say(String text) {
        terminal.line("");
        terminal.line(text);
    }

    /** Somebody does something that must succeed; what it causes directly must come by SSE. */
    public Answer does(String who, Call call, String kind) throws InterruptedException {
        long begin = System.nanoTime();
        Answer answer = gateway.sendOnceKnown(call);
        say(who, call, answer, begin);
        if (!answer.done()) {
            throw fault(who + " → " + call.method() + " " + call.path() + " should succeed, but: " + answer.inShort());
        }
        // Only what has an external id can be there already; all else has just happened.
        tally.settled(
                kind, answer.created() || call.body() == null || !call.body().has("externalId"));
        for (String id : answer.events()) {
            await(
                    "the event " + id + " that the answer names",
                    event -> event.id().equals(id));
        }
        return answer;
    }

    /** Somebody tries what must be refused, for a reason. */
    public void refused(String who, Call call, String... problems) throws InterruptedException {
        long begin = System.nanoTime();
        Answer answer = gateway.send(call);
        say(who, call, answer, begin);
        if (answer.status() < 400
                || answer.status() >= 500
                || !List.of(problems).contains(answer.problem())) {
            throw fault(who + " → " + call.method() + " " + call.path() + " should be refused with "
                    + String.join(" or ", problems) + ", but: " + answer.inShort());
        }
        terminal.line("      ✓ refused: " + answer.text("title"));
    }

    /** Notes that a thing is as an earlier run left it. */
    public void already(String what, String kind) {
        terminal.line("    ▸ " + what + ": there already");
        tally.settled(kind, false);
    }

    /** Reads something that must be there. */
    public JsonNode read(@Nullable Person who, String path) throws InterruptedException {
        Answer answer = gateway.send(Call.get(who, path));
        if (!answer.done()) {
            throw fault("GET " + path + " answered " + answer.inShort());
        }
        return answer.body();
    }

    /** Whether there is such a thing. */
    public boolean isThere(@Nullable Person who, String path) throws InterruptedException {
        Answer answer = gateway.send(Call.get(who, path));
        if (!answer.done() && answer.status() != 404) {
            throw fault("GET " + path + " answered " + answer.inShort());
        }
        return answer.done();
    }

    /** The version of something, to be named when it is changed. */
    public String version(@Nullable Person who, String path) throws InterruptedException {
        return gateway.send(Call.get(who, path)).etag().orElseThrow(() -> fault(path + " has no version"));
    }

    /** Reads a list. */
    public List<JsonNode> list(@Nullable Person who, String path) throws InterruptedException {
        return gateway.list(who, path);
    }

    /** Waits until what is read is as it should be. */
    public JsonNode readUntil(String what, @Nullable Person who, String path, Predicate<JsonNode> asWanted)
            throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            JsonNode now = read(who, path);
            if (asWanted.test(now)) {
                return now;
            }
            if (System.nanoTime() > deadline) {
                throw fault(what + " did not come about; GET " + path + " still says " + now);
            }
            Thread.sleep(100);
        }
    }

    /** Waits for an event at the door. */
    public SeenEvent await(String what, Predicate<SeenEvent> wanted) throws InterruptedException {
        return doors.await(wanted, PATIENCE)
                .orElseThrow(() -> fault(what + " did not come by SSE within " + PATIENCE.toSeconds() + " s"
                        + (doors.troubles().isEmpty() ? "" : " (" + String.join("; ", doors.troubles()) + ")")));
    }

    /** How many such events came by SSE during this run. */
    public int seen(Predicate<SeenEvent> wanted) {
        return doors.seen(wanted).size();
    }

    /** Waits for an event by its name. */
    public SeenEvent event(String name, Predicate<SeenEvent> wanted) throws InterruptedException {
        return await(name, event -> event.name().equals(name) && wanted.test(event));
    }

    /** Time passes on the platform's clock, counted from the time of day. */
    public void pass(String what, Duration sinceNow) throws InterruptedException {
        terminal.line("    ⏱ " + what);
        clock.passTo(sinceNow);
    }

    /** The time of the platform's clock so many days from where it stands. */
    public String inDays(int days) {
        return clock.instant().plus(days, ChronoUnit.DAYS).toString();
    }

    /** The time of the platform's clock so many hours before where it stands. */
    public String hoursAgo(int hours) {
        return clock.instant().minus(hours, ChronoUnit.HOURS).toString();
    }

    /** A reading of the measures of an arena. */
    public JsonNode measure(String arena, String number) throws InterruptedException {
        for (JsonNode reading : read(null, "/v1/measures/arenas/" + arena).path("measures")) {
            if (reading.path("measure").asText().equals(number)) {
                return reading;
            }
        }
        throw fault("there is no measure " + number);
    }

    /** Waits until a measure of an arena reads as it should, for it follows events. */
    public JsonNode measureUntil(String arena, String number, Predicate<JsonNode> asWanted)
            throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        JsonNode now = measure(arena, number);
        while (!asWanted.test(now)) {
            if (System.nanoTime() > deadline) {
                throw fault(number + " does not become what it should be: " + now);
            }
            Thread.sleep(100);
            now = measure(arena, number);
        }
        return now;
    }

    /** Leadership costs a consenting leader capital. */
    public void spends(String leader, int amount) throws InterruptedException {
        event(
                "leadership-capital-changed",
                event -> event.key().equals(leader)
                        && event.text("kind").equals("SPEND")
                        && event.data().path("amount").asDouble() == amount);
        terminal.line("      ✓ that costs " + amount + " of leadership capital (M14)");
    }

    /** Something that must be true. */
    public void holds(String sentence, boolean itDoes) {
        if (!itDoes) {
            throw fault("this should hold but does not: " + sentence);
        }
        terminal.line("      ✓ " + sentence);
    }

    /** A number that must be what was computed by others. */
    public void equal(String what, double expected, double actual) {
        if (Double.isNaN(actual) || Math.abs(expected - actual) > 0.00006) {
            throw fault(what + " should be " + expected + " but is " + actual);
        }
        terminal.line("      ✓ %s %s", what, expected);
    }

    /** What is told when a step fails. */
    public PlatformFailure fault(String what) {
        return new PlatformFailure(step + ": " + what);
    }

    private void say(String who, Call call, Answer answer, long begin) {
        terminal.line(
                "    ▸ %s → %s %s: %d%s (%d ms)",
                who,
                call.method(),
                call.path().replaceAll("[0-9a-f]{8}-[0-9a-f-]{19}([0-9a-f]{8})", "…$1"),
                answer.status(),
                answer.done() ? "" : " " + answer.problem(),
                (System.nanoTime() - begin) / 1_000_000);
    }
}
