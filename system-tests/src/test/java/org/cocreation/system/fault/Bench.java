package org.cocreation.system.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cocreation.system.platform.Arenas;
import org.cocreation.system.platform.Door;
import org.cocreation.system.platform.FeedDoor;
import org.cocreation.system.platform.People;
import org.cocreation.system.platform.People.Actor;
import org.cocreation.system.platform.StreamDoor;
import org.cocreation.system.platform.TestPlatform;
import org.cocreation.system.platform.Wait;

/** People, open arenas, readers at every door and a journal: all that one fault test needs. */
final class Bench implements AutoCloseable {

    /** Whether the long versions run ({@code -Pfull}). */
    static final boolean FULL = Boolean.getBoolean("full");

    private static final int CLIENTS = 4;
    private static final int ARENAS = 10;

    final String fault;
    final TestPlatform platform;
    final Journal journal;
    final List<UUID> arenas = new ArrayList<>();
    final List<Actor> people;
    final Arenas convening;
    final FeedDoor feed;
    final StreamDoor stream;
    private final Oracle oracle;

    Bench(TestPlatform platform, String fault) {
        this.platform = platform;
        this.fault = fault;
        this.journal = new Journal(fault);
        platform.startWhatIsDown();
        this.people = new People(platform, fault.toLowerCase(java.util.Locale.ROOT)).citizens(CLIENTS, "client");
        platform.settle();
        this.convening = new Arenas(platform, people.get(0));
        for (int i = 0; i < ARENAS; i++) {
            arenas.add(convening.convene(fault + " arena " + i));
        }
        platform.settle();
        this.feed = new FeedDoor(platform.operator());
        this.stream = new StreamDoor(
                platform.address(), () -> platform.processes().tokens().forName("operator"));
        this.oracle = new Oracle(journal, arenas);
    }

    /** Starts the clients. */
    Load load() {
        return new Load(fault, journal, arenas, people);
    }

    /** Judges every door when the load has ended; returns how long the platform took to settle. */
    Duration judge(Load load) {
        load.close();
        Duration settled = platform.settle(Duration.ofSeconds(90));
        List<Door> doors = List.of(platform.kafka(), feed, stream);
        doors.forEach(oracle::judge);
        oracle.judgeReads(platform.anybody());
        System.out.printf(
                "%s: %d writes acknowledged, %d repeated, slowest %.1f s; all at Kafka, feed and stream once and in order;"
                        + " %d repeated at Kafka%n",
                fault,
                load.acknowledged(),
                load.repeated(),
                load.slowestMillis() / 1_000.0,
                Oracle.duplicates(platform.kafka()));
        return settled;
    }

    /** Prints a measured time of recovery and fails when it took too long; {@code -Dslowness} stretches the limit. */
    void recovered(String what, Duration took, Duration limit) {
        double slowness = Double.parseDouble(System.getProperty("slowness", "1"));
        System.out.printf(
                "%s: %s after %.1f s (limit %d s)%n", fault, what, took.toMillis() / 1_000.0, limit.toSeconds());
        if (took.toMillis() > limit.toMillis() * slowness) {
            throw new AssertionError(fault + ": " + what + " took " + took + ", more than " + limit);
        }
    }

    /** Waits until the platform has sent and handled everything, with load or without, and measures it. */
    Duration untilWritable(Duration limit) {
        return Wait.until(
                "a write is acknowledged",
                limit,
                () -> platform.anybody().get("/v1/arenas/" + arenas.get(0)).status() == 200);
    }

    @Override
    public void close() {
        stream.close();
        feed.close();
        journal.close();
    }
}
