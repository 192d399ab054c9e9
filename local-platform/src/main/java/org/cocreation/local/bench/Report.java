package org.cocreation.local.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cocreation.local.PlatformFailure;

/** Collects what was measured and tells it as a table or as JSON. */
final class Report {

    private static final String LINE = "%-58s %10s %-6s %10s %7s  %-16s %s";

    private final PrintStream out;
    private final List<Measurement> measurements = new ArrayList<>();

    Report(PrintStream out) {
        this.out = out;
    }

    /** Tells what goes on. */
    void say(String format, Object... parts) {
        out.println(String.format(Locale.ROOT, format, parts));
        out.flush();
    }

    void add(Measurement measurement) {
        measurements.add(measurement);
        say("    %s", line(measurement).strip());
    }

    List<Measurement> measurements() {
        return List.copyOf(measurements);
    }

    void printTable() {
        out.println();
        out.println(String.format(Locale.ROOT, LINE, "what", "value", "unit", "reference", "ratio", "target", "met")
                .stripTrailing());
        measurements.forEach(each -> out.println(line(each)));
        long targets = measurements.stream().filter(each -> each.met() != null).count();
        long met = measurements.stream()
                .filter(each -> Boolean.TRUE.equals(each.met()))
                .count();
        out.println();
        out.println(met + " of " + targets + " targets met");
    }

    void writeJson(Path file) {
        try {
            Files.writeString(file, json() + System.lineSeparator());
        } catch (IOException e) {
            throw new PlatformFailure("cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    String json() {
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(measurements);
        } catch (IOException e) {
            throw new IllegalStateException("figures cannot be written", e);
        }
    }

    private static String line(Measurement each) {
        return String.format(
                        Locale.ROOT,
                        LINE,
                        each.name(),
                        Measurement.text(each.value()),
                        each.unit(),
                        each.reference() == null ? "" : Measurement.text(each.reference()),
                        each.ratio() == null ? "" : String.format(Locale.ROOT, "%.2f", each.ratio()),
                        each.target() == null ? "" : each.target(),
                        each.met() == null ? "" : each.met() ? "yes" : "NO")
                .stripTrailing();
    }
}
