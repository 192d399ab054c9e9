package org.cocreation.local.demo.door;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.common.TopicPartition;
import org.cocreation.local.PlatformFailure;
import org.cocreation.local.demo.client.GatewayClient;
import org.cocreation.local.demo.client.Person;

/** The three doors together, all watched from the same position on. */
public final class Doors implements AutoCloseable {

    private static final Duration CALM = Duration.ofMillis(700);
    private static final Duration PATIENCE_TO_BEGIN = Duration.ofSeconds(60);
    private static final Duration QUIET = Duration.ofSeconds(3);

    private final KafkaReader kafka;
    private final FeedReader feed;
    private final StreamReader stream;

    private Doors(KafkaReader kafka, FeedReader feed, StreamReader stream) {
        this.kafka = kafka;
        this.feed = feed;
        this.stream = stream;
    }

    /** Opens the doors once everything from before has come through them; {@code listener} hears what comes by SSE. */
    public static Doors open(String bootstrap, GatewayClient gateway, Consumer<SeenEvent> listener)
            throws InterruptedException {
        Person operator = Person.of("operator-1", "operator");
        Doors doors = new Doors(
                new KafkaReader(bootstrap),
                new FeedReader(gateway, operator),
                new StreamReader(gateway, operator, listener));
        doors.begin();
        return doors;
    }

    /** All doors must begin at the same event, so nothing may be on its way between them. */
    private void begin() throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE_TO_BEGIN.toNanos();
        String why = "events of somebody else never cease";
        while (System.nanoTime() < deadline) {
            try {
                Map<TopicPartition, Long> offsets = kafka.ends();
                String cursor = feed.end();
                TimeUnit.MILLISECONDS.sleep(CALM.toMillis());
                if (offsets.equals(kafka.ends()) && cursor.equals(feed.end())) {
                    kafka.startAt(offsets);
                    feed.startAt(cursor);
                    stream.startAt(cursor);
                    return;
                }
            } catch (IOException e) {
                why = e.getMessage();
                TimeUnit.MILLISECONDS.sleep(CALM.toMillis());
            }
        }
        throw new PlatformFailure("the doors cannot be opened at one position: " + why);
    }

    /** Waits until an event has come by SSE; empty when it does not come in time. */
    public Optional<SeenEvent> await(Predicate<SeenEvent> wanted, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            Optional<SeenEvent> found =
                    stream.sightings().events().stream().filter(wanted).findFirst();
            if (found.isPresent() || System.nanoTime() > deadline) {
                return found;
            }
            stream.sightings().awaitNews(200);
        }
    }

    /** All events that came by SSE so far and are wanted. */
    public List<SeenEvent> seen(Predicate<SeenEvent> wanted) {
        return stream.sightings().events().stream().filter(wanted).toList();
    }

    /** How many events came by SSE so far. */
    public int count() {
        return stream.sightings().size();
    }

    /** Waits until every door has shown what was announced and nothing more comes, or patience ends; then compares. */
    public Reckoning settle(Set<String> announced, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < deadline && !settled(announced)) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return new Reckoning(announced, List.of(kafka.sightings(), feed.sightings(), stream.sightings()));
    }

    private boolean settled(Set<String> announced) {
        return List.of(kafka.sightings(), feed.sightings(), stream.sightings()).stream()
                .allMatch(door -> door.hasAll(announced)
                        && door.size() == kafka.sightings().size()
                        && door.quietFor().compareTo(QUIET) > 0);
    }

    /** What is wrong at the doors at this moment, if anything. */
    public List<String> troubles() {
        return List.<Reader>of(kafka, feed, stream).stream()
                .filter(reader -> reader.trouble() != null)
                .map(reader -> reader.sightings().door() + ": " + reader.trouble())
                .toList();
    }

    @Override
    public void close() {
        stream.close();
        feed.close();
        kafka.close();
    }
}
