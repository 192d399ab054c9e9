package org.cocreation.system.fault;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.cocreation.system.platform.Answer;
import org.cocreation.system.platform.Json;
import org.cocreation.system.platform.People.Actor;
import org.cocreation.system.platform.Wait;

/**
 * Clients that share ideas at a steady rate, half of them with the busiest fifth of the arenas. Every request has an idempotency key
 * and is repeated until it is acknowledged, as a careful client would.
 */
final class Load implements AutoCloseable {

    private static final int WRITES_PER_SECOND = 50;
    private static final int LONGEST_PAUSE_MILLIS = 1_000;

    private final Journal journal;
    private final List<UUID> arenas;
    private final List<Thread> clients = new ArrayList<>();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final AtomicInteger repeated = new AtomicInteger();
    private final AtomicLong slowestMillis = new AtomicLong();
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private final String name;
    private volatile boolean running = true;

    Load(String name, Journal journal, List<UUID> arenas, List<Actor> people) {
        this.name = name;
        this.journal = journal;
        this.arenas = arenas;
        for (int i = 0; i < people.size(); i++) {
            Actor person = people.get(i);
            int number = i;
            Thread client = new Thread(() -> run(number, person, people.size()), "client " + i);
            client.setUncaughtExceptionHandler((thread, failure) -> failures.add(failure));
            client.setDaemon(true);
            clients.add(client);
        }
        clients.forEach(Thread::start);
    }

    private void run(int number, Actor person, int others) {
        Random random = new Random(number);
        long interval = TimeUnit.SECONDS.toNanos(others) / WRITES_PER_SECOND;
        long next = System.nanoTime();
        for (int i = 0; running; i++) {
            String title = name + "-" + number + "-" + i;
            journal.asked(title);
            share(title, person, pick(random));
            next = Math.max(next + interval, System.nanoTime() - TimeUnit.SECONDS.toNanos(1));
            long early = next - System.nanoTime();
            if (early > 0) {
                Wait.millis(TimeUnit.NANOSECONDS.toMillis(early));
            }
        }
    }

    private UUID pick(Random random) {
        int hot = Math.max(1, arenas.size() / 5);
        return arenas.get(random.nextInt(random.nextBoolean() ? hot : arenas.size()));
    }

    private void share(String title, Actor person, UUID arena) {
        long begin = System.nanoTime();
        int pause = 20;
        while (true) {
            try {
                Answer answer = person.client()
                        .once(title)
                        .trySend(
                                "POST",
                                "/v1/arenas/" + arena + "/proposals",
                                Json.write(
                                        Json.of("title", title, "summary", "An idea of client " + person.subject())));
                if (answer.status() / 100 == 2) {
                    journal.acknowledged(title, answer.id().toString(), answer.events());
                    acknowledged.incrementAndGet();
                    slowestMillis.accumulateAndGet((System.nanoTime() - begin) / 1_000_000, Math::max);
                    return;
                }
                if (answer.status() / 100 == 4 && answer.status() != 409 && answer.status() != 429) {
                    throw new AssertionError(answer.request() + ": " + answer.status() + " " + answer.body());
                }
            } catch (IOException noAnswer) {
                // It may or may not have happened: the same key finds out.
            }
            repeated.incrementAndGet();
            Wait.millis(pause);
            pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
        }
    }

    /** Writes acknowledged so far. */
    int acknowledged() {
        return acknowledged.get();
    }

    /** Requests that were refused for the moment, or had no answer. */
    int repeated() {
        return repeated.get();
    }

    /** The longest time between asking and acknowledgement. */
    long slowestMillis() {
        return slowestMillis.get();
    }

    /** Lets the load go on for a while. */
    void goOnFor(long seconds) {
        Wait.millis(seconds * 1_000);
    }

    /** Stops asking; what was asked is still repeated until it is acknowledged. */
    @Override
    public void close() {
        running = false;
        for (Thread client : clients) {
            try {
                client.join(TimeUnit.MINUTES.toMillis(2));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            if (client.isAlive()) {
                throw new AssertionError(client.getName() + " gets no acknowledgement any more");
            }
        }
        if (!failures.isEmpty()) {
            throw new AssertionError("a client was refused for good", failures.peek());
        }
    }
}
