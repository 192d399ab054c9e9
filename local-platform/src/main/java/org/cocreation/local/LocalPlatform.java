package org.cocreation.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.cocreation.local.process.Launch;
import org.cocreation.local.process.OsProcess;
import org.cocreation.local.process.Supervised;
import org.jspecify.annotations.Nullable;

/**
 * The whole platform as processes of this machine. It starts in the order of need, is kept running while supervised,
 * lends itself to faults (kill, pause, stop, start), and stops in order when closed. One data folder serves one
 * platform at a time.
 */
public final class LocalPlatform implements AutoCloseable {

    private final DataFolder folder;
    private final State state;
    private final Secrets secrets;
    private final Blueprint blueprint;
    private final FileChannel lockFile;
    private final Ports ports = new Ports();
    private final Map<Part, Supervised> processes = new EnumMap<>(Part.class);
    private final Tokens tokens;
    private final Consumer<String> progress;
    private boolean closed;

    /** Choices before the start. */
    public static final class Builder {

        private final DataFolder folder;
        private final Map<String, Integer> ports = new TreeMap<>();
        private final Map<Part, Map<String, String>> environment = new EnumMap<>(Part.class);
        private List<Part> parts = List.of(Part.values());
        private boolean anyPorts;
        private boolean recording;
        private boolean supervised = true;
        private boolean movableClock;
        private Consumer<String> progress = line -> {};
        private Installation installation;

        private Builder(Path folder) {
            this.folder = new DataFolder(folder);
            this.installation = Installation.around(Path.of(""));
        }

        /** The repository with the built jars, when the working directory is not inside it. */
        public Builder installation(Installation built) {
            this.installation = built;
            return this;
        }

        /** Starts only these parts. */
        public Builder only(Part... chosen) {
            parts = List.of(chosen);
            return this;
        }

        /** Takes any free ports instead of the default ones, so that several platforms can run. */
        public Builder anyPorts() {
            anyPorts = true;
            return this;
        }

        /** Wishes a port; 0 is any. */
        public Builder port(Part part, int port) {
            ports.put(part.label(), port);
            return this;
        }

        /** Adds an environment variable to one part at every start; also {@code JAVA_TOOL_OPTIONS}. */
        public Builder environment(Part part, String name, String value) {
            environment.computeIfAbsent(part, any -> new TreeMap<>()).put(name, value);
            return this;
        }

        /** Leaves killed parts dead until they are started again. */
        public Builder unsupervised() {
            supervised = false;
            return this;
        }

        /** Lets operators move the domain clock: for demonstrations and tests only. */
        public Builder movableClock() {
            movableClock = true;
            return this;
        }

        /** Records missing ahead-of-time caches in the data folder; otherwise those of {@code up} are used if there. */
        public Builder recordingCaches() {
            recording = true;
            return this;
        }

        private AotCaches caches() {
            return recording
                    ? new AotCaches(folder.folder("aot"), true)
                    : new AotCaches(installation.root().resolve(".cocreation/aot"), false);
        }

        /** Receives a line for each thing that happens. */
        public Builder progress(Consumer<String> lines) {
            progress = lines;
            return this;
        }

        /** Starts everything and returns when all of it works. */
        public LocalPlatform start() {
            installation.requireBuilt(parts);
            LocalPlatform platform = new LocalPlatform(this);
            try {
                platform.startAll(parts);
                return platform;
            } catch (RuntimeException e) {
                platform.close();
                throw e;
            }
        }
    }

    /** A platform that keeps its data in this folder. */
    public static Builder in(Path folder) {
        return new Builder(folder);
    }

    private LocalPlatform(Builder builder) {
        this.folder = builder.folder.create();
        this.progress = builder.progress;
        this.lockFile = lock(folder);
        folder.requireSpace();
        this.state = State.in(folder);
        this.secrets = Secrets.in(folder);
        state.clockMovable(builder.movableClock);
        choosePorts(builder);
        this.blueprint =
                new Blueprint(builder.installation, folder, state, secrets, builder.caches(), builder.environment);
        this.tokens = new Tokens(addresses().issuer(), secrets.client());
        state.supervisedBy(OsProcess.self());
        for (Part part : Part.values()) {
            adoptOrStop(part, builder);
        }
    }

