package org.cocreation.decision.pabulib;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Splits a file into rows of cells: separated by semicolons, in double quotes where a cell has a semicolon, a quote or a line break. */
final class Cells {

    private final BufferedReader reader;
    private int lines;
    private int first;
    private boolean unclosed;

    Cells(BufferedReader reader) {
        this.reader = reader;
    }

    /** The line on which the last row began, from 1. */
    int line() {
        return first;
    }

    /** Whether the file ended within quotes. */
    boolean unclosed() {
        return unclosed;
    }

    /** The next row that is not empty, or null at the end. */
    @Nullable
    List<String> next() throws IOException {
        String line = nextLine();
        first = lines;
        if (line == null || line.indexOf('"') < 0) {
            return line == null ? null : List.of(line.split(";", -1));
        }
        return quoted(line);
    }

    private @Nullable String nextLine() throws IOException {
        String line;
        do {
            line = reader.readLine();
            lines++;
        } while (line != null && line.isBlank());
        if (line == null) {
            lines--;
        }
        return line;
    }

    private List<String> quoted(String start) throws IOException {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        String line = start;
        boolean inside = false;
        int i = 0;
        while (true) {
            if (i >= line.length()) {
                String more = inside ? reader.readLine() : null;
                if (more == null) {
                    unclosed = inside;
                    cells.add(cell.toString());
                    return cells;
                }
                lines++;
                cell.append('\n');
                line = more;
                i = 0;
                continue;
            }
            char c = line.charAt(i++);
            if (inside && c == '"' && i < line.length() && line.charAt(i) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"' && (inside || cell.isEmpty())) {
                inside = !inside;
            } else if (c == ';' && !inside) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
    }
}
