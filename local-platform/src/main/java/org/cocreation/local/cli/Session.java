package org.cocreation.local.cli;

import java.io.PrintStream;
import java.util.List;
import org.cocreation.local.DataFolder;
import org.cocreation.local.Installation;
import org.cocreation.local.PlatformFailure;
import org.cocreation.local.RunningPlatform;

/**
 * What a command works with.
 *
 * @param installation the built platform
 * @param folder its data
 * @param out the terminal
 */
public record Session(Installation installation, DataFolder folder, PrintStream out) {

    /** The running platform, with its addresses and tokens; refuses when none runs. */
    public RunningPlatform running() {
        RunningPlatform platform = RunningPlatform.in(installation, folder);
        if (platform.supervisor().isEmpty()) {
            throw new PlatformFailure("the platform does not run; start it with ./cocreation up");
        }
        return platform;
    }

    /** Starts the platform with a domain clock that can be moved, again if it runs with another; true when it works. */
    public boolean upWithMovableClock() throws Exception {
        RunningPlatform before = RunningPlatform.in(installation, folder);
        if (before.supervisor().isPresent() && !before.clockMovable()) {
            out.println("the platform starts again, with a clock that can be moved");
            new Down().run(this, Arguments.parse(List.of()));
        }
        return new Up().run(this, Arguments.parse(List.of("--movable-clock"))) == 0;
    }
}
