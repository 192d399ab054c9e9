package org.cocreation.local.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.cocreation.local.Addresses;
import org.cocreation.local.Installation;
import org.cocreation.local.RunningPlatform;
import org.cocreation.local.process.Launch;
import org.cocreation.local.process.OsProcess;

/** Starts the platform and leaves it running under its supervisor. */
final class Up implements Command {

    @Override
    public String name() {
        return "up";
    }

    @Override
    public String usage() {
        return "[--foreground] [--movable-clock]";
    }

    @Override
    public String summary() {
        return "starts the platform; returns when it works (--foreground: stays until Ctrl-C; --movable-clock: for tests)";
    }

    @Override
    public int run(Session session, Arguments arguments) throws Exception {
        arguments.allow("--foreground", "--only", "--movable-clock");
        RunningPlatform before = RunningPlatform.in(session.installation(), session.folder());
        if (before.supervisor().isPresent()) {
            session.out().println("the platform already runs:");
            print(session, before.addresses());
            return 0;
        }
        if (arguments.has("--foreground")) {
            return new Supervise().run(session, arguments);
        }
        session.folder().requireSpace();
        long begin = System.nanoTime();
        Path log = session.folder().log("supervisor");
        LogFollower lines = LogFollower.atEnd(log);
        Files.deleteIfExists(Supervise.readyFile(session.folder()));
        OsProcess supervisor = startSupervisor(session, arguments, log);
        Thread farewell = new Thread(() ->
                session.out().println("the platform goes on starting in the background; ./cocreation down stops it"));
        Runtime.getRuntime().addShutdownHook(farewell);
        boolean ready = follow(session, supervisor, lines);
        Runtime.getRuntime().removeShutdownHook(farewell);
        if (!ready) {
            session.out().println("the platform did not start; everything is in " + log.getParent());
            return 1;
        }
        session.out().printf("the platform is up after %.1f s%n", (System.nanoTime() - begin) / 1e9);
        print(
                session,
                RunningPlatform.in(session.installation(), session.folder()).addresses());
        return 0;
    }

    private static OsProcess startSupervisor(Session session, Arguments arguments, Path log) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Installation.java().toString(),
                "-Xmx48m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dcocreation.root=" + session.installation().root(),
                "-cp",
                session.installation().classPath(),
                Main.class.getName(),
                "supervise",
                "--data=" + session.folder().path()));
        arguments.value("--only").ifPresent(parts -> command.add("--only=" + parts));
        if (arguments.has("--movable-clock")) {
            command.add("--movable-clock");
        }
        return new Launch("supervisor", command, Map.of(), log, () -> true, "TERM", Duration.ofMinutes(2))
                .start(Map.of());
    }

    private static boolean follow(Session session, OsProcess supervisor, LogFollower lines)
            throws IOException, InterruptedException {
        Path readyFile = Supervise.readyFile(session.folder());
        while (true) {
            boolean ready = Files.exists(readyFile);
            boolean ended = !supervisor.alive();
            lines.newLines().forEach(session.out()::println);
            if (ready || ended) {
                return ready;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    static void print(Session session, Addresses addresses) {
        session.out().println("  gateway   " + addresses.gateway());
        session.out().println("  issuer    " + addresses.issuer());
        session.out().println("  kafka     " + addresses.kafka());
        session.out().println("  postgres  " + addresses.postgres());
    }
}
