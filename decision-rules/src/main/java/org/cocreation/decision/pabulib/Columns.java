package org.cocreation.decision.pabulib;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The columns of a section: those that the format requires, and further ones. */
final class Columns {

    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> twice = new ArrayList<>();
    private final List<String> required;
    private final List<Integer> furtherPlaces = new ArrayList<>();
    private final List<String> further = new ArrayList<>();
    private final int size;

    private Columns(List<String> names, List<String> required) {
        this.required = required;
        size = names.size();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i).strip();
            if (places.putIfAbsent(name, i) != null) {
                twice.add(name);
            } else if (!required.contains(name)) {
                further.add(name);
                furtherPlaces.add(i);
            }
        }
    }

    static Columns of(List<String> names, List<String> required) {
        return new Columns(names, required);
    }

    int size() {
        return size;
    }

    List<String> missing() {
        return required.stream().filter(name -> !places.containsKey(name)).toList();
    }

    List<String> twice() {
        return twice;
    }

    List<String> further() {
        return List.copyOf(further);
    }

    List<String> further(List<String> cells) {
        return furtherPlaces.stream()
                .map(place -> place < cells.size() ? cells.get(place) : "")
                .toList();
    }

    /** The cell under a required column; empty where the row is short or the column is missing. */
    String cell(List<String> cells, String name) {
        int place = places.getOrDefault(name, Integer.MAX_VALUE);
        return place < cells.size() ? cells.get(place) : "";
    }
}
