package org.cocreation.sortition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cocreation.sortition.Csv.Row;

/**
 * People as the tools of the Sortition Foundation exchange them: one row for each, one column for each category of the quotas. Names, addresses and
 * everything else in the file are left aside.
 */
public final class RespondentsFile {

    private static final int MOST_PEOPLE = 100_000;
    private static final int MOST_LETTERS = 100;
    private static final List<String> IDS = List.of("id", "nationbuilder_id");

    private RespondentsFile() {}

    /**
     * Reads the people whom quotas are for. They are called as the column {@code id} or {@code nationbuilder_id} says, and when there is
     * none, by their place in the file from 1.
     */
    public static List<Person> read(byte[] file, List<Quota> quotas) throws MalformedFile {
        Faults faults = new Faults("respondents");
        List<Row> rows = Csv.rows(file, MOST_PEOPLE, faults);
        faults.throwIfAny();
        List<String> head = Csv.head(rows.get(0), faults);
        Map<String, Map<String, String>> features = features(quotas);
        Map<String, Integer> columns = new LinkedHashMap<>();
        features.keySet().forEach(category -> {
            int column = head.indexOf(Csv.key(category));
            if (column < 0) {
                faults.add(1, "the column " + category + " is missing");
            }
            columns.put(category, column);
        });
        faults.throwIfAny();
        int id = IDS.stream()
                .mapToInt(head::indexOf)
                .filter(each -> each >= 0)
                .findFirst()
                .orElse(-1);
        List<Person> people = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Row row : rows.subList(1, rows.size())) {
            Person person =
                    person(row, id < 0 ? String.valueOf(people.size() + 1) : row.cell(id), columns, features, faults);
            if (person.id().isEmpty() || person.id().length() > MOST_LETTERS) {
                faults.add(row.line(), "needs an id of at most " + MOST_LETTERS + " letters");
            } else if (!ids.add(person.id())) {
                faults.add(row.line(), "a second row for the same id");
            }
            people.add(person);
        }
        faults.throwIfAny();
        return people;
    }

    private static Map<String, Map<String, String>> features(List<Quota> quotas) {
        Map<String, Map<String, String>> features = new LinkedHashMap<>();
        quotas.forEach(quota -> features.computeIfAbsent(quota.category(), any -> new HashMap<>())
                .put(Csv.key(quota.feature()), quota.feature()));
        return features;
    }

    private static Person person(
            Row row,
            String id,
            Map<String, Integer> columns,
            Map<String, Map<String, String>> features,
            Faults faults) {
        Map<String, String> values = new HashMap<>();
        columns.forEach((category, column) -> {
            String value = features.getOrDefault(category, Map.of()).get(Csv.key(row.cell(column)));
            if (value == null) {
                faults.add(row.line(), "no quota in " + category + " is for the value in its column");
            } else {
                values.put(category, value);
            }
        });
        return new Person(id, values);
    }

    /** Writes people with their values in these categories. */
    public static String write(List<String> categories, List<Person> people) {
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("id"));
        head.addAll(categories);
        rows.add(head);
        for (Person person : people) {
            List<String> row = new ArrayList<>(List.of(person.id()));
            categories.forEach(category -> row.add(person.features().getOrDefault(category, "")));
            rows.add(row);
        }
        return Csv.write(rows);
    }
}
