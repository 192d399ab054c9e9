package org.cocreation.local.demo.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReckoningTest {

    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

    private final Sightings kafka = new Sightings("Kafka");
    private final Sightings feed = new Sightings("feed");
    private final Sightings stream = new Sightings("SSE");

    @Test
    void allIsWellWhenEveryDoorShowedTheSame() {
        everywhere(event("a", "key", 1), event("b", "key", 2), event("c", "other", 1));

        assertThat(reckoning("a", "b", "c").faults()).isEmpty();
        assertThat(reckoning("a").table()).anyMatch(line -> line.contains("Kafka") && line.contains("3"));
    }

    @Test
    void anEventThatOneDoorLacksIsNamed() {
        everywhere(event("a", "key", 1));
        kafka.note(event("b", "key", 2), NOON);
        feed.note(event("b", "key", 2), NOON);

        assertThat(reckoning("a", "b").faults()).containsExactly("SSE lacks 1 event (b) that another door has shown");
    }

    @Test
    void anEventThatAnAnswerNamedButNoDoorShowedIsNamed() {
        everywhere(event("a", "key", 1));

        assertThat(reckoning("a", "lost").faults())
                .containsExactly("no door has shown 1 event (lost) that an answer had named");
    }

    @Test
    void repeatsAreAllowedAtKafkaOnly() {
        everywhere(event("a", "key", 1));
        kafka.note(event("a", "key", 1), NOON);
        feed.note(event("a", "key", 1), NOON);

        assertThat(kafka.duplicates()).isEqualTo(1);
        assertThat(reckoning("a").faults()).containsExactly("feed has shown 1 events twice");
    }

    @Test
    void aGapInTheSequenceOfAKeyIsCounted() {
        everywhere(event("a", "key", 7), event("b", "key", 8));
        everywhere(event("c", "key", 10));

        assertThat(kafka.gaps()).isEqualTo(1);
        assertThat(reckoning("a").faults()).hasSize(3).allMatch(fault -> fault.contains("1 gaps"));
    }

    @Test
    void aRepeatLeavesNoGap() {
        kafka.note(event("a", "key", 1), NOON);
        kafka.note(event("b", "key", 2), NOON);
        kafka.note(event("a", "key", 1), NOON);
        kafka.note(event("c", "key", 3), NOON);

        assertThat(kafka.gaps()).isZero();
    }

    @Test
    void latenessIsMeasuredFromLoggedToSeen() {
        for (int i = 1; i <= 100; i++) {
            kafka.note(event("e" + i, "key", i), NOON.plusMillis(i));
        }

        assertThat(kafka.latencyMillis(0.5)).isEqualTo(50);
        assertThat(kafka.latencyMillis(0.95)).isEqualTo(95);
        assertThat(kafka.latencyMillis(0.99)).isEqualTo(99);
        assertThat(kafka.latencyMillis(1)).isEqualTo(100);
        assertThat(feed.latencyMillis(1)).isZero();
    }

    @Test
    void theNameOfAnEventStandsInItsType() {
        assertThat(SeenEvent.nameOf("org.cocreation.arena-formed.v1")).isEqualTo("arena-formed");
    }

    private void everywhere(SeenEvent... events) {
        for (Sightings door : List.of(kafka, feed, stream)) {
            for (SeenEvent event : events) {
                door.note(event, NOON);
            }
        }
    }

    private Reckoning reckoning(String... announced) {
        return new Reckoning(List.of(announced), List.of(kafka, feed, stream));
    }

    private static SeenEvent event(String id, String key, long sequence) {
        return new SeenEvent(
                id, "idea-shared", "arena-service", "subject", key, sequence, NOON, MissingNode.getInstance());
    }
}
