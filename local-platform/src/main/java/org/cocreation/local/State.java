package org.cocreation.local;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cocreation.local.process.OsProcess;
import org.jspecify.annotations.Nullable;

/** What one local platform remembers between commands: its ports, its issuer name and which processes are its own. */
final class State {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The file's content. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Content(
            @Nullable String tokenIssuer,
            Map<String, Integer> ports,
            Map<String, Entry> processes,
            @Nullable Entry supervisor,
            boolean clockMovable) {}

    /** A process with what tells it from a later one with the same number, and from one started otherwise. */
    record Entry(long pid, String started, String fingerprint) {

        OsProcess process() {
            return new OsProcess(pid, started);
        }
    }

    private final DataFolder folder;
    private final Map<String, Integer> ports = new TreeMap<>();
    private final Map<String, Entry> processes = new TreeMap<>();
    private @Nullable Entry supervisor;
    private @Nullable String tokenIssuer;
    private boolean clockMovable;

    private State(DataFolder folder) {
        this.folder = folder;
    }

    static State in(DataFolder folder) {
        State state = new State(folder);
        Path file = folder.file("state.json");
        if (Files.exists(file)) {
            try {
                Content content = JSON.readValue(file.toFile(), Content.class);
                state.ports.putAll(content.ports());
                state.processes.putAll(content.processes());
                state.supervisor = content.supervisor();
                state.tokenIssuer = content.tokenIssuer();
                state.clockMovable = content.clockMovable();
            } catch (IOException e) {
                throw new PlatformFailure(
                        "cannot read " + file + ": " + e.getMessage() + "; ./cocreation reset starts afresh", e);
            }
        }
        return state;
    }

    synchronized int port(Part part) {
        return ports.getOrDefault(part.label(), part.defaultPort());
    }

    synchronized int managementPort(Part part) {
        return port(part.label() + "-management", part.defaultManagementPort());
    }

    synchronized int port(String name, int otherwise) {
        return ports.getOrDefault(name, otherwise);
    }

    synchronized void assign(String name, int port) {
        ports.put(name, port);
    }

    /** The name under which tokens are issued: fixed at first start, because people are known by it. */
    synchronized String tokenIssuer() {
        if (tokenIssuer == null) {
            tokenIssuer = "http://localhost:" + port(Part.ISSUER) + "/cocreation";
        }
        return tokenIssuer;
    }

    synchronized Optional<Entry> process(Part part) {
        return Optional.ofNullable(processes.get(part.label()));
    }

    synchronized Optional<Entry> supervisor() {
        return Optional.ofNullable(supervisor);
    }

    synchronized void started(Part part, OsProcess process, String fingerprint) {
        processes.put(part.label(), new Entry(process.pid(), process.started(), fingerprint));
        save();
    }

    synchronized void ended(Part part) {
        processes.remove(part.label());
        save();
    }

    synchronized boolean clockMovable() {
        return clockMovable;
    }

    synchronized void clockMovable(boolean movable) {
        clockMovable = movable;
    }

    synchronized void supervisedBy(@Nullable OsProcess process) {
        supervisor = process == null ? null : new Entry(process.pid(), process.started(), "");
        save();
    }

    synchronized void save() {
        try {
            folder.writePrivately(
                    folder.file("state.json"),
                    JSON.writerWithDefaultPrettyPrinter()
                            .writeValueAsBytes(new Content(tokenIssuer, ports, processes, supervisor, clockMovable)));
        } catch (IOException e) {
            throw new PlatformFailure("cannot write state.json: " + e.getMessage(), e);
        }
    }
}
