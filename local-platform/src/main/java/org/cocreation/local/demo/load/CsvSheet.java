package org.cocreation.local.demo.load;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV file with a heading. A row that cannot be read is a fault with its line, and reading goes on at the next line, so that one
 * forgotten quotation mark does not swallow the rest of the file.
 */
final class CsvSheet {

    private static final char UNREADABLE = '\uFFFD';

    /** A row that can be read, by the names of the heading. */
    record Row(String at, Map<String, String> fields) {

        String field(String name) {
            return fields.getOrDefault(name, "").strip();
        }
    }

    /** A row that is left out, with the reason. */
    record Fault(String at, String why) {

        int line() {
            return Integer.parseInt(at.substring(at.lastIndexOf(':') + 1));
        }
    }

    private final String name;
    private final CSVFormat format;
    private final List<String> lines;
    private final List<Row> rows = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private List<String> heading = List.of();

    private CsvSheet(String name, String text, char separator) {
        this.name = name;
        this.format = CSVFormat.RFC4180.builder().setDelimiter(separator).get();
        this.lines = text.lines().toList();
    }

    /** Reads UTF-8; {@code name} stands before the line number in reports. */
    static CsvSheet read(String name, byte[] content, char separator) {
        String text = new String(content, StandardCharsets.UTF_8);
        CsvSheet sheet = new CsvSheet(name, text.startsWith("\uFEFF") ? text.substring(1) : text, separator);
        int next = 0;
        while (next < sheet.lines.size()) {
            next = sheet.readFrom(next);
        }
        return sheet;
    }

    List<Row> rows() {
        return List.copyOf(rows);
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** Reads on from a line; answers the line to go on from after a fault, or the end. */
    private int readFrom(int first) {
        String rest = String.join("\n", lines.subList(first, lines.size()));
        int line = first;
        try (CSVParser parser = CSVParser.parse(new StringReader(rest), format)) {
            for (CSVRecord row : parser) {
                int after = first + (int) parser.getCurrentLineNumber();
                if (!take(row, line)) {
                    return line + 1;
                }
                line = after;
            }
            return lines.size();
        } catch (IOException | UncheckedIOException e) {
            fault(line, "the quotation marks do not fit");
            return line + 1;
        }
    }

    private boolean take(CSVRecord row, int line) {
        if (heading.isEmpty()) {
            heading = row.toList().stream().map(String::strip).toList();
            return true;
        }
        if (row.size() == 1 && row.get(0).isBlank()) {
            return true;
        }
        if (row.size() != heading.size()) {
            fault(line, "has " + row.size() + " columns, not " + heading.size());
            return false;
        }
        Map<String, String> fields = new java.util.LinkedHashMap<>();
        for (int i = 0; i < heading.size(); i++) {
            fields.put(heading.get(i), row.get(i));
        }
        if (fields.values().stream().anyMatch(field -> field.indexOf(UNREADABLE) >= 0)) {
            fault(line, "is not written in UTF-8");
        } else {
            rows.add(new Row(name + ":" + (line + 1), fields));
        }
        return true;
    }

    private void fault(int line, String why) {
        faults.add(new Fault(name + ":" + (line + 1), why));
    }
}