    private static FileChannel lock(DataFolder folder) {
        try {
            FileChannel channel =
                    FileChannel.open(folder.file("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            @Nullable FileLock lock = channel.tryLock();
            if (lock != null) {
                return channel;
            }
            channel.close();
        } catch (OverlappingFileLockException e) {
            throw new PlatformFailure("the platform in " + folder.path() + " already runs", e);
        } catch (IOException e) {
            throw new PlatformFailure("cannot lock " + folder.path() + ": " + e.getMessage(), e);
        }
        throw new PlatformFailure("the platform in " + folder.path() + " already runs");
    }

    private void choosePorts(Builder builder) {
        List<String> open = new ArrayList<>();
        Map<String, Integer> wishes = new TreeMap<>();
        for (Part part : Part.values()) {
            Map<String, Integer> own = new TreeMap<>(Map.of(part.label(), part.defaultPort()));
            if (part.isService()) {
                own.put(part.label() + "-management", part.defaultManagementPort());
            }
            if (part == Part.KAFKA) {
                own.put("kafka-controller", 19093);
            }
            boolean runs = state.process(part)
                    .map(State.Entry::process)
                    .filter(OsProcess::alive)
                    .isPresent();
            own.forEach((name, usual) -> {
                int remembered = state.port(name, builder.anyPorts ? 0 : usual);
                if (runs) {
                    ports.keep(remembered);
                } else {
                    wishes.put(name, builder.ports.getOrDefault(name, remembered));
                    open.add(name);
                }
            });
        }
        for (String name : open) {
            int wished = wishes.getOrDefault(name, 0);
            int chosen = ports.choose(wished);
            if (wished != 0 && chosen != wished) {
                progress.accept("port %d is taken; %s takes %d".formatted(wished, name, chosen));
            }
            state.assign(name, chosen);
        }
    }

    private void adoptOrStop(Part part, Builder builder) {
        Optional<State.Entry> noted =
                state.process(part).filter(entry -> entry.process().alive());
        boolean chosen = builder.parts.contains(part);
        if (chosen) {
            Launch launch = blueprint.launch(part);
            processes.put(
                    part,
                    new Supervised(
                            launch, builder.supervised, each -> blueprint.prepare(part, each), observer(part, launch)));
        }
        if (noted.isEmpty()) {
            return;
        }
        OsProcess running = noted.get().process();
        @Nullable Supervised supervised = processes.get(part);
        if (supervised != null
                && noted.get().fingerprint().equals(blueprint.fingerprint(part, supervised.launch()))
                && supervised.launch().probe().healthy()) {
            supervised.adopt(running);
            return;
        }
        progress.accept("stopping " + part.label() + ", left over from a supervisor that was killed");
        try {
            running.end(part == Part.POSTGRES ? "INT" : "TERM", Duration.ofSeconds(45));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Supervised.Observer observer(Part part, Launch launch) {
        return new Supervised.Observer() {
            @Override
            public void started(OsProcess process) {
                state.started(part, process, blueprint.fingerprint(part, launch));
            }

            @Override
            public void ended() {
                state.ended(part);
            }

            @Override
            public void says(String line) {
                progress.accept(line);
            }
        };
    }

    private void startAll(List<Part> parts) {
        Map<Part, CompletableFuture<Void>> started = new EnumMap<>(Part.class);
        for (Part part : List.of(Part.POSTGRES, Part.KAFKA, Part.ISSUER)) {
            if (parts.contains(part)) {
                started.put(part, process(part).start(Map.of()));
            }
        }
        started.computeIfPresent(Part.POSTGRES, (part, ready) -> ready.thenRun(blueprint::createDatabases));
        CompletableFuture<?>[] needed = started.values().toArray(CompletableFuture[]::new);
        CompletableFuture<Void> foundations = CompletableFuture.allOf(needed);
        for (Part part : Part.services()) {
            if (parts.contains(part)) {
                started.put(part, foundations.thenCompose(done -> process(part).start(Map.of())));
            }
        }
        await(firstFailureOrAll(started.values().stream().toList()));
    }

    private static CompletableFuture<Void> firstFailureOrAll(List<CompletableFuture<Void>> futures) {
        CompletableFuture<Void> failed = new CompletableFuture<>();
        CompletableFuture<?>[] guarded = futures.stream()
                .map(future -> future.exceptionally(fault -> {
                    failed.completeExceptionally(fault);
                    return null;
                }))
                .toArray(CompletableFuture[]::new);
        return CompletableFuture.anyOf(failed, CompletableFuture.allOf(guarded)).thenRun(() -> {});
    }

    private static void await(CompletableFuture<Void> ready) {
        try {
            ready.get(10, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformFailure("interrupted while starting", e);
        } catch (TimeoutException e) {
            throw new PlatformFailure("not ready after ten minutes", e);
        } catch (java.util.concurrent.ExecutionException e) {
            Throwable cause = e.getCause() instanceof CompletionException wrapped && wrapped.getCause() != null
                    ? wrapped.getCause()
                    : e.getCause();
            throw new PlatformFailure(cause == null ? "start failed" : String.valueOf(cause.getMessage()), e);
        }
    }

    /** Kills a part as a crash would; under supervision it comes back. */
    public void kill(Part part) {
        running(part).signal("KILL");
    }

    /** Stops a part in order; it stays down until started. */
    public void stop(Part part) {
        try {
            process(part).stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformFailure("interrupted while stopping " + part.label(), e);
        }
    }

    /** Starts a part that is down and returns when it works. */
    public void start(Part part) {
        start(part, Map.of());
    }

    /** Starts a part that is down with further environment, which stays until the next start. */
    public void start(Part part, Map<String, String> further) {
        await(process(part).start(further));
    }

    /** Freezes a part: it keeps its connections and answers nothing. */
    public void pause(Part part) {
        running(part).signalTree("STOP");
    }

    /** Lets a frozen part go on. */
    public void resume(Part part) {
        running(part).signalTree("CONT");
    }

    /** Whether the part runs and answers as it should. */
    public boolean healthy(Part part) {
        return process(part).process().isPresent()
                && process(part).launch().probe().healthy();
    }

    /** Waits until the part works; fails when it does not in time. */
    public void awaitHealthy(Part part, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        while (!healthy(part)) {
            if (System.nanoTime() > end) {
                throw new PlatformFailure(part.label() + " is not healthy after " + limit);
            }
            try {
                TimeUnit.MILLISECONDS.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new PlatformFailure("interrupted", e);
            }
        }
    }

    /** The process of a part, if it runs. */
    public Optional<OsProcess> processOf(Part part) {
        return process(part).process();
    }

    /** Where everything answers. */
    public Addresses addresses() {
        return Addresses.of(state);
    }

    /** Tokens from the platform's issuer. */
    public Tokens tokens() {
        return tokens;
    }

    /** The database of a service. */
    public Database database(Part part) {
        return new Database(
                "jdbc:postgresql://" + addresses().postgres() + "/" + part.database(),
                part.database(),
                secrets.password(part.database()));
    }

    /** Where its data lies. */
    public Path folder() {
        return folder.path();
    }

    /** The log of a part. */
    public Path log(Part part) {
        return folder.log(part.label());
    }

    private Supervised process(Part part) {
        Supervised supervised = processes.get(part);
        if (supervised == null) {
            throw new IllegalArgumentException(part.label() + " is not a part of this platform");
        }
        return supervised;
    }

    private OsProcess running(Part part) {
        return process(part).process().orElseThrow(() -> new PlatformFailure(part.label() + " does not run"));
    }

    /** Stops everything in order: gateway, services, issuer, broker, database. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        if (blueprint.records()) {
            progress.accept("writing the ahead-of-time caches for the next start; this once it takes a little longer");
        }
        stopAll(List.of(Part.GATEWAY));
        stopAll(List.of(Part.ARENA, Part.ACTOR, Part.VALUE_ASSESSMENT));
        stopAll(List.of(Part.ISSUER));
        stopAll(List.of(Part.KAFKA));
        stopAll(List.of(Part.POSTGRES));
        state.supervisedBy(null);
        ports.close();
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new PlatformFailure("cannot unlock " + folder.path(), e);
        }
    }

    private void stopAll(List<Part> parts) {
        List<CompletableFuture<Void>> stops = parts.stream()
                .filter(processes::containsKey)
                .filter(part -> process(part).process().isPresent())
                .map(part -> CompletableFuture.runAsync(
                        () -> {
                            long begin = System.nanoTime();
                            stop(part);
                            progress.accept(
                                    "%s stopped in %.1f s".formatted(part.label(), (System.nanoTime() - begin) / 1e9));
                        },
                        task -> new Thread(task, "stopping " + part.label()).start()))
                .toList();
        stops.forEach(CompletableFuture::join);
    }
}
