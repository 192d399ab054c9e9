package org.cocreation.local.cli;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Scanner;
import org.cocreation.local.PlatformFailure;
import org.cocreation.local.RunningPlatform;

/** Deletes everything the local platform keeps. */
final class Reset implements Command {

    @Override
    public String name() {
        return "reset";
    }

    @Override
    public String usage() {
        return "[--yes]";
    }

    @Override
    public String summary() {
        return "stops the platform and deletes all its data";
    }

    @Override
    public int run(Session session, Arguments arguments) throws Exception {
        arguments.allow("--yes");
        if (!arguments.has("--yes")) {
            session.out().print("This deletes all data in " + session.folder().path() + ". Go on? [y/N] ");
            session.out().flush();
            Scanner answer = new Scanner(System.in, StandardCharsets.UTF_8);
            if (!answer.hasNextLine()
                    || !answer.nextLine().strip().toLowerCase(Locale.ROOT).startsWith("y")) {
                session.out().println("nothing deleted");
                return 1;
            }
        }
        new Down().run(session, Arguments.parse(java.util.List.of()));
        if (RunningPlatform.in(session.installation(), session.folder())
                .supervisor()
                .isPresent()) {
            throw new PlatformFailure("the platform still runs");
        }
        session.folder().delete();
        session.out().println("deleted " + session.folder().path());
        return 0;
    }
}
