package org.cocreation.local.cli;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads what is added to a log. */
final class LogFollower {

    private final Path log;
    private long position;

    private LogFollower(Path log, long position) {
        this.log = log;
        this.position = position;
    }

    static LogFollower atEnd(Path log) throws IOException {
        return new LogFollower(log, Files.exists(log) ? Files.size(log) : 0);
    }

    /** The whole lines added since the last call. */
    List<String> newLines() throws IOException {
        if (!Files.exists(log)) {
            return List.of();
        }
        if (Files.size(log) < position) {
            position = 0; // a new file took its place
        }
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(position);
            byte[] added = new byte[(int) Math.min(file.length() - position, 1 << 20)];
            file.readFully(added);
            String text = new String(added, StandardCharsets.UTF_8);
            int end = text.lastIndexOf('\n');
            if (end < 0) {
                return List.of();
            }
            String whole = text.substring(0, end);
            position += whole.getBytes(StandardCharsets.UTF_8).length + 1;
            return whole.lines().toList();
        }
    }
}
