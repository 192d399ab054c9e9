package org.cocreation.local.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.cocreation.local.DataFolder;
import org.cocreation.local.Installation;
import org.cocreation.local.PlatformFailure;
import org.cocreation.local.ProcessStatus;
import org.cocreation.local.RunningPlatform;
import org.cocreation.local.cli.Main;

/** How long {@code ./cocreation up} takes in a new folder, and again in the same one, and what the platform then holds in memory. */
final class Starting {

    private static final double SLOWEST_SECONDS = 20;
    private static final double MOST_MEBIBYTES = 1_536;

    private final Installation installation;
    private final Report report;

    Starting(Installation installation, Report report) {
        this.installation = installation;
        this.report = report;
    }

    /** Measures; the answer is the memory of the supervisor in mebibytes. */
    double measure(DataFolder folder) throws InterruptedException {
        try {
            report.say("start: up in a new folder");
            add("start: up, the first time", timed(folder, "up"));
            cocreation(folder, "down");
            report.say("start: up again");
            add("start: up, again", timed(folder, "up"));
            List<ProcessStatus> processes =
                    RunningPlatform.in(installation, folder).processes();
            report.add(Measurement.of("memory: all processes after the start", mebibytes(processes), "MiB")
                    .atMost(MOST_MEBIBYTES));
            return mebibytes(processes.stream()
                    .filter(process -> process.name().equals("supervisor"))
                    .toList());
        } finally {
            cocreation(folder, "down");
        }
    }

    static Measurement memory(double mebibytes) {
        return Measurement.of("memory: all processes after the load", mebibytes, "MiB")
                .atMost(MOST_MEBIBYTES);
    }

    private void add(String name, Duration took) {
        report.add(Measurement.of(name, took.toMillis() / 1_000.0, "s").atMost(SLOWEST_SECONDS));
    }

    private static double mebibytes(List<ProcessStatus> processes) {
        return processes.stream().mapToLong(ProcessStatus::residentBytes).sum() / 1_048_576.0;
    }

    private Duration timed(DataFolder folder, String word) throws InterruptedException {
        long begin = System.nanoTime();
        cocreation(folder, word);
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** Runs the command as the script does. */
    private void cocreation(DataFolder folder, String word) throws InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Installation.java().toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dcocreation.root=" + installation.root(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                word,
                "--data=" + folder.path()));
        Path log = folder.create().log("bench-" + word);
        try {
            int status = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start()
                    .waitFor();
            if (status != 0) {
                throw new PlatformFailure("./cocreation " + word + " failed; see " + log);
            }
        } catch (IOException e) {
            throw new PlatformFailure("cannot run ./cocreation " + word + ": " + e.getMessage(), e);
        }
    }
}
