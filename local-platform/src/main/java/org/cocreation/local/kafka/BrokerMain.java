package org.cocreation.local.kafka;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** The broker's process: formats its storage at first start, runs Kafka, creates the platform's topics. */
public final class BrokerMain {

    /** Every topic of the platform. */
    public static final List<String> TOPICS =
            List.of("arena-events.v1", "actor-events.v1", "value-assessment-events.v1");

    static final int PARTITIONS = 6;

    private BrokerMain() {}

    /** Runs until the process is told to end; arguments are the settings file and the file that announces readiness. */
    public static void main(String[] arguments) throws IOException {
        String settingsFile = arguments[0];
        Properties settings = new Properties();
        try (Reader in = Files.newBufferedReader(Path.of(settingsFile))) {
            settings.load(in);
        }
        if (!Files.exists(Path.of(settings.getProperty("log.dirs"), "meta.properties"))) {
            StorageTool.execute(
                    new String[] {"format", "--cluster-id", settings.getProperty("cluster.id"), "--config", settingsFile
                    },
                    System.out);
        }
        Thread topics = new Thread(() -> announce(settings, Path.of(arguments[1])), "topics");
        topics.setDaemon(true);
        topics.start();
        Kafka.main(new String[] {settingsFile});
    }

    private static void announce(Properties settings, Path readyFile) {
        String address = settings.getProperty("advertised.listeners").replace("PLAINTEXT://", "");
        try (Admin admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, address,
                AdminClientConfig.RECONNECT_BACKOFF_MS_CONFIG, "50",
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "240000"))) {
            Map<String, String> kept = Map.of(
                    TopicConfig.RETENTION_MS_CONFIG,
                    "-1",
                    TopicConfig.CLEANUP_POLICY_CONFIG,
                    TopicConfig.CLEANUP_POLICY_DELETE);
            for (String topic : TOPICS) {
                create(admin, new NewTopic(topic, PARTITIONS, (short) 1).configs(kept));
            }
            Files.writeString(readyFile, address);
        } catch (ExecutionException | IOException e) {
            System.out.println("the topics cannot be created: " + e.getMessage());
            Runtime.getRuntime().exit(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void create(Admin admin, NewTopic topic) throws ExecutionException, InterruptedException {
        try {
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }
}
