package org.cocreation.local.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cocreation.local.PlatformFailure;

/**
 * The words behind a command.
 *
 * @param words in order, without options
 * @param options by name, with an empty value for those that stand alone
 */
public record Arguments(List<String> words, Map<String, String> options) {

    /** Options that are followed by a value; all others stand alone. */
    private static final List<String> WITH_VALUE =
            List.of("--json", "--roles", "--scope", "--client", "--only", "--data", "--projection", "--case");

    /** Sorts words and options. {@code --json} takes a file where one follows. */
    static Arguments parse(List<String> line) {
        List<String> words = new ArrayList<>();
        Map<String, String> options = new TreeMap<>();
        for (int i = 0; i < line.size(); i++) {
            String word = line.get(i);
            if (!word.startsWith("-")) {
                words.add(word);
                continue;
            }
            int equals = word.indexOf('=');
            if (equals > 0) {
                options.put(word.substring(0, equals), word.substring(equals + 1));
            } else if (WITH_VALUE.contains(word)
                    && i + 1 < line.size()
                    && !line.get(i + 1).startsWith("-")) {
                options.put(word, line.get(++i));
            } else {
                options.put(word, "");
            }
        }
        return new Arguments(List.copyOf(words), Map.copyOf(options));
    }

    /** Whether an option is given. */
    public boolean has(String option) {
        return options.containsKey(option);
    }

    /** The value of an option. */
    public Optional<String> value(String option) {
        return Optional.ofNullable(options.get(option)).filter(value -> !value.isEmpty());
    }

    /** The parts of a value that is a list. */
    public List<String> list(String option) {
        return value(option).stream()
                .flatMap(value -> Stream.of(value.split(",", -1)))
                .filter(part -> !part.isBlank())
                .toList();
    }

    /** The word at a place, or a refusal that says what is missing. */
    public String word(int place, String what) {
        if (place >= words.size()) {
            throw new PlatformFailure("missing: " + what);
        }
        return words.get(place);
    }

    /** Refuses options that the command does not know, because a mistyped one would be ignored in silence. */
    public void allow(String... known) {
        options.keySet().stream()
                .filter(option -> !List.of(known).contains(option) && !option.equals("--data"))
                .findFirst()
                .ifPresent(option -> {
                    throw new PlatformFailure("unknown option " + option);
                });
    }
}
