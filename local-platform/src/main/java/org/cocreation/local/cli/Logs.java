package org.cocreation.local.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.cocreation.local.Part;
import org.cocreation.local.PlatformFailure;

/** Shows the log of one process. */
final class Logs implements Command {

    private static final int LAST = 200;

    @Override
    public String name() {
        return "logs";
    }

    @Override
    public String usage() {
        return "SERVICE [-f]";
    }

    @Override
    public String summary() {
        return "shows the end of a log (-f: and what is added)";
    }

    @Override
    public int run(Session session, Arguments arguments) throws Exception {
        arguments.allow("-f");
        String wanted = arguments.word(0, "SERVICE, one of " + names());
        String name = wanted.equals("supervisor")
                ? wanted
                : Part.named(wanted)
                        .map(Part::label)
                        .orElseThrow(() -> new PlatformFailure("there is no " + wanted + "; there are " + names()));
        Path log = session.folder().log(name);
        if (!Files.exists(log)) {
            throw new PlatformFailure(name + " has no log yet");
        }
        LogFollower follower = LogFollower.atEnd(log);
        tail(log).forEach(session.out()::println);
        while (arguments.has("-f") && !session.out().checkError()) {
            follower.newLines().forEach(session.out()::println);
            TimeUnit.MILLISECONDS.sleep(200);
        }
        return 0;
    }

    private static List<String> tail(Path log) throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            java.util.ArrayDeque<String> last = new java.util.ArrayDeque<>();
            lines.forEach(line -> {
                last.add(line);
                if (last.size() > LAST) {
                    last.remove();
                }
            });
            return List.copyOf(last);
        }
    }

    private static String names() {
        return String.join(
                ", ",
                Stream.concat(Stream.of(Part.values()).map(Part::label), Stream.of("supervisor"))
                        .toList());
    }
}
