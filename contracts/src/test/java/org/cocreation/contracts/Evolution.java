package org.cocreation.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Compares an older schema of an event with a newer one: only optional fields may be added inside a major version. */
final class Evolution {

    private static final Set<String> ANNOTATIONS = Set.of("$schema", "$id", "title", "description", "examples");
    private static final Set<String> NAMED_SCHEMAS = Set.of("properties", "$defs");
    private static final Set<String> NESTED_SCHEMAS = Set.of("items", "additionalProperties");

    private Evolution() {}

    static List<String> breaks(JsonNode older, JsonNode newer) {
        List<String> breaks = new ArrayList<>();
        compare("", older, newer, breaks);
        return breaks;
    }

    private static void compare(String at, JsonNode older, JsonNode newer, List<String> breaks) {
        for (String keyword : keywords(older, newer)) {
            String here = at + "/" + keyword;
            JsonNode before = older.path(keyword);
            JsonNode after = newer.path(keyword);
            if (NAMED_SCHEMAS.contains(keyword)) {
                before.properties().forEach(named -> {
                    String name = here + "/" + named.getKey();
                    if (after.has(named.getKey())) {
                        compare(name, named.getValue(), after.path(named.getKey()), breaks);
                    } else {
                        breaks.add(name + " is gone");
                    }
                });
            } else if (NESTED_SCHEMAS.contains(keyword) && before.isObject() && after.isObject()) {
                compare(here, before, after, breaks);
            } else if (!values(before).equals(values(after))) {
                breaks.add("%s was %s and is %s".formatted(here, before, after));
            }
        }
    }

    private static Set<String> keywords(JsonNode older, JsonNode newer) {
        Set<String> keywords = new TreeSet<>();
        older.fieldNames().forEachRemaining(keywords::add);
        newer.fieldNames().forEachRemaining(keywords::add);
        keywords.removeAll(ANNOTATIONS);
        return keywords;
    }

    /** Lists of field names and codes have no order. */
    private static Object values(JsonNode node) {
        if (node.isArray()) {
            Set<JsonNode> values = new HashSet<>();
            node.forEach(values::add);
            return values;
        }
        return node;
    }
}
