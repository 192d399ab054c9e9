package org.cocreation.kit.testing;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** One real Kafka broker in KRaft combined mode, in this JVM. */
public final class EmbeddedKafka {

    private final String bootstrapServers;
    private final KafkaRaftServer server;

    private EmbeddedKafka(String bootstrapServers, KafkaRaftServer server) {
        this.bootstrapServers = bootstrapServers;
        this.server = server;
    }

    /** Starts a broker with topics that are never compacted and keep everything. */
    public static EmbeddedKafka start(List<String> topics, int partitions) throws Exception {
        Path data = Files.createTempDirectory("kafka-it");
        int broker = freePort();
        int controller = freePort();
        Properties settings = new Properties();
        settings.putAll(Map.of(
                "process.roles", "broker,controller",
                "node.id", "1",
                "controller.quorum.voters", "1@localhost:" + controller,
                "listeners", "PLAINTEXT://localhost:" + broker + ",CONTROLLER://localhost:" + controller,
                "controller.listener.names", "CONTROLLER",
                "log.dirs", data.toString(),
                "offsets.topic.replication.factor", "1",
                "group.initial.rebalance.delay.ms", "0",
                "auto.create.topics.enable", "false",
                "offsets.topic.num.partitions", "1"));
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        new Formatter()
                .setNodeId(1)
                .setClusterId(Uuid.randomUuid().toString())
                .setDirectories(List.of(data.toString()))
                .setMetadataLogDirectory(data.toString())
                .setControllerListenerName("CONTROLLER")
                .setReleaseVersion(MetadataVersion.latestProduction())
                .run();
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
        server.startup();
        String bootstrap = "localhost:" + broker;
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            admin.createTopics(topics.stream()
                            .map(topic -> new NewTopic(topic, partitions, (short) 1)
                                    .configs(Map.of("retention.ms", "-1", "cleanup.policy", "delete")))
                            .collect(Collectors.toList()))
                    .all()
                    .get();
        }
        return new EmbeddedKafka(bootstrap, server);
    }

    public String bootstrapServers() {
        return bootstrapServers;
    }

    public void stop() {
        server.shutdown();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
