package org.cocreation.local.check;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.cocreation.local.PlatformFailure;
import org.jspecify.annotations.Nullable;

/** All verdicts of a run, and what was left out. */
final class Verdicts {

    private final PrintStream out;
    private final List<Finding> verdicts = new ArrayList<>();
    private final Set<String> leftOut = new LinkedHashSet<>();

    Verdicts(PrintStream out) {
        this.out = out;
    }

    /** Runs a rule, notes what it answers and how long it took. */
    void run(String instance, @Nullable Object expected, Supplier<Object> rule) {
        long begun = System.nanoTime();
        Object result = rule.get();
        add(Verdict.of(instance, result, expected, (System.nanoTime() - begun) / 1e9));
    }

    void malformed(String file, String fault) {
        add(Verdict.malformed(file, fault));
    }

    void leaveOut(String what) {
        leftOut.add(what);
    }

    void add(Finding verdict) {
        verdicts.add(verdict);
        out.printf(Locale.ROOT, "%-100s %8.2f s  %s%n", verdict.instance(), verdict.seconds(), word(verdict));
        if (verdict.fault() != null) {
            out.println("    " + verdict.fault());
        } else if (wrong(verdict)) {
            out.println("    result   " + verdict.shown());
            out.println("    expected " + verdict.expected());
        }
    }

    private static String word(Finding verdict) {
        if (verdict.fault() != null) {
            return "MALFORMED";
        }
        return verdict.agrees() == null ? "no expectation" : wrong(verdict) ? "DIFFERS" : "agrees";
    }

    private static boolean wrong(Finding finding) {
        return Boolean.FALSE.equals(finding.agrees());
    }

    /** Sums up; answers the exit status. */
    int end() {
        long known = verdicts.stream().filter(each -> each.agrees() != null).count();
        long wrong = verdicts.stream().filter(Verdicts::wrong).count();
        leftOut.forEach(each -> out.println("left out: " + each));
        out.println((known - wrong) + " of " + known + " agree");
        return wrong == 0 && !verdicts.isEmpty() ? 0 : 1;
    }

    void writeJson(Path file) {
        try {
            new ObjectMapper()
                    .writerWithDefaultPrettyPrinter()
                    .writeValue(file.toFile(), Map.of("instances", verdicts));
        } catch (IOException e) {
            throw new PlatformFailure("cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    static List<Path> files(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(each -> each.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new PlatformFailure("cannot read " + folder + ": " + e.getMessage(), e);
        }
    }
}
