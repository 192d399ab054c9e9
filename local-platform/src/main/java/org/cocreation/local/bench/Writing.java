package org.cocreation.local.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.cocreation.local.DataFolder;
import org.cocreation.local.Installation;
import org.cocreation.local.Part;
import org.cocreation.local.PlatformFailure;

/**
 * What a contribution costs. First with everything that follows from it, until the last consumer has handled the last event; then with
 * the broker frozen, so that nothing but the write itself happens: writes do not need the broker.
 */
final class Writing {

    /** As many as the service has connections to its database. */
    static final int CLIENTS = 16;

    private static final double MOST = 3;
    private static final double MOST_WITH_EVENTS = 6;
    private static final double SLOWEST_MILLIS = 50;
    private static final List<Part> WRITE_PATH = List.of(Part.GATEWAY, Part.ARENA, Part.POSTGRES);

    private final Site site;
    private final Report report;

    Writing(Site site) {
        this.site = site;
        this.report = site.report();
    }

    void measure(Installation installation, DataFolder folder) throws InterruptedException {
        report.say("write: a contribution through the gateway, %d clients", CLIENTS);
        ProcessorTime before = ProcessorTime.of(site.platform());
        Load.Result peak = site.load().asFastAsPossible(CLIENTS, site.effort().window(), site.scene()::contribute);
        site.backbone().awaitQuiet();
        ProcessorTime withEvents = ProcessorTime.of(site.platform()).since(before);
        Load.Result half =
                site.load().steadily(peak.perSecond() / 2, site.effort().window(), site.scene()::contribute);
        site.backbone().awaitQuiet();

        Load.Result alone;
        ProcessorTime writeOnly;
        site.platform().pause(Part.KAFKA);
        try {
            // What was under way to the broker has come to rest after this.
            site.load().asFastAsPossible(CLIENTS, Duration.ofSeconds(2), site.scene()::contribute);
            ProcessorTime start = ProcessorTime.of(site.platform());
            alone = site.load().asFastAsPossible(CLIENTS, site.effort().window(), site.scene()::contribute);
            writeOnly = ProcessorTime.of(site.platform()).since(start);
        } finally {
            site.platform().resume(Part.KAFKA);
        }
        site.platform().awaitHealthy(Part.KAFKA, Duration.ofMinutes(3));
        site.backbone().awaitQuiet();

        Scratch scratch = Scratch.create(
                installation,
                site.platform().database(Part.ARENA),
                site.scene().arena(),
                site.scene().proposal());
        report.say("write: the same SQL in a plain loop");
        Duration warmUp = site.effort().referenceWarmUp();
        Reference reference = new Reference(site.platform());
        Reference.Cost loop =
                reference.contributions(scratch, CLIENTS, warmUp, site.effort().window());

        explain("write", writeOnly, alone.requests());
        explain("write with events", withEvents, peak.requests());
        report.add(Measurement.of("write: CPU per request", writeOnly.millisPer(alone.requests(), WRITE_PATH), "ms")
                .against(loop.millisEach())
                .ratioAtMost(MOST));
        report.add(Measurement.of(
                        "write with relay, Kafka, consumers and feed: CPU per request",
                        withEvents.millisPer(peak.requests(), Arrays.asList(Part.values())),
                        "ms")
                .against(loop.millisEach())
                .ratioAtMost(MOST_WITH_EVENTS));
        report.add(Measurement.of("write: requests per second", peak.perSecond(), "/s")
                .against(loop.perSecond()));
        report.add(
                Measurement.of("write: p99 at half the peak", half.latencies().millis(0.99), "ms")
                        .atMost(SLOWEST_MILLIS));
        if (Reference.hasPgbench()) {
            Reference.Cost pgbench = reference.pgbench(
                    script(folder, scratch), scratch, CLIENTS, site.effort().window());
            report.add(Measurement.of(
                            "write: CPU per transaction of pgbench with the same SQL", pgbench.millisEach(), "ms")
                    .against(loop.millisEach()));
        }
    }

    private void explain(String what, ProcessorTime used, long requests) {
        StringBuilder parts = new StringBuilder();
        for (Part part : Part.values()) {
            parts.append(
                    String.format(java.util.Locale.ROOT, "  %s %.3f", part.label(), used.millisPer(requests, part)));
        }
        report.say("  %s, %d requests, milliseconds each:%s", what, requests, parts);
    }

    /** The statements as pgbench takes them; ids come from the server, because pgbench knows no UUIDs. */
    private static Path script(DataFolder folder, Scratch scratch) {
        String arena = "'" + scratch.arena() + "'";
        String actor = "(select id from known_actor limit 1)";
        String proposal = "'" + scratch.proposal() + "'";
        String event = WriteSql.eventData(
                scratch.arena().toString(),
                scratch.arena().toString(),
                scratch.proposal().toString());
        List<String> lines = List.of(
                filled(WriteSql.ACTOR, "'" + scratch.loginKey() + "'"),
                "begin",
                filled(WriteSql.STANDING, actor, arena),
                filled(
                        WriteSql.CONTRIBUTION,
                        "gen_random_uuid()",
                        "'PROPOSAL'",
                        "'" + Scene.KIND + "'",
                        "'" + Scene.TEXT + "'",
                        "'en'",
                        "null::uuid",
                        actor,
                        "now()",
                        proposal,
                        arena),
                filled(
                        WriteSql.EVENT,
                        "gen_random_uuid()",
                        "'" + WriteSql.CONTRIBUTION_MADE + "'",
                        "gen_random_uuid()",
                        arena,
                        "now()",
                        "'/v1/contributions/" + scratch.arena() + "'",
                        "gen_random_uuid()::text",
                        "null",
                        "'00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'",
                        "'" + event + "'"),
                filled(
                        WriteSql.AUDIT,
                        actor,
                        "'" + WriteSql.OPERATION + "'",
                        "'/v1/arenas/" + scratch.arena() + "/contributions'",
                        "'OK'",
                        "'0af7651916cd43dd8448eb211c80319c'"),
                "commit");
        Path file = folder.path().resolve("contribute.sql");
        try {
            Files.writeString(file, String.join(";\n", lines) + ";\n");
            return file;
        } catch (IOException e) {
            throw new PlatformFailure("cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    private static String filled(String sql, String... values) {
        StringBuilder text = new StringBuilder();
        int next = 0;
        for (char letter : sql.replace('\n', ' ').toCharArray()) {
            if (letter == '?') {
                text.append(values[next++]);
            } else {
                text.append(letter);
            }
        }
        return text.toString();
    }
}
