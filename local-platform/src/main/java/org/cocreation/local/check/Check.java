package org.cocreation.local.check;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.cocreation.local.PlatformFailure;
import org.cocreation.local.cli.Arguments;
import org.cocreation.local.cli.Command;
import org.cocreation.local.cli.Session;

/**
 * Runs the rules that decide in the platform over a folder of elections or draws, or its opinion groups over a folder of conversations, and
 * compares with the results in it. Needs no running platform. Exit status 1 when a result differs or a file cannot be read.
 */
public final class Check implements Command {

    @Override
    public String name() {
        return "check";
    }

    @Override
    public String usage() {
        return "budgets|ranked|sortition|groups DIR [--json FILE]";
    }

    @Override
    public String summary() {
        return "runs the rules that decide, draw or group over real cases and compares with known results";
    }

    @Override
    public int run(Session session, Arguments arguments) throws Exception {
        arguments.allow("--json");
        String kind = arguments.word(0, "what to check: budgets, ranked, sortition or groups");
        Path folder = Path.of(arguments.word(1, "the folder with the cases"));
        if (!Files.isDirectory(folder)) {
            throw new PlatformFailure("no folder: " + folder);
        }
        Optional<Path> json = arguments.value("--json").map(Path::of);
        if (kind.equals("groups")) {
            return new Groups(folder, session.out()).check(json);
        }
        Verdicts verdicts = new Verdicts(session.out());
        switch (kind) {
            case "budgets" -> new Budgets(folder, verdicts).check();
            case "ranked" -> new RankedBallots(folder, verdicts).check();
            case "sortition" -> new Panels(folder, verdicts).check();
            default -> throw new PlatformFailure("check knows budgets, ranked, sortition and groups, not " + kind);
        }
        json.ifPresent(verdicts::writeJson);
        return verdicts.end();
    }
}
