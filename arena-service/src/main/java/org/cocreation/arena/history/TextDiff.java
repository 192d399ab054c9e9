package org.cocreation.arena.history;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Compares two texts, first by line and then by word within the lines that differ. Where more than {@value #MOST_UNITS} of them differ, they
 * are given as removed and added as a whole: comparing costs the product of both numbers, and anybody may ask for it.
 */
public final class TextDiff {

    static final int MOST_UNITS = 3_000;

    private static final Pattern LINE = Pattern.compile("[^\n]*\n|[^\n]+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|\\s+|[^\\p{L}\\p{M}\\p{N}\\s]");

    private final List<Piece> pieces = new ArrayList<>();

    private TextDiff() {}

    /** Where a piece of text is found. */
    public enum In {
        SAME,
        REMOVED,
        ADDED
    }

    /** A piece of text that is in both, or only in the first, or only in the second. */
    public record Piece(In in, String text) {}

    static List<Piece> between(String from, String to) {
        TextDiff diff = new TextDiff();
        diff.compare(LINE, from, to, diff::words);
        return List.copyOf(diff.pieces);
    }

    private void words(String from, String to) {
        compare(WORD, from, to, this::replaced);
    }

    private void replaced(String from, String to) {
        add(In.REMOVED, from);
        add(In.ADDED, to);
    }

    private void compare(Pattern unit, String from, String to, BiConsumer<String, String> whatDiffers) {
        List<String> before = units(unit, from);
        List<String> after = units(unit, to);
        if (before.size() > MOST_UNITS || after.size() > MOST_UNITS) {
            whatDiffers.accept(from, to);
            return;
        }
        StringBuilder removed = new StringBuilder();
        StringBuilder added = new StringBuilder();
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>(), null, true)
                .getDeltas()) {
            String source = String.join("", delta.getSource().getLines());
            if (delta.getType() == DeltaType.EQUAL) {
                flush(removed, added, whatDiffers);
                add(In.SAME, source);
            } else {
                removed.append(source);
                added.append(String.join("", delta.getTarget().getLines()));
            }
        }
        flush(removed, added, whatDiffers);
    }

    /** The library tells what was removed and what was added in its place one after the other. */
    private static void flush(StringBuilder removed, StringBuilder added, BiConsumer<String, String> whatDiffers) {
        if (removed.length() + added.length() > 0) {
            whatDiffers.accept(removed.toString(), added.toString());
            removed.setLength(0);
            added.setLength(0);
        }
    }

    private static List<String> units(Pattern unit, String text) {
        return unit.matcher(text).results().map(MatchResult::group).toList();
    }

    private void add(In in, String text) {
        if (text.isEmpty()) {
            return;
        }
        int last = pieces.size() - 1;
        if (last >= 0 && pieces.get(last).in() == in) {
            pieces.set(last, new Piece(in, pieces.get(last).text() + text));
        } else {
            pieces.add(new Piece(in, text));
        }
    }
}
