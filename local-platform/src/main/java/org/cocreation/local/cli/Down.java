package org.cocreation.local.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.cocreation.local.RunningPlatform;
import org.cocreation.local.process.OsProcess;

/** Stops everything, in order, and leaves the data. */
final class Down implements Command {

    @Override
    public String name() {
        return "down";
    }

    @Override
    public String usage() {
        return "";
    }

    @Override
    public String summary() {
        return "stops everything in order; the data stays";
    }

    @Override
    public int run(Session session, Arguments arguments) throws Exception {
        arguments.allow();
        RunningPlatform platform = RunningPlatform.in(session.installation(), session.folder());
        Optional<OsProcess> supervisor = platform.supervisor();
        if (supervisor.isPresent()) {
            LogFollower lines = LogFollower.atEnd(session.folder().log("supervisor"));
            supervisor.get().signal("TERM");
            long end = System.nanoTime() + Duration.ofMinutes(15).toNanos();
            while (supervisor.get().alive() && System.nanoTime() < end) {
                lines.newLines().forEach(session.out()::println);
                TimeUnit.MILLISECONDS.sleep(100);
            }
            lines.newLines().forEach(session.out()::println);
            supervisor.get().signal("KILL");
        }
        // Read again: the supervisor has removed what it stopped; what remains has lost its supervisor.
        int orphans =
                RunningPlatform.in(session.installation(), session.folder()).stopOrphans();
        if (orphans > 0) {
            session.out().println("stopped " + orphans + " left over from a supervisor that was killed");
        } else if (supervisor.isEmpty()) {
            session.out().println("the platform does not run");
        }
        return 0;
    }
}
