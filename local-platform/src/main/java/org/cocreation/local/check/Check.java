package org.cocreation.local.check;

import java.nio.file.Files;
import java.nio.file.Path;
import org.cocreation.local.PlatformFailure;
import org.cocreation.local.cli.Arguments;
import org.cocreation.local.cli.Command;
import org.cocreation.local.cli.Session;

/**
 * Runs the rules that decide in the platform over a folder of elections and compares them with the results in it. Needs no running
 * platform. Exit status 1 when a result differs or a file cannot be read.
 */
public final class Check implements Command {

    @Override
    public String name() {
        return "check";
    }

    @Override
    public String usage() {
        return "budgets|ranked DIR [--json FILE]";
    }

    @Override
    public String summary() {
        return "runs the voting rules over real elections and compares with known results";
    }

    @Override
    public int run(Session session, Arguments arguments) throws Exception {
        arguments.allow("--json");
        String kind = arguments.word(0, "what to check: budgets or ranked");
        Path folder = Path.of(arguments.word(1, "the folder with the elections"));
        if (!Files.isDirectory(folder)) {
            throw new PlatformFailure("no folder: " + folder);
        }
        Verdicts verdicts = new Verdicts(session.out());
        switch (kind) {
            case "budgets" -> new Budgets(folder, verdicts).check();
            case "ranked" -> new RankedBallots(folder, verdicts).check();
            default -> throw new PlatformFailure("check knows budgets and ranked, not " + kind);
        }
        arguments.value("--json").ifPresent(file -> verdicts.writeJson(Path.of(file)));
        return verdicts.end();
    }
}
