package org.cocreation.system.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the clients asked for and what was acknowledged, on disk before the next request is sent. It is all the oracle knows; it is read
 * back from the file when it judges.
 */
final class Journal implements AutoCloseable {

    private final Path path;
    private final FileChannel file;

    Journal(String name) {
        try {
            path = Files.createDirectories(Path.of("target", "journals")).resolve(name + ".journal");
            file = FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An acknowledged write. */
    record Acknowledged(String title, String proposal, List<String> events) {}

    /** Somebody is about to share an idea with this title. */
    void asked(String title) {
        write("ASKED " + title);
    }

    /** The platform said that it is done. */
    void acknowledged(String title, String proposal, List<String> events) {
        write("DONE " + title + " " + proposal + " " + String.join(",", events));
    }

    private synchronized void write(String line) {
        try {
            file.write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8)));
            file.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every title that was asked for. */
    Set<String> allAsked() {
        Set<String> titles = new HashSet<>();
        lines().stream()
                .filter(line -> line.startsWith("ASKED "))
                .forEach(line -> titles.add(line.substring("ASKED ".length())));
        return titles;
    }

    /** Every write that was acknowledged, by title. */
    Map<String, Acknowledged> allAcknowledged() {
        Map<String, Acknowledged> done = new HashMap<>();
        for (String line : lines()) {
            String[] words = line.split(" ", -1);
            if (words[0].equals("DONE")) {
                done.put(words[1], new Acknowledged(words[1], words[2], List.of(words[3].split(",", -1))));
            }
        }
        return done;
    }

    private List<String> lines() {
        try {
            return new ArrayList<>(Files.readAllLines(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
