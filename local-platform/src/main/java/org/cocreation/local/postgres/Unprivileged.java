package org.cocreation.local.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.cocreation.local.PlatformFailure;
import org.cocreation.local.process.Launch;

/**
 * PostgreSQL refuses to run as root. Where we are root it gets another user: best a user namespace without any mapping,
 * in which root is nobody but still owns its files; else the user id of nobody.
 *
 * @param prefix words before the command
 * @param owner numeric user id that must own the data
 */
record Unprivileged(List<String> prefix, int owner) {

    private static final int NOBODY = 65_534;

    static Unprivileged here() {
        if (userId() != 0) {
            return new Unprivileged(List.of(), userId());
        }
        if (works(List.of("unshare", "-U", "true"))) {
            return new Unprivileged(List.of("unshare", "-U"), 0);
        }
        // The data folder is closed to others, and so may be the folders above it: reading past them is the one
        // privilege that is kept.
        List<String> setpriv = List.of(
                "setpriv",
                "--reuid=" + NOBODY,
                "--regid=" + NOBODY,
                "--clear-groups",
                "--inh-caps=-all,+dac_read_search",
                "--ambient-caps=-all,+dac_read_search",
                // Without it access(2), by which initdb looks for its own program, would not count that privilege.
                "--securebits=+no_setuid_fixup",
                "--no-new-privs");
        if (works(Stream.concat(setpriv.stream(), Stream.of("true")).toList())) {
            return new Unprivileged(setpriv, NOBODY);
        }
        throw new PlatformFailure(
                "PostgreSQL must not run as root, and neither unshare nor setpriv (package util-linux)"
                        + " works here; run ./cocreation as an ordinary user");
    }

    /** Gives the file or folder to the user that PostgreSQL runs as, if it is not theirs yet. */
    void own(Path path) {
        if (userId() != 0) {
            return;
        }
        try {
            if ((int) Files.getAttribute(path, "unix:uid") == owner) {
                return;
            }
            try (Stream<Path> files = Files.walk(path)) {
                for (Path file : files.toList()) {
                    Files.setAttribute(file, "unix:uid", owner, java.nio.file.LinkOption.NOFOLLOW_LINKS);
                }
            }
        } catch (IOException e) {
            throw new PlatformFailure("cannot give " + path + " to user " + owner + ": " + e.getMessage(), e);
        }
    }

    private static int userId() {
        try {
            Path self = Path.of("/proc/self");
            if (Files.exists(self)) {
                return (int) Files.getAttribute(self, "unix:uid");
            }
            return "root".equals(System.getProperty("user.name")) ? 0 : NOBODY;
        } catch (IOException e) {
            throw new PlatformFailure("cannot find out who runs this", e);
        }
    }

    private static boolean works(List<String> command) {
        if (Launch.onPath(command.get(0)).isEmpty()) {
            return false;
        }
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
