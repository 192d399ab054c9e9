package org.cocreation.actor.exchange;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cocreation.kit.http.Problem.Fault;
import org.jspecify.annotations.Nullable;

/** The records of a CSV file whose first line names the columns. */
final class CsvRecords implements FileRecords {

    private final CsvReader reader;
    private final List<CsvColumn> columns;
    private final ObjectMapper json;

    CsvRecords(String text, ObjectMapper json) {
        this.reader = new CsvReader(text, CsvReader.separatorOf(text));
        this.json = json;
        List<String> header = reader.next();
        if (header == null) {
            throw FileText.refused(1, "missing", "the file is empty: the first line names the columns");
        }
        this.columns = columns(header);
    }

    private static List<CsvColumn> columns(List<String> header) {
        List<CsvColumn> columns = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String name : header) {
            CsvColumn column = CsvColumn.named(name.strip());
            if (column == null) {
                faults.add(Fault.of(
                        "line 1",
                        "unknown-column",
                        "column " + (columns.size() + 1) + " is not known: use " + CsvColumn.KNOWN));
            } else if (!seen.add(column.name())) {
                faults.add(Fault.of("line 1", "duplicate", "names the column " + column.name() + " twice"));
            }
            columns.add(column == null ? CsvColumn.IGNORED : column);
        }
        CsvColumn.NEEDED.stream()
                .filter(needed -> !seen.contains(needed))
                .forEach(missing -> faults.add(Fault.of("line 1", "missing-column", "needs the column " + missing)));
        if (!faults.isEmpty()) {
            throw FileText.refused(faults);
        }
        return columns;
    }

    @Override
    public @Nullable FileRecord next() {
        List<String> cells = reader.next();
        if (cells == null) {
            return null;
        }
        int line = reader.line();
        if (cells.size() != columns.size()) {
            return new FileRecord(
                    line,
                    null,
                    List.of(Fault.at(
                            "", "wrong-length", "has " + cells.size() + " cells instead of " + columns.size())));
        }
        ObjectNode fields = json.createObjectNode();
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            CsvColumn column = columns.get(i);
            String cell = cells.get(i).strip();
            if (CsvFormula.begins(cell)) {
                faults.add(Fault.at(
                        column.pointer(),
                        "formula",
                        "begins like a formula of a spreadsheet; who means it as text writes ' before it"));
            } else if (!cell.isEmpty()) {
                column.write(fields, CsvFormula.original(cell));
            } else {
                column.clear(fields);
            }
        }
        return new FileRecord(line, fields, faults);
    }

    @Override
    public String fieldOf(String pointer) {
        return CsvColumn.nameAt(pointer);
    }
}
