package org.cocreation.local.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cocreation.local.DataFolder;
import org.cocreation.local.Installation;
import org.cocreation.local.LocalPlatform;
import org.cocreation.local.Part;
import org.cocreation.local.PlatformFailure;
import org.cocreation.local.RunningPlatform;
import org.cocreation.local.cli.Arguments;
import org.cocreation.local.cli.Command;
import org.cocreation.local.cli.Session;
import org.cocreation.local.process.OsProcess;

/** Measures a platform of its own, in a folder that is deleted afterwards, and prints each figure beside its reference and target. */
public final class Bench implements Command {

    private static final Logger KAFKA = Logger.getLogger("org.apache.kafka");
    private static final List<String> ALL =
            List.of("start", "write", "ballot", "votes", "read", "events", "relay", "list");

    @Override
    public String name() {
        return "bench";
    }

    @Override
    public String usage() {
        return "[--quick] [--json FILE]";
    }

    @Override
    public String summary() {
        return "measures what the platform costs (--warm-up 120s; --only " + String.join(",", ALL) + ")";
    }

    @Override
    public int run(Session session, Arguments arguments) throws Exception {
        arguments.allow("--quick", "--json", "--warm-up", "--only");
        Effort effort = Effort.of(arguments);
        List<String> chosen = arguments.has("--only") ? arguments.list("--only") : ALL;
        chosen.stream().filter(each -> !ALL.contains(each)).findFirst().ifPresent(each -> {
            throw new PlatformFailure("--only takes " + String.join(", ", ALL) + ", not " + each);
        });
        KAFKA.setLevel(Level.OFF);
        Report report = new Report(session.out());
        if (RunningPlatform.in(session.installation(), session.folder())
                .supervisor()
                .isPresent()) {
            report.say(
                    "The platform in %s runs too and takes its share of this machine.",
                    session.folder().path());
        }
        Path place = Files.createTempDirectory(session.folder().folder("bench"), "run-");
        Thread cleaning = new Thread(() -> new DataFolder(place).delete(), "cleaning");
        try {
            measure(session.installation(), place, effort, chosen, report);
        } finally {
            cleaning.start();
            cleaning.join();
        }
        report.printTable();
        if (arguments.has("--json")) {
            Optional<String> file = arguments.value("--json");
            if (file.isPresent()) {
                report.writeJson(Path.of(file.get()));
            } else {
                session.out().println(report.json());
            }
        }
        return 0;
    }

    private static void measure(
            Installation installation, Path place, Effort effort, List<String> chosen, Report report)
            throws InterruptedException, IOException {
        double supervisor = 0;
        if (chosen.contains("start")) {
            supervisor = new Starting(installation, report).measure(new DataFolder(place.resolve("start")));
        }
        if (chosen.stream().allMatch("start"::equals)) {
            return;
        }
        DataFolder folder = new DataFolder(place.resolve("platform"));
        report.say("starting a platform to be measured");
        LocalPlatform platform = LocalPlatform.in(folder.path())
                .installation(installation)
                .anyPorts()
                .environment(Part.GATEWAY, "COCREATION_RATE_LIMIT", "0")
                .progress(line -> report.say("  %s", line))
                .start();
        Thread interrupted = new Thread(platform::close, "stop");
        Runtime.getRuntime().addShutdownHook(interrupted);
        try (Load load = new Load(64);
                Backbone backbone = new Backbone(platform)) {
            Site site = new Site(platform, new Scene(platform), backbone, load, effort, report);
            warmUp(site);
            measure(installation, folder, site, chosen);
            double resident = List.of(Part.values()).stream()
                            .flatMap(part -> platform.processOf(part).stream())
                            .mapToLong(OsProcess::residentBytes)
                            .sum()
                    / 1_048_576.0;
            report.add(Starting.memory(resident + supervisor));
        } finally {
            platform.close();
            Runtime.getRuntime().removeShutdownHook(interrupted);
        }
    }

    private static void warmUp(Site site) throws InterruptedException {
        site.report().say("warming up for %d s", site.effort().warmUp().toSeconds());
        site.load().asFastAsPossible(Writing.CLIENTS, site.effort().warmUp(), site.scene()::contribute);
        site.backbone().awaitQuiet();
    }

    private static void measure(Installation installation, DataFolder folder, Site site, List<String> chosen)
            throws InterruptedException {
        if (chosen.contains("write")) {
            new Writing(site).measure(installation, folder);
        }
        if (chosen.contains("ballot") || chosen.contains("votes")) {
            PollingPlace place = new PollingPlace(site.platform());
            if (chosen.contains("ballot")) {
                new Voting(site).measure(installation, place);
            }
            if (chosen.contains("votes")) {
                new Consulting(site).measure(place);
            }
        }
        if (chosen.contains("read")) {
            new Reading(site).measure();
        }
        if (chosen.contains("events")) {
            new Watching(site).measure();
        }
        if (chosen.contains("relay")) {
            new Relaying(site).measure();
        }
        if (chosen.contains("list")) {
            new Listing(site).measure();
        }
    }
}
