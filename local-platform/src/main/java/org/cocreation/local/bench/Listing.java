package org.cocreation.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Supplier;
import org.cocreation.local.Part;
import org.cocreation.local.PlatformFailure;
import org.cocreation.local.demo.client.Answer;
import org.cocreation.local.demo.client.Call;

/** How long a page of twenty proposals takes, however many there are, however they are filtered and sorted, and however far down. */
final class Listing {

    private static final double SLOWEST_MILLIS = 20;
    private static final double FLAT = 1.5;
    private static final int PAGES = 40;
    private static final long SEED = 20;
    private static final List<String> LISTS = List.of(
            "sort=newest",
            "sort=support",
            "state=IDEA&sort=newest",
            "state=PROPOSED&sort=newest",
            "state=PROPOSED&sort=support");

    private static final String PROPOSALS = """
            insert into proposal
                (id, revision, arena_id, title, summary, language, framing_version, version, state, change_logic, shared_by,
                 shared_at, changed_at, supporters)
            select uuidv7(), 0, ?, 'A pocket park where the old bus stop was, number ' || n, ?, 'en', 1, 1,
                   case when n % 10 = 0 then 'PROPOSED' else 'IDEA' end, '[]', ?, now(), now(), (n * 7919::bigint) % 5000
            from generate_series(1, ?) as n""";

    private final Site site;

    Listing(Site site) {
        this.site = site;
    }

    void measure() throws InterruptedException {
        List<Integer> sizes = site.effort().rows();
        List<Latencies> all = new ArrayList<>();
        List<String> arenas = new ArrayList<>();
        for (int size : sizes) {
            site.report().say("list: writing %d proposals", size);
            arenas.add(fill(size));
        }
        for (int i = 0; i < sizes.size(); i++) {
            site.report().say("list: 20 of %d, filtered and sorted, one client", sizes.get(i));
            Latencies latencies = pages(arenas.get(i));
            all.add(latencies);
            Measurement p95 =
                    Measurement.of("list: 20 of " + sizes.get(i) + " proposals, p95", latencies.millis(0.95), "ms");
            site.report().add(sizes.get(i) == site.effort().main() ? p95.atMost(SLOWEST_MILLIS) : p95);
        }
        int last = sizes.size() - 1;
        site.report()
                .add(Measurement.of(
                                "list: median of " + sizes.get(last) + " against " + sizes.get(0),
                                all.get(last).millis(0.5),
                                "ms")
                        .against(all.get(0).millis(0.5))
                        .ratioAtMost(FLAT));
    }

    private String fill(int size) throws InterruptedException {
        String arena = site.scene().convene("Arena with " + size + " proposals");
        try (Rows rows = new Rows(site.platform().database(Part.ARENA))) {
            rows.run(
                    PROPOSALS,
                    UUID.fromString(arena),
                    "Made by the server to fill a list.",
                    UUID.fromString(site.scene().citizen()),
                    size);
            rows.run("analyze proposal");
        }
        return arena;
    }

    private Latencies pages(String arena) throws InterruptedException {
        List<String> paths = new ArrayList<>();
        for (String list : LISTS) {
            collect("/v1/arenas/" + arena + "/proposals?" + list, paths);
        }
        SplittableRandom random = new SplittableRandom(SEED);
        Supplier<HttpRequest> anyPage = () -> {
            synchronized (random) {
                return site.scene().read(paths.get(random.nextInt(paths.size())));
            }
        };
        site.load().asFastAsPossible(1, site.effort().window().dividedBy(3), anyPage);
        return site.load().asFastAsPossible(1, site.effort().window(), anyPage).latencies();
    }

    /** Addresses of pages from the first one down, reached as a client reaches them: by cursors. */
    private void collect(String list, List<String> paths) throws InterruptedException {
        String cursor = "";
        for (int page = 0; page < PAGES; page++) {
            paths.add(list + "&limit=20" + cursor);
            Answer answer = site.scene().gateway().send(Call.get(null, list + "&limit=200" + cursor));
            if (!answer.done()) {
                throw new PlatformFailure("a list cannot be read: " + answer.inShort());
            }
            JsonNode next = answer.body().path("nextCursor");
            if (next.isMissingNode()) {
                return;
            }
            cursor = "&cursor=" + next.asText();
        }
    }
}
