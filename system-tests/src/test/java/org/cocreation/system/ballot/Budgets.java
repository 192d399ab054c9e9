package org.cocreation.system.ballot;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The projects of the election, and what the platform says about them. */
final class Budgets {

    private static final int PROJECTS = 20;

    private Budgets() {}

    /** Something to spend money on. */
    record Project(String code, long cost) {}

    static List<Project> projects() {
        List<Project> projects = new ArrayList<>();
        for (int i = 0; i < PROJECTS; i++) {
            projects.add(new Project("p" + (char) ('a' + i), 5_000 + 1_700L * (i * 7 % PROJECTS)));
        }
        return projects;
    }

    /** Approvals by project, as the platform counted them. */
    static Map<String, Long> counts(JsonNode outcome) {
        Map<String, Long> counts = new TreeMap<>();
        outcome.path("counts")
                .properties()
                .forEach(each -> counts.put(each.getKey(), each.getValue().asLong()));
        return counts;
    }

    /** Projects that the platform pays for under the greedy rule. */
    static Set<String> greedy(JsonNode outcome) {
        Set<String> chosen = new TreeSet<>();
        outcome.path("chosen").forEach(code -> chosen.add(code.asText()));
        return chosen;
    }
}
