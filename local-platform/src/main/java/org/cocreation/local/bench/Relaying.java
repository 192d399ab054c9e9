package org.cocreation.local.bench;

import java.time.Duration;
import org.cocreation.local.Part;

/** How fast the relay works off a backlog, while consumers and the feed take in what it sends. */
final class Relaying {

    private static final double SLOWEST_PER_SECOND = 5_000;
    private static final int KEYS = 200;

    // The keys are no arenas of anybody: consumers of this event only write it down.
    private static final String BACKLOG = """
            with key as (select n, gen_random_uuid() as id from generate_series(0, ? - 1) as n)
            insert into event_log (event_id, type, subject, partition_key, logged_at, path, correlation_id, data)
            select uuidv7(), 'org.cocreation.idea-shared.v1', each.id, key.id, now(), '/v1/proposals/' || each.id, gen_random_uuid()::text,
                   json_build_object('arenaId', key.id, 'proposalId', each.id, 'title', ?::text, 'authorCount', 1)
            from (select i, gen_random_uuid() as id from generate_series(1, ?) as i) as each
            join key on key.n = each.i % ?
            order by each.i""";

    private final Site site;

    Relaying(Site site) {
        this.site = site;
    }

    void measure() throws InterruptedException {
        int backlog = site.effort().backlog();
        site.report().say("relay: a backlog of %d events of %d keys", backlog, KEYS);
        site.backbone().awaitQuiet();
        try (Rows rows = new Rows(site.platform().database(Part.ARENA))) {
            rows.run(BACKLOG, KEYS, Scene.title(1), backlog, KEYS);
        }
        long begin = System.nanoTime();
        site.backbone().awaitSent();
        Duration sent = Duration.ofNanos(System.nanoTime() - begin);
        site.backbone().awaitQuiet();
        Duration handled = Duration.ofNanos(System.nanoTime() - begin);
        site.report().say("relay: the same records through a bare producer");
        double bare = new Reference(site.platform()).producer(backlog);
        site.report()
                .add(Measurement.of("relay: events per second", perSecond(backlog, sent), "/s")
                        .against(bare)
                        .atLeast(SLOWEST_PER_SECOND));
        site.report()
                .add(Measurement.of(
                                "relay: until handled by all consumers and in the feed",
                                perSecond(backlog, handled),
                                "/s")
                        .against(bare));
    }

    private static double perSecond(int count, Duration took) {
        return count / (took.toNanos() / 1e9);
    }
}
