package org.cocreation.local.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.cocreation.local.DataFolder;
import org.cocreation.local.Installation;
import org.cocreation.local.PlatformFailure;

/** Runs the command named by the first word. */
public final class Main {

    private static final int MISUSE = 2;

    private Main() {}

    /** Exit status 0 when the command did what it should, 1 when not, 2 when it was not understood. */
    public static void main(String[] line) {
        System.exit(run(List.of(line), System.out, System.err));
    }

    static int run(List<String> line, PrintStream out, PrintStream err) {
        Map<String, Command> commands = commands();
        String name = line.isEmpty() ? "help" : line.get(0);
        if (List.of("help", "-h", "--help").contains(name)) {
            help(commands, out);
            return 0;
        }
        Command command = commands.get(name);
        if (command == null) {
            err.println("unknown command: " + name);
            help(commands, err);
            return MISUSE;
        }
        try {
            Arguments arguments = Arguments.parse(line.subList(1, line.size()));
            Installation installation = Installation.around(Path.of(System.getProperty("cocreation.root", ".")));
            DataFolder folder = new DataFolder(arguments
                    .value("--data")
                    .map(Path::of)
                    .orElse(installation.root().resolve(".cocreation")));
            return command.run(new Session(installation, folder, out), arguments);
        } catch (PlatformFailure e) {
            err.println("cocreation " + name + ": " + e.getMessage());
            return 1;
        } catch (Exception e) {
            err.println("cocreation " + name + " failed");
            e.printStackTrace(err);
            return 1;
        }
    }

    private static Map<String, Command> commands() {
        Map<String, Command> commands = new TreeMap<>();
        for (Command command : Arrays.asList(
                new Up(),
                new Supervise(),
                new Down(),
                new Status(),
                new Logs(),
                new Token(),
                new Rebuild(),
                new Reset())) {
            commands.put(command.name(), command);
        }
        ServiceLoader.load(Command.class).forEach(command -> commands.put(command.name(), command));
        return commands;
    }

    private static void help(Map<String, Command> commands, PrintStream out) {
        out.println("The Co-creation Platform on this machine, without Docker.");
        out.println();
        commands.values().stream()
                .filter(command -> !command.summary().isEmpty())
                .forEach(command -> out.printf(
                        "  ./cocreation %-34s %s%n",
                        (command.name() + " " + command.usage()).strip(), command.summary()));
        out.println();
        out.println("  --data DIR   keeps the data in DIR instead of .cocreation (all commands)");
    }
}
