package org.cocreation.local.bench;

import java.time.Duration;
import java.time.Instant;
import org.cocreation.local.Part;

/**
 * How many votes of a consultation the platform takes through the gateway while opinion groups are found in all of them, and at which rate
 * it no longer answers in time.
 */
final class Consulting {

    private static final double ASKED_PER_SECOND = 300;
    private static final double SLOWEST_MILLIS = 200;
    private static final double KEEPS_UP = 0.95;
    private static final double FASTEST = 10_000;

    private final Site site;
    private final Report report;

    Consulting(Site site) {
        this.site = site;
        this.report = site.report();
    }

    void measure(PollingPlace place) throws InterruptedException {
        report.say(
                "votes: %d participants on %d statements, %d who go on voting",
                VotingHall.PARTICIPANTS, VotingHall.STATEMENTS, PollingPlace.ELECTORS);
        Instant begun = Instant.now();
        VotingHall hall = new VotingHall(place, site.platform());
        report.say("  filled in %d s", Duration.between(begun, Instant.now()).toSeconds());
        Instant filled = Instant.now();
        hall.awaitGroupsAfter(filled);
        report.say(
                "  first groups after %d s",
                Duration.between(filled, Instant.now()).toSeconds());
        site.load().steadily(ASKED_PER_SECOND, site.effort().window(), hall::vote);

        ProcessorTime before = ProcessorTime.of(site.platform());
        Load.Result steady =
                site.load().steadily(ASKED_PER_SECOND, site.effort().window(), hall::vote);
        ProcessorTime used = ProcessorTime.of(site.platform()).since(before);
        Instant last = Instant.now();
        double shown = Duration.between(last, hall.awaitGroupsAfter(last)).toMillis() / 1_000.0;
        report.say(
                "  gateway %.3f, service with groups %.3f, database %.3f ms for each vote",
                used.millisPer(steady.requests(), Part.GATEWAY),
                used.millisPer(steady.requests(), Part.VALUE_ASSESSMENT),
                used.millisPer(steady.requests(), Part.POSTGRES));
        report.add(Measurement.of("votes: taken while groups are found", steady.perSecond(), "/s")
                .atLeast(ASKED_PER_SECOND * KEEPS_UP));
        report.add(
                Measurement.of("votes: p99 at 300 a second", steady.latencies().millis(0.99), "ms")
                        .atMost(SLOWEST_MILLIS));
        report.add(Measurement.of("votes: last vote to groups that know it", shown, "s"));
        report.add(Measurement.of("votes: most with p99 within 200 ms", most(hall), "/s"));
    }

    /** The highest rate that is kept up, by steps of half again. */
    private double most(VotingHall hall) throws InterruptedException {
        double held = 0;
        for (double rate = ASKED_PER_SECOND; rate <= FASTEST; rate *= 1.5) {
            Load.Result result = site.load().steadily(rate, site.effort().window(), hall::vote);
            report.say(
                    "  at %.0f a second: %.0f taken, p99 %.0f ms",
                    rate, result.perSecond(), result.latencies().millis(0.99));
            if (result.perSecond() < rate * KEEPS_UP || result.latencies().millis(0.99) > SLOWEST_MILLIS) {
                return held;
            }
            held = rate;
        }
        return held;
    }
}
