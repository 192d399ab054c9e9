package org.cocreation.value.polis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** A file with a header: its rows, with cells by the name of their column. */
final class Table {

    private final String file;
    private final Faults faults;
    private final List<Csv.Row> rows;
    private final List<String> columns;
    private final Map<String, Integer> index = new HashMap<>();

    private Table(String file, List<Csv.Row> rows, Faults faults) {
        this.file = file;
        this.faults = faults;
        this.columns = rows.isEmpty() ? List.of() : rows.get(0).cells();
        this.rows = rows.isEmpty() ? rows : rows.subList(1, rows.size());
        for (int i = 0; i < columns.size(); i++) {
            if (index.put(columns.get(i), i) != null) {
                faults.add(file, 1, "column " + columns.get(i) + " stands there twice");
            }
        }
    }

    /** Reads a file that must have at least these columns. */
    static Table read(String file, byte[] content, List<String> needed, Faults faults) {
        Table table = new Table(file, Csv.read(file, content, faults), faults);
        List<String> missing = new ArrayList<>(needed);
        missing.removeAll(table.columns);
        if (!missing.isEmpty()) {
            faults.add(file, 1, "the header lacks " + String.join(", ", missing));
        }
        return table;
    }

    List<String> columns() {
        return columns;
    }

    /** The rows that have a cell for every column; others are faults. */
    List<Csv.Row> rows() {
        List<Csv.Row> whole = new ArrayList<>(rows.size());
        for (Csv.Row row : rows) {
            if (row.cells().size() == columns.size()) {
                whole.add(row);
            } else {
                fault(row, row.cells().size() + " cells, but the header has " + columns.size());
            }
        }
        return whole;
    }

    String text(Csv.Row row, String column) {
        return row.cells().get(index.getOrDefault(column, 0));
    }

    /** A whole number in a range; anything else is a fault, and empty. */
    OptionalLong number(Csv.Row row, String column, long least, long most) {
        String cell = text(row, column).strip();
        try {
            long number = Long.parseLong(cell);
            if (number >= least && number <= most) {
                return OptionalLong.of(number);
            }
        } catch (NumberFormatException e) {
            // answered below like a number out of range
        }
        fault(
                row,
                column + " must be a whole number from " + least + " to " + most + ", not '" + shortened(cell) + "'");
        return OptionalLong.empty();
    }

    void fault(Csv.Row row, String what) {
        faults.add(file, row.line(), what);
    }

    private static String shortened(String cell) {
        return cell.length() <= 20 ? cell : cell.substring(0, 20) + "…";
    }
}
