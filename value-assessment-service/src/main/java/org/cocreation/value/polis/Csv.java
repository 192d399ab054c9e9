package org.cocreation.value.polis;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Comma-separated values (RFC 4180): quoted cells may hold commas, quotes and line breaks. */
final class Csv {

    private final String text;
    private int at;
    private int line = 1;

    private Csv(String text) {
        this.text = text;
    }

    /** A row and the line on which it begins. */
    record Row(int line, List<String> cells) {}

    /** All rows of a file; what cannot be read is a fault. */
    static List<Row> read(String file, byte[] content, Faults faults) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            faults.add(file, 0, "must be text in UTF-8");
            return List.of();
        }
        if (text.indexOf('\0') >= 0) {
            faults.add(file, 0, "must not hold the character NUL");
            return List.of();
        }
        return new Csv(text.startsWith("\uFEFF") ? text.substring(1) : text).rows(file, faults);
    }

    private List<Row> rows(String file, Faults faults) {
        List<Row> rows = new ArrayList<>();
        while (at < text.length()) {
            int begins = line;
            List<String> cells = new ArrayList<>();
            boolean more = true;
            while (more) {
                if (at < text.length() && text.charAt(at) == '"') {
                    if (!quoted(cells)) {
                        faults.add(
                                file, begins, "a quoted cell must end with a quote and nothing else before the comma");
                        return rows;
                    }
                } else {
                    plain(cells);
                }
                more = at < text.length() && text.charAt(at) == ',';
                at++;
            }
            line++;
            if (cells.size() > 1 || !cells.get(0).isEmpty()) {
                rows.add(new Row(begins, cells));
            }
        }
        return rows;
    }

    private void plain(List<String> cells) {
        int from = at;
        while (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != '\n') {
            at++;
        }
        boolean carriageReturn =
                at > from && text.charAt(at - 1) == '\r' && (at == text.length() || text.charAt(at) == '\n');
        cells.add(text.substring(from, carriageReturn ? at - 1 : at));
    }

    /** Leaves the position at the comma or line break behind the cell; false when there is none. */
    private boolean quoted(List<String> cells) {
        StringBuilder cell = new StringBuilder();
        at++;
        while (at < text.length()) {
            char next = text.charAt(at++);
            if (next == '\n') {
                line++;
            }
            if (next != '"') {
                cell.append(next);
            } else if (at < text.length() && text.charAt(at) == '"') {
                cell.append('"');
                at++;
            } else {
                cells.add(cell.toString());
                if (at < text.length() && text.charAt(at) == '\r') {
                    at++;
                }
                return at >= text.length() || text.charAt(at) == ',' || text.charAt(at) == '\n';
            }
        }
        return false;
    }

    /** Appends a cell as it stands in a file. */
    static void write(StringBuilder out, String cell) {
        boolean plain = cell.chars().noneMatch(each -> each == ',' || each == '"' || each == '\n' || each == '\r');
        if (plain) {
            out.append(cell);
        } else {
            out.append('"').append(cell.replace("\"", "\"\"")).append('"');
        }
    }
}
