package org.cocreation.local.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How to start one process, see that it works, and stop it.
 *
 * @param name shown to people
 * @param command without anything that separates it from the terminal
 * @param environment added to that of this process
 * @param log receives its output, appended
 * @param probe tells whether it works
 * @param stopSignal asks it to end in order
 * @param stopLimit after which it is killed instead
 */
public record Launch(
        String name,
        List<String> command,
        Map<String, String> environment,
        Path log,
        Probe probe,
        String stopSignal,
        Duration stopLimit) {

    private static final int LONGEST_TAIL = 16_384;
    private static final long LARGEST_LOG = 20L * 1024 * 1024;

    /** Starts the process in a session of its own, so that Ctrl-C and a closed terminal do not reach it. */
    public OsProcess start(Map<String, String> further) throws IOException {
        if (Files.exists(log) && Files.size(log) > LARGEST_LOG) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
        List<String> detached = new ArrayList<>(ownSession());
        detached.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(detached)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        builder.environment().putAll(further);
        return OsProcess.of(builder.start().pid());
    }

    /** Two launches with the same fingerprint start the same thing. */
    public String fingerprint() {
        return Integer.toHexString(Objects.hash(command, environment));
    }

    /** The last lines of the log. */
    public List<String> tail(int lines) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long begin = Math.max(0, file.length() - LONGEST_TAIL);
            byte[] end = new byte[(int) (file.length() - begin)];
            file.seek(begin);
            file.readFully(end);
            List<String> all = new String(end, StandardCharsets.UTF_8).lines().toList();
            return all.subList(Math.max(0, all.size() - lines), all.size());
        } catch (IOException e) {
            return List.of("(log not readable: " + e.getMessage() + ")");
        }
    }

    /** The words before a command that give it a session of its own. */
    public static List<String> ownSession() {
        if (onPath("setsid").isPresent()) {
            return List.of("setsid");
        }
        if (onPath("perl").isPresent()) {
            return List.of("perl", "-e", "use POSIX; POSIX::setsid(); exec { $ARGV[0] } @ARGV", "--");
        }
        return List.of("nohup");
    }

    /** Finds a program as a shell would. */
    public static Optional<Path> onPath(String program) {
        for (String folder :
                Objects.requireNonNullElse(System.getenv("PATH"), "").split(":", -1)) {
            Path candidate = Path.of(folder.isEmpty() ? "." : folder, program);
            if (Files.isExecutable(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}
