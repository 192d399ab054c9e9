package org.cocreation.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A process that is known by more than its number: numbers are given again, the moment of its start is not.
 *
 * @param pid its number
 * @param started an opaque mark of the moment it was started
 */
public record OsProcess(long pid, String started) {

    /** Takes note of a process that runs now. */
    public static OsProcess of(long pid) {
        return new OsProcess(pid, mark(pid).orElse("gone"));
    }

    /** This very JVM. */
    public static OsProcess self() {
        return of(ProcessHandle.current().pid());
    }

    /** Whether this very process still runs. */
    public boolean alive() {
        return mark(pid).filter(started::equals).isPresent();
    }

    /** Sends a signal such as {@code TERM}; nothing happens when the process is gone. */
    public void signal(String signal) {
        if (alive()) {
            send(signal, List.of(pid));
        }
    }

    /** Sends a signal to the process and everything it has started. */
    public void signalTree(String signal) {
        if (alive()) {
            send(signal, tree());
        }
    }

    /** The process and everything it has started. */
    public List<Long> tree() {
        return ProcessHandle.of(pid)
                .map(handle -> java.util.stream.Stream.concat(
                                java.util.stream.Stream.of(pid),
                                handle.descendants().map(ProcessHandle::pid))
                        .toList())
                .orElse(List.of());
    }

    /** Waits until the process is gone; false when it still runs after that time. */
    public boolean awaitEnd(Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (alive()) {
            if (System.nanoTime() > end) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return true;
    }

    /** Asks the process to end by the given signal and kills it when it does not within the limit. */
    public void end(String signal, Duration limit) throws InterruptedException {
        signal("CONT");
        signal(signal);
        if (!awaitEnd(limit)) {
            signalTree("KILL");
            awaitEnd(Duration.ofSeconds(10));
        }
    }

    /** Memory of the process and everything it has started; shared pages count once where the system tells. */
    public long residentBytes() {
        return alive() ? tree().stream().mapToLong(OsProcess::resident).sum() : 0;
    }

    /** Memory of the process without what it has started. */
    public long residentBytesAlone() {
        return alive() ? resident(pid) : 0;
    }

    private static long resident(long pid) {
        return kilobytes(Path.of("/proc/" + pid + "/smaps_rollup"), "Pss:")
                .or(() -> kilobytes(Path.of("/proc/" + pid + "/status"), "VmRSS:"))
                .map(kilobytes -> kilobytes * 1024)
                .orElse(0L);
    }

    private static Optional<Long> kilobytes(Path file, String field) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> line.startsWith(field))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> mark(long pid) {
        Path stat = Path.of("/proc/" + pid + "/stat");
        if (Files.exists(Path.of("/proc/self/stat"))) {
            try {
                // The name in the second field may hold blanks and brackets, so count from its end.
                String line = Files.readString(stat);
                String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
                return fields[0].equals("Z") || fields[0].equals("X") ? Optional.empty() : Optional.of(fields[19]);
            } catch (IOException e) {
                return Optional.empty();
            }
        }
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(handle -> handle.info().startInstant())
                .map(start -> Long.toString(start.toEpochMilli()));
    }

    private static void send(String signal, List<Long> pids) {
        StringBuilder command = new StringBuilder("kill -").append(signal);
        pids.forEach(pid -> command.append(' ').append(pid));
        try {
            new ProcessBuilder("sh", "-c", command + " 2>/dev/null")
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new IllegalStateException("cannot send " + signal, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
