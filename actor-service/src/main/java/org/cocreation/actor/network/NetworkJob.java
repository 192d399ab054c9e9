package org.cocreation.actor.network;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.cocreation.actor.network.Network.Place;
import org.cocreation.actor.network.NetworkStore.Scope;
import org.jboss.logging.Logger;

/**
 * Computes the network anew when seats have changed, and once a day because old seats stop counting. It works on a thread of its own
 * with the lowest priority and rests in between, so that requests do not notice.
 */
@ApplicationScoped
class NetworkJob {

    private static final Logger LOG = Logger.getLogger(NetworkJob.class);
    private static final Duration AT_LEAST_EVERY = Duration.ofDays(1);

    private final NetworkConfig config;
    private final NetworkSource source;
    private final NetworkStore store;
    private final NetworkService service;
    private final InstantSource clock;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread = new Thread(this::loop, "network");

    NetworkJob(
            NetworkConfig config,
            NetworkSource source,
            NetworkStore store,
            NetworkService service,
            InstantSource clock) {
        this.config = config;
        this.source = source;
        this.store = store;
        this.service = service;
        this.clock = clock;
    }

    @SuppressWarnings("ThreadPriorityCheck") // a wish to the scheduler, nothing rests on it
    void start(@Observes StartupEvent event) {
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        stopped.countDown();
    }

    private void loop() {
        Duration pause = config.lookEvery();
        try {
            while (!stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                pause = attempt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How long to rest before looking again. */
    private Duration attempt() {
        try {
            long took = due() && store.claim() ? computeClaimed() : 0;
            long rest = (long) (took / config.share()) - took;
            return rest > config.lookEvery().toMillis() ? Duration.ofMillis(rest) : config.lookEvery();
        } catch (RuntimeException e) {
            LOG.warnf("the network will be computed again: %s", e.getMessage());
            return config.lookEvery();
        }
    }

    private boolean due() {
        NetworkStore.State last = store.state();
        NetworkSource.Changes now = source.changes();
        Instant asOf = last.asOf();
        return asOf == null
                || last.generation() != now.generation()
                || last.changes() != now.changes()
                || Duration.between(asOf, clock.instant()).abs().compareTo(AT_LEAST_EVERY) > 0;
    }

    private long computeClaimed() {
        try {
            return compute();
        } finally {
            store.release();
        }
    }

    private long compute() {
        long start = System.nanoTime();
        NetworkSource.Changes changes = source.changes();
        Instant now = clock.instant();
        Instant since = now.minus(config.window());
        Network network = source.at(now, since);
        List<Place> places = network.places();
        List<TiesAcross> whole = network.whole();
        List<Scope> scopes = new ArrayList<>();
        scopes.add(new Scope("WHOLE", NetworkStore.WHOLE, whole));
        network.eachArena((arena, ties) -> scopes.add(new Scope("ARENA", arena, ties)));
        source.alliances().forEach((alliance, members) -> {
            Map<java.util.UUID, Traits> traits = source.traits(members, now);
            scopes.add(new Scope(
                    "ALLIANCE",
                    alliance,
                    TiesAcross.among(members.stream()
                            .map(traits::get)
                            .filter(Objects::nonNull)
                            .toList())));
        });
        long ties = places.stream().mapToLong(Place::ties).sum() / 2;
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        service.replace(
                new NetworkStore.State(
                        now,
                        since,
                        network.actors(),
                        network.arenas().size(),
                        ties,
                        changes.generation(),
                        changes.changes(),
                        took),
                places,
                scopes);
        LOG.debugf(
                "computed the network: actors=%d arenas=%d ties=%d millis=%d",
                places.size(), network.arenas().size(), ties, took);
        return took;
    }
}
