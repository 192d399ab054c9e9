package org.cocreation.local.kafka;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How far the services are behind the topics, as the broker knows it. */
public final class ConsumerLag implements AutoCloseable {

    private static final List<String> GROUPS = List.of("arena-service", "actor-service", "value-assessment-service");

    private final Admin admin;

    public ConsumerLag(String bootstrap) {
        this.admin = Admin.create(Map.of("bootstrap.servers", bootstrap));
    }

    /** Whether every group has handled every record of the topics it follows. */
    public boolean zero() {
        try {
            Map<TopicPartition, ListOffsetsResultInfo> ends = admin.listOffsets(BrokerMain.TOPICS.stream()
                            .flatMap(topic -> IntStream.range(0, BrokerMain.PARTITIONS)
                                    .mapToObj(partition -> new TopicPartition(topic, partition)))
                            .collect(Collectors.toMap(partition -> partition, any -> OffsetSpec.latest())))
                    .all()
                    .get();
            for (String group : GROUPS) {
                if (!caughtUp(group, ends)) {
                    return false;
                }
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException brokerAway) {
            return false;
        }
    }

    private boolean caughtUp(String group, Map<TopicPartition, ListOffsetsResultInfo> ends)
            throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetAndMetadata> done = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        return ends.entrySet().stream()
                .filter(end -> follows(group, end.getKey().topic()))
                .allMatch(end -> {
                    OffsetAndMetadata committed = done.get(end.getKey());
                    return end.getValue().offset() == (committed == null ? 0 : committed.offset());
                });
    }

    /** Two services also follow their own topics, for the timeline and for measures. */
    private static boolean follows(String group, String topic) {
        boolean own = topic.startsWith(group.replace("-service", "-events"));
        return !own || !group.equals("actor-service");
    }

    @Override
    public void close() {
        admin.close();
    }
}
