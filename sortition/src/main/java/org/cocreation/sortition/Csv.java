package org.cocreation.sortition;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads and writes rows of comma-separated values. No cell that is written can be taken for a formula by a spreadsheet. */
final class Csv {

    private static final int MOST_COLUMNS = 200;
    private static final String FORMULA = "=+-@\t\r";
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setIgnoreEmptyLines(true)
            .setRecordSeparator("\r\n")
            .get();

    private Csv() {}

    /**
     * A row with the line on which it ends.
     *
     * @param line counted from 1
     */
    record Row(int line, List<String> cells) {

        String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }

    /** All rows, the head first; nothing when something is wrong with the whole. */
    static List<Row> rows(byte[] file, int most, Faults faults) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException e) {
            faults.add(1, "the file is not UTF-8");
            return List.of();
        }
        List<Row> rows = new ArrayList<>();
        try (CSVParser parser =
                CSVParser.parse(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text), FORMAT)) {
            for (CSVRecord record : parser) {
                int line = (int) parser.getCurrentLineNumber();
                if (record.size() > MOST_COLUMNS) {
                    faults.add(line, "more than " + MOST_COLUMNS + " columns");
                    return List.of();
                }
                if (rows.size() > most) {
                    faults.add(line, "more than " + most + " rows");
                    return List.of();
                }
                rows.add(new Row(line, record.stream().map(Csv::plain).toList()));
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            faults.add(rows.size() + 1, "the file is not comma-separated values: " + e.getMessage());
            return List.of();
        }
        if (rows.isEmpty()) {
            faults.add(1, "the file is empty");
        }
        return rows;
    }

    /** The names of the columns in small letters, each of which may occur once. */
    static List<String> head(Row first, Faults faults) {
        List<String> names = first.cells().stream().map(Csv::key).toList();
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!name.isEmpty() && !seen.add(name)) {
                faults.add(first.line(), "two columns are called " + name);
            }
        }
        return names;
    }

    static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    static String write(List<List<String>> rows) {
        StringBuilder out = new StringBuilder();
        for (List<String> row : rows) {
            out.append(FORMAT.format(row.stream().map(Csv::harmless).toArray())).append("\r\n");
        }
        return out.toString();
    }

    /** With an apostrophe in front of what a spreadsheet would compute. */
    private static String harmless(String cell) {
        return startsFormula(cell, 0) ? "'" + cell : cell;
    }

    private static String plain(String cell) {
        String stripped = cell.strip();
        return stripped.startsWith("'") && startsFormula(stripped, 1) ? stripped.substring(1) : stripped;
    }

    private static boolean startsFormula(String cell, int at) {
        return cell.length() > at && FORMULA.indexOf(cell.charAt(at)) >= 0;
    }
}
