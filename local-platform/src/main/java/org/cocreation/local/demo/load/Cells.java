package org.cocreation.local.demo.load;

import java.util.Locale;
import java.util.regex.Pattern;

/** Reads single fields of a row and refuses what makes no sense. */
final class Cells {

    /** The longest title the platform takes. */
    static final int LONGEST_TITLE = 120;

    private static final Pattern NO_CODE = Pattern.compile("[^\\p{L}\\p{N}_.:-]+");
    private static final int LONGEST_CODE = 60;

    private Cells() {}

    static String text(CsvSheet.Row row, String column) throws MalformedRow {
        String text = row.field(column).replaceAll("\\s+", " ").strip();
        if (text.isEmpty()) {
            throw new MalformedRow(column + " is empty");
        }
        if (text.indexOf('\0') >= 0) {
            throw new MalformedRow(column + " holds the character NUL");
        }
        return text;
    }

    static int count(CsvSheet.Row row, String column) throws MalformedRow {
        String text = row.field(column);
        try {
            int count = Integer.parseInt(text);
            if (count >= 0) {
                return count;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new MalformedRow(column + " is no count: " + (text.isEmpty() ? "empty" : shortened(text, 20)));
    }

    /** A text of at most so many characters, cut between words where possible. */
    static String shortened(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int cut = longest - 1;
        int space = text.lastIndexOf(' ', cut);
        if (space > longest / 2) {
            cut = space;
        }
        if (Character.isHighSurrogate(text.charAt(cut - 1))) {
            cut--;
        }
        return text.substring(0, cut).stripTrailing() + "…";
    }

    /** A code as the platform wants it: short, without spaces. */
    static String code(String text) {
        String code = NO_CODE.matcher(text.strip().toLowerCase(Locale.ROOT)).replaceAll("-");
        return code.substring(0, Math.min(LONGEST_CODE, code.length()));
    }
}
