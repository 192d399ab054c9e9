package org.cocreation.local.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cocreation.sortition.CategoriesFile;
import org.cocreation.sortition.Fairness;
import org.cocreation.sortition.Lottery;
import org.cocreation.sortition.MalformedFile;
import org.cocreation.sortition.Person;
import org.cocreation.sortition.Pool;
import org.cocreation.sortition.Quota;
import org.cocreation.sortition.Relaxation;
import org.cocreation.sortition.RespondentsFile;
import org.jspecify.annotations.Nullable;

/**
 * Panels to be drawn: folders with {@code categories.csv} and {@code respondents.csv}, or {@code features.csv} and {@code candidates.csv}, and
 * what a reference says about them in {@code reference_*_statistics.txt} and {@code reference_prob_allocs_data.csv}. Without statistics the panel is the
 * smallest that the quotas allow.
 */
final class Panels {

    private static final String NUMBER = "\\s*([0-9.]+)";
    private static final Pattern SIZE = Pattern.compile("panel size k:" + NUMBER);
    private static final Pattern MINIMUM = Pattern.compile("LEXIMIN minimum probability[^:]*:" + NUMBER + "%");
    private static final Pattern GINI = Pattern.compile("gini coefficient of LEXIMIN:" + NUMBER + "%");

    private final Path folder;
    private final Verdicts verdicts;

    Panels(Path folder, Verdicts verdicts) {
        this.folder = folder;
        this.verdicts = verdicts;
    }

    void check() throws IOException {
        List<Path> folders = new ArrayList<>(List.of(folder));
        try (var below = Files.list(folder)) {
            below.filter(Files::isDirectory).sorted().forEach(folders::add);
        }
        for (Path each : folders) {
            if (Files.exists(each.resolve("categories.csv")) && Files.exists(each.resolve("respondents.csv"))) {
                check(each, each.resolve("categories.csv"), each.resolve("respondents.csv"));
            } else if (Files.exists(each.resolve("features.csv")) && Files.exists(each.resolve("candidates.csv"))) {
                check(each, each.resolve("features.csv"), each.resolve("candidates.csv"));
            }
        }
    }

    private void check(Path instance, Path categories, Path respondents) throws IOException {
        String name = instance.toAbsolutePath().normalize().getFileName().toString();
        try {
            List<Quota> quotas = CategoriesFile.read(Files.readAllBytes(categories));
            List<Person> people = RespondentsFile.read(Files.readAllBytes(respondents), quotas);
            String statistics = statistics(instance);
            Matcher size = SIZE.matcher(statistics);
            Pool pool = Pool.of(quotas, people);
            OptionalInt places = size.find() ? OptionalInt.of(Integer.parseInt(size.group(1))) : smallest(pool);
            if (places.isEmpty() || pool.size() < places.getAsInt()) {
                verdicts.add(DrawnPanel.malformed(name, "no panel keeps the quotas, whatever its size"));
                return;
            }
            draw(name, pool, people, places.getAsInt(), expected(instance, statistics, places.getAsInt(), pool.size()));
        } catch (MalformedFile e) {
            verdicts.add(DrawnPanel.malformed(name, String.valueOf(e.getMessage())));
        }
    }

    private void draw(String name, Pool pool, List<Person> people, int size, DrawnPanel.@Nullable Chances expected) {
        long begun = System.nanoTime();
        Relaxation needed = Relaxation.needed(pool, size);
        if (!needed.none()) {
            verdicts.add(DrawnPanel.malformed(
                    name, "no panel of " + size + " keeps the quotas; a smallest relaxation: " + needed.changes()));
            return;
        }
        Lottery lottery = Lottery.fairest(pool, size, 1);
        double seconds = (System.nanoTime() - begun) / 1e9;
        Map<String, Double> chances = lottery.chances();
        List<Double> inOrder = people.stream()
                .map(person -> chances.getOrDefault(person.id(), 0.0))
                .toList();
        Fairness fairness = lottery.fairness();
        verdicts.add(new DrawnPanel(
                name,
                lottery.method().name(),
                size,
                fairness.min(),
                fairness.gini(),
                inOrder,
                expected,
                expected == null
                        ? null
                        : expected.agreesWith(
                                fairness.min(),
                                fairness.gini(),
                                inOrder.stream().sorted().toList()),
                seconds,
                null));
    }

    /** The smallest panel for which there are enough places for all minima and that the pool can fill. */
    private static OptionalInt smallest(Pool pool) {
        for (int size = 1; size <= pool.size(); size++) {
            if (Relaxation.contradictions(pool.quotas(), size).isEmpty()
                    && Relaxation.needed(pool, size).none()) {
                return OptionalInt.of(size);
            }
        }
        return OptionalInt.empty();
    }

    private static String statistics(Path instance) throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path file : Verdicts.files(instance, "_statistics.txt")) {
            all.append(Files.readString(file)).append('\n');
        }
        return all.toString();
    }

    private static DrawnPanel.@Nullable Chances expected(Path instance, String statistics, int size, int people)
            throws IOException {
        List<Double> probabilities = probabilities(instance, (double) size / people);
        OptionalDouble minimum = percent(MINIMUM, statistics);
        OptionalDouble gini = percent(GINI, statistics);
        if (probabilities.isEmpty() && minimum.isEmpty() && gini.isEmpty()) {
            return null;
        }
        return new DrawnPanel.Chances(
                minimum.isPresent() ? minimum.getAsDouble() : null,
                gini.isPresent() ? gini.getAsDouble() : null,
                probabilities.isEmpty() ? null : probabilities);
    }

    private static OptionalDouble percent(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? OptionalDouble.of(Double.parseDouble(found.group(1)) / 100) : OptionalDouble.empty();
    }

    /** The chances of the fairest lottery, ascending; the file writes {@code k/n} where all are equal. */
    private static List<Double> probabilities(Path instance, double equal) throws IOException {
        Path file = instance.resolve("reference_prob_allocs_data.csv");
        if (!Files.exists(file)) {
            return List.of();
        }
        List<Double> found = new ArrayList<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            String[] cells = line.split(",", -1);
            if (cells.length == 3 && cells[0].equalsIgnoreCase("leximin")) {
                found.add(cells[2].strip().equals("k/n") ? equal : Double.parseDouble(cells[2].strip()));
            }
        }
        return found.stream().sorted().toList();
    }
}
