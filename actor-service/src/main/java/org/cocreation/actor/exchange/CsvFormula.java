package org.cocreation.actor.exchange;

import java.util.regex.Pattern;

/**
 * Keeps cells from being run by spreadsheets as formulas (OWASP: CSV Injection). A quote mark stands before such a cell when it is
 * meant as text; imports refuse it without the mark, and take the mark away again.
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

    /** The cell as it can be given away. */
    static String neutral(String cell) {
        return begins(cell) || (cell.startsWith("'") && begins(cell.substring(1))) ? "'" + cell : cell;
    }

    /** The cell as it was before it was made neutral. */
    static String original(String cell) {
        if (!cell.startsWith("'")) {
            return cell;
        }
        String inner = cell.substring(1);
        return begins(inner) || (inner.startsWith("'") && begins(inner.substring(1))) ? inner : cell;
    }
}
