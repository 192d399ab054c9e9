package org.cocreation.system.platform;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.cocreation.local.LocalPlatform;
import org.cocreation.local.Part;
import org.cocreation.local.Tokens;
import org.cocreation.local.kafka.ConsumerLag;

/** The running platform as the tests see it. */
public final class TestPlatform implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(2);

    private final LocalPlatform processes;
    private final KafkaDoor kafka;
    private final PersonalMarkers markers = new PersonalMarkers(this);

    TestPlatform(LocalPlatform processes) {
        this.processes = processes;
        this.kafka = new KafkaDoor(processes.addresses().kafka());
    }

    /** The processes, to be killed, stopped and started. */
    public LocalPlatform processes() {
        return processes;
    }

    /** What a consumer on the topics has seen since the platform started. */
    public KafkaDoor kafka() {
        return kafka;
    }

    /** What marks the people whom tests register. */
    public PersonalMarkers markers() {
        return markers;
    }

    /** The address of the gateway. */
    public URI address() {
        return processes.addresses().gateway();
    }

    /** Somebody without a token. */
    public Client anybody() {
        return new Client(address(), null, Map.of());
    }

    /** Somebody with platform roles. */
    public Client as(String subject, String... roles) {
        return withToken(() -> processes.tokens().get(subject, roles));
    }

    /** Somebody with a token made as wished. */
    public Client with(Tokens.Wish wish) {
        return withToken(() -> processes.tokens().get(wish));
    }

    /** Somebody with this token. */
    public Client withToken(Supplier<String> token) {
        return new Client(address(), token, Map.of());
    }

    /** Who recognises authorities and registers others. */
    public Client steward() {
        return as("steward-1", "steward");
    }

    /** Who runs the platform. */
    public Client operator() {
        return as("operator-1", "operator");
    }

    /** The operators' door of a service, at the gateway. */
    public String operations(Part service) {
        String name = switch (service) {
            case ARENA -> "arena";
            case ACTOR -> "actor";
            case VALUE_ASSESSMENT -> "value";
            default -> throw new IllegalArgumentException(service + " has no operators' door");
        };
        return "/v1/operations/" + name;
    }

    /** A client of a service's management port. */
    public Client management(Part service) {
        return new Client(processes.addresses().management(service), null, Map.of());
    }

    /** The database of a service. */
    public Tables tables(Part service) {
        return new Tables(processes.database(service));
    }

    /** Starts a part that was killed or stopped; returns when it works. */
    public void startAgain(Part part) {
        startAgain(part, Map.of());
    }

    /** Starts a part that was killed or stopped, with further environment; returns when it works. */
    public void startAgain(Part part, Map<String, String> environment) {
        SharedPlatform.startAgain(processes, part, environment, START_LIMIT);
    }

    /** Starts whatever an earlier test left dead. */
    public void startWhatIsDown() {
        for (Part part : Part.values()) {
            if (processes.processOf(part).isEmpty()) {
                startAgain(part);
            }
        }
    }

    /** Moves the domain clock of all services. */
    public void moveClock(String field, String duration) {
        for (Part service : new Part[] {Part.ARENA, Part.ACTOR, Part.VALUE_ASSESSMENT}) {
            management(service).post("/manage/clock", Json.of(field, duration)).ok();
        }
    }

    /** Waits until every event is sent and every service has handled all there is, and returns how long that took. */
    public Duration settle() {
        return settle(Duration.ofSeconds(60));
    }

    /** Waits until every event is sent and every service has handled all there is, and returns how long that took. */
    public Duration settle(Duration limit) {
        try (ConsumerLag lag = new ConsumerLag(processes.addresses().kafka())) {
            // Handling an event may cause further ones, so it must be quiet twice.
            int[] quiet = {0};
            return Wait.until("all events are sent and handled", limit, () -> {
                quiet[0] = outboxesEmpty() && lag.zero() && everyArenaLookedAt() ? quiet[0] + 1 : 0;
                return quiet[0] > 1;
            });
        }
    }

    /** What happened in an arena moves its triangle a moment later. */
    private boolean everyArenaLookedAt() {
        return tables(Part.VALUE_ASSESSMENT)
                        .number("select count(*) from arena_watch, domain_clock"
                                + " where look_at <= now() + offset_seconds * interval '1 second'")
                == 0;
    }

    private boolean outboxesEmpty() {
        for (Part service : new Part[] {Part.ARENA, Part.ACTOR, Part.VALUE_ASSESSMENT}) {
            if (tables(service)
                            .number("select (select count(*) from event_log where position is null)"
                                    + " + (select last_position - sent_position from relay_state)")
                    > 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        kafka.close();
        processes.close();
    }
}
