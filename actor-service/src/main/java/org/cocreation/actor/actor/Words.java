package org.cocreation.actor.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is asked of the index of words: every term must be met. Terms are quoted, so that none can be read as an operator. */
final class Words {

    private final List<String> terms = new ArrayList<>();

    /** A word of the name begins like this. */
    Words beginning(String word) {
        terms.add(quoted(word) + ":*");
        return this;
    }

    /** A code of the given kind, unless none is asked for. */
    Words code(String kind, @Nullable Object code) {
        if (code != null) {
            terms.add(quoted(kind + ":" + code));
        }
        return this;
    }

    /** At least one of the codes. */
    Words anyOf(String kind, List<?> codes) {
        terms.add(codes.stream().map(code -> quoted(kind + ":" + code)).collect(Collectors.joining(" | ", "(", ")")));
        return this;
    }

    boolean isEmpty() {
        return terms.isEmpty();
    }

    /** As a {@code tsquery} is written. */
    String query() {
        return String.join(" & ", terms);
    }

    private static String quoted(String word) {
        return "'" + word.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
