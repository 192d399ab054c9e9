package org.cocreation.actor.exchange;

import java.util.regex.Pattern;

/**
 * Keeps cells from being run by spreadsheets as formulas (OWASP: CSV Injection). Exports write a quote mark before such a cell; imports
 * refuse it without the mark, and take the mark away again.
 */
final class CsvFormula {

    private static final String DANGEROUS = "=+-@\t\r";
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9][0-9 ()./-]*");

    private CsvFormula() {}

    /** Whether a spreadsheet may take the cell for a formula; telephone numbers and numbers are none. */
    static boolean begins(String cell) {
        return !cell.isEmpty()
                && DANGEROUS.indexOf(cell.charAt(0)) >= 0
                && !NUMBER.matcher(cell).matches();
    }

    /** The cell as it can be given away: an export writes the mark, also before a text that has one already. */
    static String neutral(String cell) {
        return begins(unmarked(cell)) ? "'" + cell : cell;
    }

    /** The cell as it was before it was made neutral. */
    static String original(String cell) {
        return cell.startsWith("'") && begins(unmarked(cell)) ? cell.substring(1) : cell;
    }

    private static String unmarked(String cell) {
        int marks = 0;
        while (marks < cell.length() && cell.charAt(marks) == '\'') {
            marks++;
        }
        return cell.substring(marks);
    }
}
