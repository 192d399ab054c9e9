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

/** How long a page of twenty takes, however long the list is, however it is filtered and sorted, and however far down. */
final class Listing {

    private static final double SLOWEST_MILLIS = 20;
    private static final double FLAT = 1.5;
    private static final int PAGES = 40;
    private static final long SEED = 20;

    private final Site site;

    Listing(Site site) {
        this.site = site;
    }

    void measure() throws InterruptedException {
        for (LongList list : LongList.ALL) {
            measure(list);
        }
    }

    private void measure(LongList list) throws InterruptedException {
        List<Integer> sizes = site.effort().rows();
        List<String> arenas = new ArrayList<>();
        for (int size : sizes) {
            site.report().say("list: writing %d %s", size, list.word());
            arenas.add(fill(list, size));
        }
        List<Latencies> all = new ArrayList<>();
        for (int i = 0; i < sizes.size(); i++) {
            site.report().say("list: 20 of %d %s, filtered and sorted, one client", sizes.get(i), list.word());
            Latencies latencies = pages(list, arenas.get(i));
            all.add(latencies);
            Measurement p95 = Measurement.of(
                    "list: 20 of " + sizes.get(i) + " " + list.word() + ", p95", latencies.millis(0.95), "ms");
            site.report().add(sizes.get(i) == site.effort().main() ? p95.atMost(SLOWEST_MILLIS) : p95);
        }
        int last = sizes.size() - 1;
        site.report()
                .add(Measurement.of(
                                "list: median of " + sizes.get(last) + " " + list.word() + " against " + sizes.get(0),
                                all.get(last).millis(0.5),
                                "ms")
                        .against(all.get(0).millis(0.5))
                        .ratioAtMost(FLAT));
    }

    private String fill(LongList list, int size) throws InterruptedException {
        String arena = site.scene().convene("Arena with " + size + " " + list.word());
        try (Rows rows = new Rows(site.platform().database(Part.ARENA))) {
            rows.run(
                    list.filling(),
                    UUID.fromString(arena),
                    UUID.fromString(site.scene().citizen()),
                    size);
            rows.run("analyze " + list.table());
        }
        return arena;
    }

    private Latencies pages(LongList list, String arena) throws InterruptedException {
        List<String> paths = new ArrayList<>();
        for (String view : list.views()) {
            collect("/v1/arenas/" + arena + "/" + list.word() + "?" + view, paths);
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
