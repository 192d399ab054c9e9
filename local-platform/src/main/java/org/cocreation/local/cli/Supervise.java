package org.cocreation.local.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.cocreation.local.DataFolder;
import org.cocreation.local.LocalPlatform;
import org.cocreation.local.Part;
import org.cocreation.local.PlatformFailure;

/** The process that keeps the platform running; started by {@code up}, ended by {@code down} or Ctrl-C. */
final class Supervise implements Command {

    @Override
    public String name() {
        return "supervise";
    }

    @Override
    public String usage() {
        return "";
    }

    @Override
    public String summary() {
        return "";
    }

    static Path readyFile(DataFolder folder) {
        return folder.path().resolve("ready");
    }

    @Override
    public int run(Session session, Arguments arguments) throws Exception {
        Files.deleteIfExists(readyFile(session.folder()));
        LocalPlatform.Builder builder = LocalPlatform.in(session.folder().path())
                .installation(session.installation())
                .recordingCaches()
                .progress(line -> say(session.out(), line));
        List<String> only = arguments.list("--only");
        if (!only.isEmpty()) {
            builder.only(only.stream()
                    .map(name -> Part.named(name).orElseThrow(() -> new PlatformFailure("there is no " + name)))
                    .toArray(Part[]::new));
        }
        if (arguments.has("--movable-clock")) {
            builder.movableClock();
        }
        Interruption interruption = Interruption.install();
        LocalPlatform platform;
        try {
            platform = builder.start();
        } catch (PlatformFailure e) {
            interruption.done();
            if (interruption.asked()) {
                return 0;
            }
            throw e;
        }
        try {
            if (!interruption.asked()) {
                Files.writeString(readyFile(session.folder()), "ready");
                say(session.out(), "the platform is ready");
                if (arguments.has("--foreground")) {
                    Up.print(session, platform.addresses());
                    say(session.out(), "Ctrl-C stops everything");
                }
                watch(session, interruption);
            }
        } finally {
            say(session.out(), "stopping");
            Files.deleteIfExists(readyFile(session.folder()));
            platform.close();
            say(session.out(), "stopped");
            interruption.done();
        }
        return 0;
    }

    private static void watch(Session session, Interruption interruption) throws InterruptedException {
        boolean warned = false;
        while (!interruption.await(15, TimeUnit.SECONDS)) {
            boolean full = session.folder().shortOfSpace();
            if (full && !warned) {
                say(
                        session.out(),
                        "the disk of " + session.folder().path()
                                + " is nearly full; PostgreSQL and Kafka will stop when it is");
            }
            warned = full;
        }
    }

    private static void say(PrintStream out, String line) {
        out.println(LocalTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS) + "  " + line);
        out.flush();
    }

    /** Turns SIGTERM and Ctrl-C into an orderly end: the JVM waits until everything is stopped. */
    private static final class Interruption {

        private final java.util.concurrent.CountDownLatch asked = new java.util.concurrent.CountDownLatch(1);
        private final java.util.concurrent.CountDownLatch done = new java.util.concurrent.CountDownLatch(1);
        private final Thread main = Thread.currentThread();

        static Interruption install() {
            Interruption interruption = new Interruption();
            Runtime.getRuntime().addShutdownHook(new Thread(interruption::end, "stop"));
            return interruption;
        }

        private void end() {
            asked.countDown();
            main.interrupt();
            try {
                done.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        boolean asked() {
            return asked.getCount() == 0;
        }

        boolean await(long time, TimeUnit unit) {
            try {
                return asked.await(time, unit);
            } catch (InterruptedException e) {
                return asked();
            }
        }

        void done() {
            done.countDown();
        }
    }
}
