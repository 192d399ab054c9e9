package org.cocreation.local.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cocreation.decision.choice.Schulze;
import org.jspecify.annotations.Nullable;

/**
 * Elections by ranking: tally sheets in {@code debian/}, ballots in {@code tideman/}, and {@code expected_condorcet.json} with what a
 * reference answers by file. Compared are all pairs and the ranking.
 */
final class RankedBallots {

    private final Path folder;
    private final Verdicts verdicts;

    RankedBallots(Path folder, Verdicts verdicts) {
        this.folder = folder;
        this.verdicts = verdicts;
    }

    void check() throws IOException {
        Path known = folder.resolve("expected_condorcet.json");
        JsonNode expected = Files.exists(known)
                ? new ObjectMapper().readTree(known.toFile())
                : new ObjectMapper().createObjectNode();
        for (Path file : Verdicts.files(folder.resolve("debian"), "_tally.txt")) {
            check("debian/" + file.getFileName(), file, expected);
        }
        for (Path file : Verdicts.files(folder.resolve("tideman"), ".HIL")) {
            check("tideman/" + file.getFileName(), file, expected);
        }
        if (Files.isDirectory(folder.resolve("rctab"))) {
            verdicts.leaveOut("rctab: those elections are decided by rules that the platform does not have");
        }
    }

    private void check(String name, Path file, JsonNode expected) throws IOException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
        try {
            RankedFile read = name.startsWith("debian") ? RankedFile.debian(lines) : RankedFile.tideman(lines);
            check(name, read.count(), expected.path(name));
        } catch (RankedFile.Malformed e) {
            verdicts.malformed(name, String.valueOf(e.getMessage()));
        }
    }

    private void check(String name, Schulze count, JsonNode expected) {
        verdicts.run(name + " pairwise", pairs(expected.path("pairwise")), () -> pairs(count.outcome()));
        List<String> ranking = ranking(expected.path("schulze"));
        verdicts.run(name + " schulze", ranking, () -> inOrder(count.outcome(), ranking));
    }

    private static @Nullable Map<String, Long> pairs(JsonNode pairs) {
        if (pairs.isMissingNode()) {
            return null;
        }
        Map<String, Long> counts = new TreeMap<>();
        pairs.properties()
                .forEach(pair -> counts.put(pair.getKey(), pair.getValue().asLong()));
        return counts;
    }

    private static Map<String, Long> pairs(Schulze.Outcome outcome) {
        Map<String, Long> counts = new TreeMap<>();
        for (String a : outcome.options()) {
            for (String b : outcome.options()) {
                if (!a.equals(b)) {
                    counts.put(a + ">" + b, outcome.preference(a, b));
                }
            }
        }
        return counts;
    }

    private static @Nullable List<String> ranking(JsonNode ranking) {
        if (ranking.isMissingNode()) {
            return null;
        }
        List<String> options = new ArrayList<>();
        ranking.forEach(each -> options.add(each.asText()));
        return options;
    }

    /** The ranking as one list; those that share a place stand as the reference, which lists them somehow, has them. */
    private static List<String> inOrder(Schulze.Outcome outcome, @Nullable List<String> reference) {
        List<String> order = new ArrayList<>();
        for (List<String> equals : outcome.ranking()) {
            List<String> sorted = new ArrayList<>(equals);
            if (reference != null) {
                sorted.sort(Comparator.comparing(reference::indexOf));
            }
            order.addAll(sorted);
        }
        return order;
    }
}
