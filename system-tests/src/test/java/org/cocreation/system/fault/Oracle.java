package org.cocreation.system.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cocreation.system.fault.Journal.Acknowledged;
import org.cocreation.system.platform.Answer;
import org.cocreation.system.platform.Client;
import org.cocreation.system.platform.Door;
import org.cocreation.system.platform.Event;

/** Judges what the doors showed by the journal alone. */
final class Oracle {

    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final int READ_BACK = 100;

    private final Journal journal;
    private final Set<String> arenas;

    Oracle(Journal journal, List<UUID> arenas) {
        this.journal = journal;
        this.arenas = arenas.stream().map(UUID::toString).collect(Collectors.toSet());
    }

    /** Nothing acknowledged is missing at the door (P1), and nothing is there that nobody asked for (P6) or twice (P2). */
    void judge(Door door) {
        Map<String, Acknowledged> done = journal.allAcknowledged();
        Set<String> expected = new HashSet<>();
        done.values().forEach(write -> expected.addAll(write.events()));
        door.awaitIds(expected, LIMIT);

        Set<String> asked = journal.allAsked();
        Map<String, Set<String>> eventsOf = new HashMap<>();
        for (Event shared :
                door.distinct(event -> event.name().equals("idea-shared") && arenas.contains(event.key()))) {
            String title = shared.data().path("title").asText();
            assertThat(asked).as("phantom at %s", door.name()).contains(title);
            eventsOf.computeIfAbsent(title, any -> new HashSet<>()).add(shared.id());
            Acknowledged write = done.get(title);
            assertThat(write).as("shared without acknowledgement: %s", title).isNotNull();
            assertThat(shared.subject()).as(title).isEqualTo(write.proposal());
        }
        assertThat(eventsOf.keySet()).as("ideas at %s", door.name()).isEqualTo(done.keySet());
        eventsOf.forEach((title, ids) ->
                assertThat(ids).as("events of %s at %s", title, door.name()).hasSize(1));
        judgeOrder(door);
    }

    /** After removing equal ids, the sequence rises by exactly one per source and key (P3). */
    static void judgeOrder(Door door) {
        Map<String, Long> last = new HashMap<>();
        List<String> wrong = new ArrayList<>();
        for (Event event : door.distinct(any -> !any.source().endsWith(":test"))) {
            long before = last.getOrDefault(event.source() + " " + event.key(), 0L);
            if (event.sequence() != before + 1) {
                wrong.add(event.name() + " of " + event.key() + ": " + before + " then " + event.sequence());
            }
            last.put(event.source() + " " + event.key(), event.sequence());
        }
        assertThat(wrong).as("order per key at %s", door.name()).isEmpty();
    }

    /** What was acknowledged can be read (P4). */
    void judgeReads(Client anybody) {
        journal.allAcknowledged().values().stream().limit(READ_BACK).forEach(write -> {
            Answer read = anybody.get("/v1/proposals/" + write.proposal()).ok();
            assertThat(read.json().path("title").asText()).isEqualTo(write.title());
        });
    }

    /** Records that came more than once. */
    static long duplicates(Door door) {
        return door.events().size() - door.ids().size();
    }
}
