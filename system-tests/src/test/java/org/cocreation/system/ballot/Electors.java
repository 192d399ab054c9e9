package org.cocreation.system.ballot;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.cocreation.system.platform.Json;
import org.cocreation.system.platform.People;
import org.cocreation.system.platform.People.Actor;
import org.cocreation.system.platform.TestPlatform;

/** Everybody who may vote, registered through the gateway. */
final class Electors {

    private static final int CLIENTS = 8;
    private static final int LATECOMERS = 50;

    private final List<Actor> all;

    private Electors(List<Actor> all) {
        this.all = all;
    }

    static Electors register(TestPlatform platform, int count, String place) {
        People people = new People(platform, "electors");
        return new Electors(inParallel(() -> IntStream.range(0, count)
                .parallel()
                .mapToObj(i -> people.person("elector-" + i, Json.of("jurisdictions", List.of(place))))
                .toList()));
    }

    static <T> T inParallel(java.util.concurrent.Callable<T> work) {
        ForkJoinPool pool = new ForkJoinPool(CLIENTS);
        try {
            return pool.submit(work).join();
        } finally {
            pool.shutdown();
        }
    }

    int size() {
        return all.size();
    }

    Actor first() {
        return all.get(0);
    }

    /** Those who vote before the last moment. */
    List<Actor> early() {
        return all.subList(0, all.size() - LATECOMERS);
    }

    /** Those who vote while the decision closes. */
    List<Actor> latecomers() {
        return all.subList(all.size() - LATECOMERS, all.size());
    }
}
