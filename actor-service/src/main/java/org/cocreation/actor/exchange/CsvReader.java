package org.cocreation.actor.exchange;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes CSV apart as RFC 4180 says: cells in quotes may hold separators and line ends, two quotes stand for one. Refuses what would
 * leave open where a record ends, and records too large to be meant.
 */
final class CsvReader {

    static final int MOST_CELLS = 100;
    static final int LONGEST_CELL = 20_000;

    private final String text;
    private final char separator;
    private int at;
    private int line = 1;
    private int began = 1;

    CsvReader(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    /** Separator of a file by its first line: the comma, unless semicolons or tabs are more frequent. */
    static char separatorOf(String text) {
        int end = text.indexOf('\n');
        String head = text.substring(0, Math.min(end < 0 ? text.length() : end, LONGEST_CELL));
        long commas = count(head, ',');
        long semicolons = count(head, ';');
        long tabs = count(head, '\t');
        if (tabs > commas && tabs > semicolons) {
            return '\t';
        }
        return semicolons > commas ? ';' : ',';
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(one -> one == wanted).count();
    }

    /** Line in which the last record began. */
    int line() {
        return began;
    }

    /** Cells of the next record that is not an empty line; null at the end. */
    @Nullable
    List<String> next() {
        while (at < text.length()) {
            began = line;
            List<String> cells = record();
            if (cells.size() > 1 || !cells.get(0).isEmpty()) {
                return cells;
            }
        }
        return null;
    }

    private List<String> record() {
        List<String> cells = new ArrayList<>();
        do {
            if (cells.size() == MOST_CELLS) {
                throw FileText.refused(began, "too-many-columns", "has more than " + MOST_CELLS + " columns");
            }
            cells.add(at < text.length() && text.charAt(at) == '"' ? quoted() : plain());
        } while (separated());
        return cells;
    }

    private String plain() {
        int start = at;
        while (at < text.length() && !ends(text.charAt(at))) {
            if (text.charAt(at) == '"') {
                throw FileText.refused(line, "stray-quote", "has a quote in a cell that does not begin with one");
            }
            at++;
        }
        return cell(text.substring(start, at));
    }

    private String quoted() {
        int opened = line;
        StringBuilder cell = new StringBuilder();
        at++;
        while (at < text.length()) {
            char one = text.charAt(at++);
            if (one != '"') {
                line += one == '\n' ? 1 : 0;
                cell.append(one);
            } else if (at < text.length() && text.charAt(at) == '"') {
                cell.append('"');
                at++;
            } else if (at == text.length() || ends(text.charAt(at))) {
                return cell(cell.toString());
            } else {
                throw FileText.refused(line, "stray-quote", "goes on after the closing quote of a cell");
            }
        }
        throw FileText.refused(opened, "unclosed-quote", "opens a quote that is never closed");
    }

    private String cell(String cell) {
        if (cell.length() > LONGEST_CELL) {
            throw FileText.refused(began, "cell-too-long", "has a cell of more than " + LONGEST_CELL + " characters");
        }
        return cell;
    }

    /** Steps over the separator or the line end; whether another cell of the record follows. */
    private boolean separated() {
        if (at >= text.length()) {
            return false;
        }
        char one = text.charAt(at++);
        if (one == separator) {
            return true;
        }
        if (one == '\r' && at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
        line++;
        return false;
    }

    private boolean ends(char one) {
        return one == separator || one == '\n' || one == '\r';
    }
}
