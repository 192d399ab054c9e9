package org.cocreation.local.bench;

import java.util.List;
import org.cocreation.local.Installation;
import org.cocreation.local.Part;

/** What a ballot of the public costs: cast, or cast again, through the gateway. A ballot is secret and has no event. */
final class Voting {

    private static final int CLIENTS = Writing.CLIENTS;
    private static final double MOST = 3;
    private static final double SLOWEST_MILLIS = 50;
    private static final List<Part> WRITE_PATH = List.of(Part.GATEWAY, Part.ARENA, Part.POSTGRES);

    private final Site site;
    private final Report report;

    Voting(Site site) {
        this.site = site;
        this.report = site.report();
    }

    void measure(Installation installation, PollingPlace place) throws InterruptedException {
        report.say("ballot: %d electors, %d clients", PollingPlace.ELECTORS, CLIENTS);
        site.backbone().awaitQuiet();
        site.load().asFastAsPossible(CLIENTS, site.effort().window(), place::ballot);
        ProcessorTime before = ProcessorTime.of(site.platform());
        Load.Result peak = site.load().asFastAsPossible(CLIENTS, site.effort().window(), place::ballot);
        ProcessorTime used = ProcessorTime.of(site.platform()).since(before);
        Load.Result half =
                site.load().steadily(peak.perSecond() / 2, site.effort().window(), place::ballot);
        site.backbone().awaitQuiet();

        Scratch scratch = Scratch.create(
                        installation,
                        site.platform().database(Part.ARENA),
                        place.arena(),
                        site.scene().proposal())
                .with(place.decision(), PollingPlace.ELECTORS, PollingPlace.PLACE);
        report.say("ballot: the same SQL in a plain loop");
        Reference.Cost loop = new Reference(site.platform())
                .ballots(
                        scratch,
                        place.decision(),
                        CLIENTS,
                        site.effort().referenceWarmUp(),
                        site.effort().window());
        report.say(
                "  gateway %.3f, service %.3f, database %.3f ms",
                used.millisPer(peak.requests(), Part.GATEWAY),
                used.millisPer(peak.requests(), Part.ARENA),
                used.millisPer(peak.requests(), Part.POSTGRES));
        report.add(Measurement.of("ballot: CPU per request", used.millisPer(peak.requests(), WRITE_PATH), "ms")
                .against(loop.millisEach())
                .ratioAtMost(MOST));
        report.add(Measurement.of("ballot: requests per second", peak.perSecond(), "/s")
                .against(loop.perSecond()));
        report.add(
                Measurement.of("ballot: p99 at half the peak", half.latencies().millis(0.99), "ms")
                        .atMost(SLOWEST_MILLIS));
    }
}
