package org.cocreation.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cocreation.local.issuer.IssuerMain;
import org.cocreation.local.kafka.KafkaBroker;
import org.cocreation.local.postgres.PostgresServer;
import org.cocreation.local.process.Launch;
import org.cocreation.local.process.Probe;

/** How every part of one local platform is started: commands, memory, environment. */
final class Blueprint {

    private static final List<String> SMALL_JVM = List.of(
            "-XX:+UseSerialGC",
            "-Xss512k",
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.awt.headless=true",
            "-XX:ReservedCodeCacheSize=160m",
            "-XX:MinHeapFreeRatio=15",
            "-XX:MaxHeapFreeRatio=30",
            // The compilers leave holes behind; newer JVMs give them back.
            "-XX:+IgnoreUnrecognizedVMOptions",
            "-XX:TrimNativeHeapInterval=10000");

    /** Long, because a JVM that records its cache writes it at its end. */
    private static final Duration STOP_LIMIT = Duration.ofMinutes(3);

    private final Installation installation;
    private final DataFolder folder;
    private final State state;
    private final Secrets secrets;
    private final AotCaches caches;
    private final Map<Part, Map<String, String>> extras;

    Blueprint(
            Installation installation,
            DataFolder folder,
            State state,
            Secrets secrets,
            AotCaches caches,
            Map<Part, Map<String, String>> extras) {
        this.installation = installation;
        this.folder = folder;
        this.state = state;
        this.secrets = secrets;
        this.caches = caches;
        this.extras = extras;
    }

    Launch launch(Part part) {
        return switch (part) {
            case POSTGRES -> postgres().launch(part.label());
            case KAFKA ->
                kafka().launch(
                                part.label(),
                                java(part, "192m", installation.ownJar(), List.of("-cp", installation.classPath())));
            case ISSUER -> issuer();
            case ARENA, ACTOR, VALUE_ASSESSMENT, GATEWAY -> service(part);
        };
    }

    /** Whether some JVM of this platform writes its ahead-of-time cache when it ends. */
    boolean records() {
        return Part.services().stream()
                .anyMatch(part ->
                        launch(part).command().stream().anyMatch(word -> word.startsWith("-XX:AOTCacheOutput")));
    }

    void prepare(Part part, Launch launch) {
        switch (part) {
            case POSTGRES -> postgres().prepare(launch);
            case KAFKA -> kafka().prepare();
            case ISSUER -> folder.folder("issuer");
            case ARENA, ACTOR, VALUE_ASSESSMENT, GATEWAY -> {}
        }
    }

    void createDatabases() {
        Map<String, String> passwords = new TreeMap<>();
        Part.services().forEach(part -> passwords.put(part.database(), secrets.password(part.database())));
        postgres().createDatabases(passwords);
    }

    /** Changes when the part would be started differently, or from a newer build. */
    String fingerprint(Part part, Launch launch) {
        try {
            return launch.fingerprint()
                    + (part.isService()
                            ? "-"
                                    + Files.getLastModifiedTime(installation.jar(part))
                                            .toMillis()
                            : "");
        } catch (IOException e) {
            return launch.fingerprint();
        }
    }

    private PostgresServer postgres() {
        return new PostgresServer(
                folder, installation.postgresBinaries(), state.port(Part.POSTGRES), secrets.password("postgres"));
    }

    private KafkaBroker kafka() {
        return new KafkaBroker(folder, state.port(Part.KAFKA), state.port("kafka-controller", 19093));
    }

    private Launch issuer() {
        List<String> command = java(
                Part.ISSUER,
                "48m",
                installation.ownJar(),
                List.of("-XX:TieredStopAtLevel=1", "-cp", installation.classPath()));
        command.addAll(List.of(
                IssuerMain.class.getName(),
                Integer.toString(state.port(Part.ISSUER)),
                folder.path().resolve("issuer/signing-key.json").toString()));
        return new Launch(
                Part.ISSUER.label(),
                command,
                Map.of("COCREATION_TOKEN_ISSUER", state.tokenIssuer(), "COCREATION_CLIENT_SECRET", secrets.client()),
                folder.log(Part.ISSUER.label()),
                Probe.http(URI.create(Addresses.of(state).issuer() + "/.well-known/openid-configuration")),
                "TERM",
                STOP_LIMIT);
    }

    private Launch service(Part part) {
        Path jar = installation.jar(part);
        List<String> command = java(part, part == Part.GATEWAY ? "128m" : "192m", jar, List.of());
        command.addAll(List.of("-jar", jar.toString()));
        URI ready = URI.create("http://127.0.0.1:" + state.managementPort(part) + "/q/health/ready");
        Map<String, String> environment = environment(part);
        // Many small arenas of native memory cost more than they bring to processes of this size.
        environment.put("MALLOC_ARENA_MAX", "2");
        // All parts share the processors of one machine: a second event loop in each of them costs switches and brings
        // nothing.
        environment.put("QUARKUS_VERTX_EVENT_LOOPS_POOL_SIZE", "1");
        return new Launch(
                part.label(), command, environment, folder.log(part.label()), Probe.http(ready), "TERM", STOP_LIMIT);
    }

    /** The same variables as in Docker Compose and Kubernetes, with the addresses and secrets of this machine. */
    Map<String, String> environment(Part part) {
        Addresses addresses = Addresses.of(state);
        Map<String, String> environment = new TreeMap<>();
        environment.put("COCREATION_HTTP_HOST", "127.0.0.1");
        environment.put("COCREATION_HTTP_PORT", Integer.toString(state.port(part)));
        environment.put("COCREATION_MANAGEMENT_HOST", "127.0.0.1");
        environment.put("COCREATION_MANAGEMENT_PORT", Integer.toString(state.managementPort(part)));
        environment.put("COCREATION_DB_URL", "jdbc:postgresql://" + addresses.postgres() + "/" + part.database());
        environment.put("COCREATION_DB_USER", part.database());
        environment.put("COCREATION_DB_PASSWORD", secrets.password(part.database()));
        environment.put("COCREATION_KAFKA", addresses.kafka());
        environment.put("COCREATION_ISSUER", addresses.issuer().toString());
        environment.put("COCREATION_TOKEN_ISSUER", state.tokenIssuer());
        environment.put("COCREATION_SECRET", secrets.platform());
        environment.put("COCREATION_PUBLIC_URL", addresses.gateway().toString());
        environment.put("COCREATION_CLOCK_MOVABLE", Boolean.toString(state.clockMovable()));
        if (part == Part.GATEWAY) {
            neighbour(environment, "ARENA", Part.ARENA, addresses);
            neighbour(environment, "ACTOR", Part.ACTOR, addresses);
            neighbour(environment, "VALUE", Part.VALUE_ASSESSMENT, addresses);
            environment.put("COCREATION_RATE_LIMIT_EXEMPT", "cocreation-bench,cocreation-demo");
        }
        environment.putAll(extras.getOrDefault(part, Map.of()));
        return environment;
    }

    private static void neighbour(Map<String, String> environment, String name, Part part, Addresses addresses) {
        environment.put("COCREATION_" + name + "_URL", addresses.service(part).toString());
        environment.put(
                "COCREATION_" + name + "_MANAGEMENT_URL",
                addresses.management(part).toString());
    }

    private List<String> java(Part part, String heap, Path jar, List<String> further) {
        List<String> options = new ArrayList<>(SMALL_JVM);
        options.add("-Xmx" + heap);
        options.addAll(further);
        List<String> command = new ArrayList<>();
        command.add(Installation.java().toString());
        command.addAll(caches.options(part.label(), jar, options));
        command.addAll(options);
        return command;
    }
}
