package org.cocreation.local.bench;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.function.Supplier;
import org.cocreation.local.Part;

/** What reading one idea by its id costs, through the gateway and straight at the service. */
final class Reading {

    private static final int CLIENTS = 8;
    private static final double MOST_MILLIS = 0.5;
    private static final double MOST_ADDED_PERCENT = 25;

    private final Site site;

    Reading(Site site) {
        this.site = site;
    }

    /** Processor time of one read, by who used it. */
    private record Cost(double gateway, double service, double database) {

        double all() {
            return gateway + service + database;
        }
    }

    void measure() throws InterruptedException {
        site.report().say("read by id, %d clients", CLIENTS);
        String path = "/v1/proposals/" + site.scene().oneIdea();
        URI service = site.platform().addresses().service(Part.ARENA);
        Supplier<HttpRequest> straight = () -> site.scene().read(service, path);
        Supplier<HttpRequest> through = () -> site.scene().read(path);
        // Each warms up for itself: they do not run the same code.
        site.load().asFastAsPossible(CLIENTS, site.effort().window(), straight);
        site.load().asFastAsPossible(CLIENTS, site.effort().window(), through);
        Cost alone = cost(straight);
        Cost all = cost(through);
        site.report()
                .say(
                        "  straight: service %.3f, database %.3f; through: gateway %.3f, service %.3f, database %.3f ms",
                        alone.service, alone.database, all.gateway, all.service, all.database);
        site.report()
                .add(Measurement.of("read by id: CPU per request", all.all(), "ms")
                        .atMost(MOST_MILLIS)
                        .against(alone.all()));
        site.report()
                .add(Measurement.of(
                                "read by id: added by the gateway to the CPU of service and database",
                                100 * (all.all() - alone.all()) / alone.all(),
                                "%")
                        .atMost(MOST_ADDED_PERCENT));
    }

    private Cost cost(Supplier<HttpRequest> requests) throws InterruptedException {
        ProcessorTime before = ProcessorTime.of(site.platform());
        Load.Result result = site.load().asFastAsPossible(CLIENTS, site.effort().window(), requests);
        ProcessorTime used = ProcessorTime.of(site.platform()).since(before);
        return new Cost(
                used.millisPer(result.requests(), Part.GATEWAY),
                used.millisPer(result.requests(), Part.ARENA),
                used.millisPer(result.requests(), Part.POSTGRES));
    }
}
