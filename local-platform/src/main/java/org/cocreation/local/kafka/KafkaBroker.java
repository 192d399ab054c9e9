package org.cocreation.local.kafka;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.Uuid;
import org.cocreation.local.DataFolder;
import org.cocreation.local.PlatformFailure;
import org.cocreation.local.process.Launch;
import org.cocreation.local.process.Probe;

/** One Kafka broker that is its own controller, for one data folder. */
public final class KafkaBroker {

    private static final String LOGGING = """
            handlers=java.util.logging.ConsoleHandler
            .level=WARNING
            kafka.server.level=INFO
            java.util.logging.ConsoleHandler.level=INFO
            java.util.logging.SimpleFormatter.format=%1$tFT%1$tT.%1$tL %4$s %3$s %5$s%6$s%n
            """;

    private final DataFolder folder;
    private final int port;
    private final int controllerPort;

    /** Describes the broker. */
    public KafkaBroker(DataFolder folder, int port, int controllerPort) {
        this.folder = folder;
        this.port = port;
        this.controllerPort = controllerPort;
    }

    /** How to start it; {@code java} is the Java command with memory settings and class path. */
    public Launch launch(String name, List<String> java) {
        List<String> command = new ArrayList<>(java);
        command.add("-Djava.util.logging.config.file=" + loggingFile());
        command.addAll(List.of(
                BrokerMain.class.getName(),
                settingsFile().toString(),
                readyFile().toString()));
        return new Launch(
                name,
                command,
                Map.of(),
                folder.log(name),
                Probe.kafka(port, readyFile()),
                "TERM",
                Duration.ofMinutes(3));
    }

    /** Writes the broker's settings before every start, because ports may have changed. */
    public void prepare() {
        folder.requireSpace();
        Path home = folder.folder("kafka");
        Properties settings = new Properties();
        settings.putAll(Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                "1",
                "cluster.id",
                clusterId(home),
                "controller.quorum.voters",
                "1@127.0.0.1:" + controllerPort,
                "listeners",
                "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controllerPort),
                "advertised.listeners",
                "PLAINTEXT://127.0.0.1:" + port,
                "controller.listener.names",
                "CONTROLLER",
                "log.dirs",
                home.resolve("data").toString(),
                "auto.create.topics.enable",
                "false"));
        settings.putAll(Map.of(
                "num.partitions", "6",
                "log.retention.ms", "-1",
                "offsets.topic.num.partitions", "6",
                "offsets.topic.replication.factor", "1",
                "transaction.state.log.num.partitions", "6",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "group.initial.rebalance.delay.ms", "0"));
        settings.putAll(Map.of(
                "log.cleaner.dedupe.buffer.size", "4194304",
                "num.network.threads", "2",
                "num.io.threads", "4",
                "background.threads", "2",
                "metric.reporters", "",
                "controlled.shutdown.enable", "false",
                // A broker that was killed may come back only when its old session has ended.
                "broker.session.timeout.ms", "4000",
                "broker.heartbeat.interval.ms", "1000"));
        try {
            Files.deleteIfExists(readyFile());
            Files.writeString(loggingFile(), LOGGING);
            try (Writer out = Files.newBufferedWriter(settingsFile())) {
                settings.store(out, "written at every start");
            }
        } catch (IOException e) {
            throw new PlatformFailure("cannot write " + settingsFile() + ": " + e.getMessage(), e);
        }
    }

    private static String clusterId(Path home) {
        Path file = home.resolve("cluster-id");
        try {
            if (!Files.exists(file)) {
                Files.writeString(file, Uuid.randomUuid().toString());
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new PlatformFailure("cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    private Path settingsFile() {
        return folder.path().resolve("kafka/server.properties");
    }

    private Path loggingFile() {
        return folder.path().resolve("kafka/logging.properties");
    }

    private Path readyFile() {
        return folder.path().resolve("kafka/ready");
    }
}
