package org.cocreation.local.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cocreation.local.Database;
import org.cocreation.local.Installation;
import org.cocreation.local.LocalPlatform;
import org.cocreation.local.Part;
import org.cocreation.local.PlatformFailure;
import org.cocreation.local.process.Launch;
import org.cocreation.local.process.OsProcess;

/** Runs the reference points in processes of their own, so that what they use can be told apart. */
final class Reference {

    private final LocalPlatform platform;

    Reference(LocalPlatform platform) {
        this.platform = platform;
    }

    /**
     * What a reference used.
     *
     * @param millisEach processor time of its process and of PostgreSQL for each piece of work
     */
    record Cost(double millisEach, double perSecond) {}

    /** The SQL of a contribution in a plain JDBC loop. */
    Cost contributions(Scratch scratch, int connections, Duration warmUp, Duration window) throws InterruptedException {
        return loop(
                ContributionLoop.class,
                scratch,
                List.of(
                        scratch.loginKey(),
                        scratch.arena().toString(),
                        scratch.proposal().toString()),
                connections,
                warmUp,
                window);
    }

    /** The SQL of casting a ballot of the public in a plain JDBC loop. */
    Cost ballots(Scratch scratch, String decision, int connections, Duration warmUp, Duration window)
            throws InterruptedException {
        return loop(BallotLoop.class, scratch, List.of(decision), connections, warmUp, window);
    }

    private Cost loop(
            Class<?> main, Scratch scratch, List<String> about, int connections, Duration warmUp, Duration window)
            throws InterruptedException {
        List<String> words = new ArrayList<>(about);
        words.add(Integer.toString(connections));
        words.add(Long.toString(warmUp.toMillis()));
        words.add(Long.toString(window.toMillis()));
        Process process = java(main, scratch.database(), words.toArray(String[]::new));
        OsProcess loop = OsProcess.of(process.pid());
        try (BufferedReader lines = lines(process)) {
            expect(lines, "measuring");
            Duration before = ProcessorTime.ofTree(loop).plus(postgres());
            String[] done = expect(lines, "done");
            Duration used = ProcessorTime.ofTree(loop).plus(postgres()).minus(before);
            long count = Long.parseLong(done[1]);
            return new Cost(used.toNanos() / 1e6 / count, count / (Long.parseLong(done[2]) / 1e9));
        } catch (IOException e) {
            throw new PlatformFailure("the reference loop broke off: " + e.getMessage(), e);
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    /** Records per second of a bare producer. */
    double producer(int records) throws InterruptedException {
        Process process = java(
                ReferenceProducer.class,
                platform.database(Part.ARENA),
                platform.addresses().kafka(),
                Integer.toString(records));
        try (BufferedReader lines = lines(process)) {
            String[] done = expect(lines, "done");
            return Long.parseLong(done[1]) / (Long.parseLong(done[2]) / 1e9);
        } catch (IOException e) {
            throw new PlatformFailure("the reference producer broke off: " + e.getMessage(), e);
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    /** The same transaction by pgbench, which is written in C. Its ids come from the server. */
    Cost pgbench(Path script, Scratch scratch, int connections, Duration window) throws InterruptedException {
        String[] place = scratch.database()
                .url()
                .replaceAll("^jdbc:postgresql://|\\?.*$", "")
                .split("[:/]", -1);
        List<String> command = List.of(
                "pgbench",
                "-n",
                "-M",
                "prepared",
                "-h",
                place[0],
                "-p",
                place[1],
                "-U",
                scratch.database().user(),
                "-c",
                Integer.toString(connections),
                "-T",
                Long.toString(window.toSeconds()),
                "-f",
                script.toString(),
                place[2]);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", scratch.database().password());
        builder.environment().put("PGOPTIONS", "-c search_path=" + Scratch.SCHEMA);
        try {
            Duration before = postgres();
            Process process = builder.start();
            Duration own = Duration.ZERO;
            while (process.isAlive()) {
                Duration now = ProcessorTime.ofOne(process.pid());
                own = now.compareTo(own) > 0 ? now : own;
                Thread.sleep(50);
            }
            Duration used = postgres().minus(before).plus(own);
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            long count = number(said, "number of transactions actually processed: ");
            return new Cost(used.toNanos() / 1e6 / count, count / (double) window.toSeconds());
        } catch (IOException e) {
            throw new PlatformFailure("pgbench cannot be run: " + e.getMessage(), e);
        }
    }

    static boolean hasPgbench() {
        return Launch.onPath("pgbench").isPresent();
    }

    private static long number(String text, String after) {
        int at = text.indexOf(after);
        if (at < 0) {
            throw new PlatformFailure("pgbench failed: " + text.strip());
        }
        return Long.parseLong(text.substring(at + after.length()).split("\\D", 2)[0]);
    }

    private Duration postgres() {
        return platform.processOf(Part.POSTGRES).map(ProcessorTime::ofTree).orElse(Duration.ZERO);
    }

    private static Process java(Class<?> main, Database database, String... words) {
        List<String> command = new ArrayList<>(List.of(
                Installation.java().toString(),
                "-XX:+UseSerialGC",
                "-Xss512k",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put(ReferenceLoop.URL, database.url());
        builder.environment().put(ReferenceLoop.USER, database.user());
        builder.environment().put(ReferenceLoop.PASSWORD, database.password());
        try {
            return builder.start();
        } catch (IOException e) {
            throw new PlatformFailure("cannot start " + main.getSimpleName() + ": " + e.getMessage(), e);
        }
    }

    private static BufferedReader lines(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    private static String[] expect(BufferedReader lines, String word) throws IOException {
        String line = lines.readLine();
        while (line != null) {
            if (line.startsWith(word)) {
                return line.split(" ", -1);
            }
            line = lines.readLine();
        }
        throw new PlatformFailure(String.format(Locale.ROOT, "a reference ended before it said %s", word));
    }
}
