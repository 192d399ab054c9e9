package org.cocreation.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cocreation.local.Addresses;
import org.cocreation.local.PlatformFailure;
import org.cocreation.local.RunningPlatform;
import org.cocreation.local.cli.Arguments;
import org.cocreation.local.cli.Command;
import org.cocreation.local.cli.Session;
import org.cocreation.local.demo.client.DomainClock;
import org.cocreation.local.demo.client.GatewayClient;
import org.cocreation.local.demo.client.Tally;
import org.cocreation.local.demo.client.Terminal;
import org.cocreation.local.demo.door.Doors;
import org.cocreation.local.demo.door.Reckoning;
import org.cocreation.local.demo.door.SeenEvent;
import org.cocreation.local.demo.gentofte.GentofteCase;
import org.cocreation.local.demo.load.Loading;
import org.cocreation.local.demo.load.OpenData;
import org.cocreation.local.demo.stage.Case;
import org.cocreation.local.demo.stage.Stage;
import org.cocreation.local.demo.twincities.TwinCitiesCase;

/** Starts the platform, plays a case of co-creation on it, loads real input, and counts at every door. */
public final class Demo implements Command {

    private static final String FIRST_CASE = "gentofte";
    private static final Map<String, BiFunction<Stage, DomainClock, Case>> CASES =
            new TreeMap<>(Map.of(FIRST_CASE, GentofteCase::new, "twin-cities", TwinCitiesCase::new));
    private static final Duration PATIENCE_AT_END = Duration.ofMinutes(3);
    private static final Logger KAFKA = Logger.getLogger("org.apache.kafka");

    @Override
    public String name() {
        return "demo";
    }

    @Override
    public String usage() {
        return "[--case gentofte|twin-cities] [--small] [--no-load]";
    }

    @Override
    public String summary() {
        return "starts the platform, plays a case and loads real input (--small: samples only; --no-load: only the case)";
    }

    @Override
    public int run(Session session, Arguments arguments) throws Exception {
        arguments.allow("--case", "--small", "--no-load");
        String name = arguments.value("--case").orElse(FIRST_CASE);
        if (!CASES.containsKey(name)) {
            throw new PlatformFailure("there is no case " + name + ", but " + String.join(" and ", CASES.keySet()));
        }
        if (!session.upWithMovableClock()) {
            return 1;
        }
        // Readers outlive a restart of the broker; what its client has to say about that is not for this terminal.
        KAFKA.setLevel(Level.OFF);
        RunningPlatform platform = session.running();
        Terminal terminal = new Terminal(session.out(), Terminal.isScreen());
        GatewayClient gateway = new GatewayClient(platform.addresses().gateway(), platform.tokens());
        DomainClock clock = new DomainClock(gateway, platform.addresses().kafka());
        clock.returnToZero();
        Tally tally = new Tally();
        long begin = System.nanoTime();
        EventLines lines = new EventLines(terminal);
        try (Doors doors = Doors.open(platform.addresses().kafka(), gateway, lines)) {
            Stage stage = new Stage(gateway, doors, terminal, tally, clock);
            play(CASES.get(name).apply(stage, clock), clock);
            if (!arguments.has("--no-load")) {
                lines.stop();
                terminal.line("");
                OpenData data = arguments.has("--small")
                        ? OpenData.samples()
                        : OpenData.around(session.installation().root(), System.getenv("COCREATION_DATA"));
                new Loading(gateway, terminal, tally).load(data);
            }
            terminal.line("");
            terminal.line("Waiting until every door has shown everything …");
            Reckoning reckoning = doors.settle(gateway.announced(), PATIENCE_AT_END);
            List<String> faults = new ArrayList<>(reckoning.faults());
            if (tally.failures() > 0) {
                faults.add(tally.failures() + " good rows were refused");
            }
            doors.troubles().forEach(trouble -> faults.add("a reader is in trouble: " + trouble));
            summary(terminal, tally, reckoning, gateway, begin);
            addresses(terminal, platform.addresses());
            return verdict(terminal, faults);
        }
    }

    /** Whatever becomes of the case, nobody finds the clock moved. */
    private static void play(Case story, DomainClock clock) throws InterruptedException {
        try {
            story.play();
        } finally {
            clock.returnToZero();
        }
    }

    private static void summary(
            Terminal terminal, Tally tally, Reckoning reckoning, GatewayClient gateway, long begin) {
        terminal.line("");
        terminal.line("What came about");
        tally.table().forEach(terminal::line);
        terminal.line("");
        terminal.line("What the doors showed");
        reckoning.table().forEach(terminal::line);
        terminal.line(String.format(
                Locale.ROOT,
                "  %.1f s in all; %d requests were sent again because something was away for a moment",
                (System.nanoTime() - begin) / 1e9,
                gateway.repeats()));
    }

    private static void addresses(Terminal terminal, Addresses addresses) {
        String gateway = addresses.gateway().toString();
        terminal.line("");
        terminal.line("Where to look");
        terminal.line("  API            %s/v1/platform", gateway);
        terminal.line("  API, to try    %s/docs", gateway);
        terminal.line("  OpenAPI        %s/v1/openapi.json", gateway);
        terminal.line("  AsyncAPI       %s/v1/asyncapi.json", gateway);
        terminal.line("  event feed     %s/v1/events", gateway);
        terminal.line("  events, live   curl -N \"%s/v1/events/stream?after=now\"", gateway);
        terminal.line("  with actors'   curl -N -H \"Authorization: Bearer $(./cocreation token operator)\" \\");
        terminal.line("                   \"%s/v1/events/stream?after=now\"", gateway);
        terminal.line("  issuer         %s", addresses.issuer());
        terminal.line("  Kafka          %s", addresses.kafka());
    }

    private static int verdict(Terminal terminal, List<String> faults) {
        terminal.line("");
        if (faults.isEmpty()) {
            terminal.line(
                    "Everything fits: every event was seen at every door. The platform goes on running; ./cocreation down stops it.");
            return 0;
        }
        faults.forEach(fault -> terminal.line("DOES NOT FIT: " + fault));
        return 1;
    }

    /** Prints events as they come, until told otherwise. */
    private static final class EventLines implements java.util.function.Consumer<SeenEvent> {

        private static final int SHORT_ID = 8;

        private final Terminal terminal;
        private volatile boolean stopped;

        EventLines(Terminal terminal) {
            this.terminal = terminal;
        }

        void stop() {
            stopped = true;
        }

        @Override
        public void accept(SeenEvent event) {
            if (!stopped) {
                String subject = event.subject();
                terminal.line(
                        "      ⇒ %s …%s%s",
                        event.name(), subject.substring(Math.max(0, subject.length() - SHORT_ID)), delay(event));
            }
        }

        /** How long it took; nothing for an event from a time that the domain clock was moved to. */
        private static String delay(SeenEvent event) {
            Duration delay = Duration.between(event.time(), Instant.now());
            return delay.isNegative() ? "" : " " + delay.toMillis() + " ms";
        }
    }
}
