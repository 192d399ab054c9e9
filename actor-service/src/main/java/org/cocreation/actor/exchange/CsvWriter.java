package org.cocreation.actor.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.cocreation.kit.http.RuleViolation;

/** Writes CSV as RFC 4180 says, with the columns that imports know; no cell can be run as a formula. */
final class CsvWriter implements ActorFileWriter {

    private final List<CsvColumn> columns = new ArrayList<>();

    CsvWriter(List<String> strata) {
        for (String name : CsvColumn.KNOWN) {
            if (name.equals("strata.*")) {
                strata.forEach(code -> columns.add(Objects.requireNonNull(CsvColumn.named("strata." + code))));
            } else {
                columns.add(Objects.requireNonNull(CsvColumn.named(name)));
            }
        }
        if (columns.size() > CsvReader.MOST_CELLS) {
            throw new RuleViolation(ImportProblem.EXPORT_TOO_WIDE, columns.size() + " columns");
        }
    }

    @Override
    public String head() {
        return columns.stream().map(CsvColumn::name).map(CsvWriter::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    @Override
    public String line(ObjectNode fields) {
        return columns.stream().map(column -> cell(column.read(fields))).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        String safe = CsvFormula.neutral(text.strip());
        boolean plain = safe.chars().noneMatch(one -> one == '"' || one == ',' || one == '\n' || one == '\r');
        return plain ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
