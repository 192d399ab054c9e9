package org.cocreation.sortition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cocreation.sortition.Csv.Row;

/**
 * Quotas as the tools of the Sortition Foundation exchange them: columns {@code category, feature, min, max}, or in newer files {@code feature,
 * value, min, max}. Other columns are left aside.
 */
public final class CategoriesFile {

    private static final int MOST_QUOTAS = 1_000;
    private static final int MOST_LETTERS = 200;
    private static final String NUMBER = "[0-9]{1,6}";

    private CategoriesFile() {}

    /** Reads the quotas, in the order of the file. */
    public static List<Quota> read(byte[] file) throws MalformedFile {
        Faults faults = new Faults("categories");
        List<Row> rows = Csv.rows(file, MOST_QUOTAS, faults);
        faults.throwIfAny();
        List<String> head = Csv.head(rows.get(0), faults);
        boolean newer = !head.contains("category");
        int category = column(head, newer ? "feature" : "category", faults);
        int feature = column(head, newer ? "value" : "feature", faults);
        int min = column(head, "min", faults);
        int max = column(head, "max", faults);
        faults.throwIfAny();
        List<Quota> quotas = new ArrayList<>();
        Set<List<String>> seen = new HashSet<>();
        for (Row row : rows.subList(1, rows.size())) {
            String of = row.cell(category);
            String value = row.cell(feature);
            if (of.isEmpty() || value.isEmpty() || of.length() > MOST_LETTERS || value.length() > MOST_LETTERS) {
                faults.add(row.line(), "needs a category and a feature of at most " + MOST_LETTERS + " letters");
            } else if (!seen.add(List.of(of, value))) {
                faults.add(row.line(), "a second quota for " + value + " in " + of);
            } else if (!row.cell(min).matches(NUMBER) || !row.cell(max).matches(NUMBER)) {
                faults.add(row.line(), "min and max must be whole numbers from 0");
            } else if (Integer.parseInt(row.cell(min)) > Integer.parseInt(row.cell(max))) {
                faults.add(row.line(), "min is above max");
            } else {
                quotas.add(new Quota(of, value, Integer.parseInt(row.cell(min)), Integer.parseInt(row.cell(max))));
            }
        }
        faults.throwIfAny();
        return quotas;
    }

    private static int column(List<String> head, String name, Faults faults) {
        int column = head.indexOf(name);
        if (column < 0) {
            faults.add(1, "the column " + name + " is missing");
        }
        return column;
    }

    /** Writes quotas. */
    public static String write(List<Quota> quotas) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("category", "feature", "min", "max"));
        for (Quota quota : quotas) {
            rows.add(List.of(
                    quota.category(), quota.feature(), String.valueOf(quota.min()), String.valueOf(quota.max())));
        }
        return Csv.write(rows);
    }
}
