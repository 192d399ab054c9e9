package org.cocreation.actor.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is asked of the index of words: every term must be met. Terms are quoted, so that none can be read as an operator. */
public final class Words {

    private final List<String> terms = new ArrayList<>();

    /** A word of the name begins like this. */
    public Words beginning(String word) {
        terms.add(quoted(word) + ":*");
        return this;
    }

    /** A code of the given kind, unless none is asked for. */
    public Words code(String kind, @Nullable Object code) {
        if (code != null) {
            terms.add(quoted(kind + ":" + code));
        }
        return this;
    }

    /** At least one of the codes. */
    public Words anyOf(String kind, List<?> codes) {
        return anyOf(kind, codes, List.of());
    }

    /** At least one of the codes, or a code that begins like one of the others. */
    public Words anyOf(String kind, List<?> codes, List<String> beginnings) {
        Stream<String> whole = codes.stream().map(code -> quoted(kind + ":" + code));
        Stream<String> begun = beginnings.stream().map(code -> quoted(kind + ":" + code) + ":*");
        terms.add(Stream.concat(whole, begun).collect(Collectors.joining(" | ", "(", ")")));
        return this;
    }

    /** All that is asked by others as well. */
    public Words and(Words others) {
        terms.addAll(others.terms);
        return this;
    }

    boolean isEmpty() {
        return terms.isEmpty();
    }

    /** As a {@code tsquery} is written. */
    public String query() {
        return String.join(" & ", terms);
    }

    private static String quoted(String word) {
        return "'" + word.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
