package org.cocreation.local.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cocreation.local.Addresses;
import org.cocreation.local.ProcessStatus;
import org.cocreation.local.RunningPlatform;

/** Shows every process with port, health and memory. Exit status 1 when one of them is not up. */
final class Status implements Command {

    @Override
    public String name() {
        return "status";
    }

    @Override
    public String usage() {
        return "[--json]";
    }

    @Override
    public String summary() {
        return "shows every process with port, health and memory";
    }

    @Override
    public int run(Session session, Arguments arguments) throws Exception {
        arguments.allow("--json");
        RunningPlatform platform = RunningPlatform.in(session.installation(), session.folder());
        List<ProcessStatus> processes = platform.processes();
        if (arguments.has("--json")) {
            Addresses addresses = platform.addresses();
            Map<String, String> where = new LinkedHashMap<>();
            where.put("gateway", addresses.gateway().toString());
            where.put("kafka", addresses.kafka());
            where.put("issuer", addresses.issuer().toString());
            where.put("postgres", addresses.postgres());
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("addresses", where);
            answer.put("processes", processes);
            String json = new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(answer);
            Optional<String> file = arguments.value("--json");
            if (file.isPresent()) {
                Files.writeString(Path.of(file.get()), json + System.lineSeparator());
            } else {
                session.out().println(json);
            }
        } else {
            table(session.out(), processes);
        }
        return processes.stream().allMatch(process -> process.health().equals("up")) ? 0 : 1;
    }

    private static void table(PrintStream out, List<ProcessStatus> processes) {
        out.printf("%-26s %8s %7s  %-10s %9s%n", "process", "pid", "port", "health", "memory");
        long sum = 0;
        for (ProcessStatus process : processes) {
            out.printf(
                    "%-26s %8s %7s  %-10s %6d MiB%n",
                    process.name(),
                    process.pid() == null ? "-" : process.pid(),
                    process.port() == null ? "-" : process.port(),
                    process.health(),
                    process.residentBytes() >> 20);
            sum += process.residentBytes();
        }
        out.printf("%-26s %8s %7s  %-10s %6d MiB%n", "all", "", "", "", sum >> 20);
    }
}
