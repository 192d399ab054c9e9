package org.cocreation.actor.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A column of a CSV file and the field of a registration it stands for. Lists are separated by {@code |}; a stake is written
 * {@code AFFECTED GROUP youth 1 3 2} (kind, what the subject is, the subject, power, legitimacy, urgency), an affiliation as the
 * organisation's id, followed by {@code mayAct} where it gives that right, and by {@code from=} and {@code to=} with its days.
 */
record CsvColumn(String name, String pointer, Kind kind) {

    private static final String STRATUM = "strata.";
    private static final Pattern BLANKS = Pattern.compile(" +");

    /** Names of all columns, in the order in which exports write them. */
    static final List<String> KNOWN = List.of(
            "source",
            "id",
            "kind",
            "displayName",
            "email",
            "phone",
            "sector",
            "domain",
            "level",
            "branch",
            "jurisdictions",
            "lay",
            "topics",
            "stakes",
            "affiliations",
            "strata.*",
            "actorId");

    /** Columns that no file may lack. */
    static final List<String> NEEDED = List.of("source", "id", "kind", "displayName", "sector", "domain", "level");

    private static final Map<String, String> POINTERS = new TreeMap<>(Map.of(
            "source",
            "/externalId/source",
            "id",
            "/externalId/id",
            "email",
            "/contact/email",
            "phone",
            "/contact/phone"));

    /** In place of a column that is not known. */
    static final CsvColumn IGNORED = new CsvColumn("", "", Kind.NOTHING);

    /** How a cell is read. */
    enum Kind {
        TEXT,
        FLAG,
        LIST,
        STAKES,
        AFFILIATIONS,
        NOTHING
    }

    /** The column of that name; null when there is none. */
    static @Nullable CsvColumn named(String name) {
        if (name.startsWith(STRATUM) && name.length() > STRATUM.length()) {
            return new CsvColumn(name, "/strata/" + name.substring(STRATUM.length()), Kind.TEXT);
        }
        if (!KNOWN.contains(name) || name.equals("strata.*")) {
            return null;
        }
        return new CsvColumn(
                name,
                POINTERS.getOrDefault(name, "/" + name),
                switch (name) {
                    case "lay" -> Kind.FLAG;
                    case "jurisdictions", "topics" -> Kind.LIST;
                    case "stakes" -> Kind.STAKES;
                    case "affiliations" -> Kind.AFFILIATIONS;
                    default -> Kind.TEXT;
                });
    }

    /** The column that a JSON pointer leads to. */
    static String nameAt(String pointer) {
        for (Map.Entry<String, String> known : POINTERS.entrySet()) {
            if (known.getValue().equals(pointer)) {
                return known.getKey();
            }
        }
        String[] steps = pointer.split("/", -1);
        if (steps.length < 2) {
            return "";
        }
        return steps[1].equals("strata") && steps.length > 2 ? STRATUM + steps[2] : steps[1];
    }

    /** Writes a cell that says something. */
    void write(ObjectNode fields, String cell) {
        switch (kind) {
            case TEXT -> parent(fields).put(pointer.substring(pointer.lastIndexOf('/') + 1), cell);
            case FLAG -> flag(fields, cell);
            case LIST -> each(cell, fields.putArray(name), ArrayNode::add);
            case STAKES -> each(cell, fields.putArray(name), CsvColumn::stake);
            case AFFILIATIONS -> each(cell, fields.putArray(name), CsvColumn::affiliation);
            case NOTHING -> {}
        }
    }

    /** Writes an empty cell: an empty list; other fields stay as they are. */
    void clear(ObjectNode fields) {
        if (kind == Kind.LIST || kind == Kind.STAKES || kind == Kind.AFFILIATIONS) {
            fields.putArray(name);
        }
    }

    /** The cell that says what the fields say. */
    String read(ObjectNode fields) {
        JsonNode value = fields.at(pointer);
        return switch (kind) {
            case TEXT, FLAG, NOTHING -> value.asText("");
            case LIST -> joined(value, JsonNode::asText);
            case STAKES -> joined(value, stake -> joined(stake, " ", JsonNode::asText));
            case AFFILIATIONS -> joined(value, CsvColumn::affiliation);
        };
    }

    private static String joined(JsonNode list, Function<JsonNode, String> entry) {
        return joined(list, "|", entry);
    }

    private static String joined(JsonNode list, String between, Function<JsonNode, String> entry) {
        return StreamSupport.stream(list.spliterator(), false).map(entry).collect(Collectors.joining(between));
    }

    private ObjectNode parent(ObjectNode fields) {
        int last = pointer.lastIndexOf('/');
        return last == 0 ? fields : fields.withObject(pointer.substring(0, last));
    }

    private void flag(ObjectNode fields, String cell) {
        switch (cell.toLowerCase(Locale.ROOT)) {
            case "true", "1", "yes" -> fields.put(name, true);
            case "false", "0", "no" -> fields.put(name, false);
            default -> fields.put(name, cell);
        }
    }

    /** Adds one entry of a list to what the list becomes. */
    private interface Entry {
        void add(ArrayNode list, String entry);
    }

    private static void each(String cell, ArrayNode list, Entry entry) {
        for (String one : cell.split("\\|", -1)) {
            if (!one.isBlank()) {
                entry.add(list, one.strip());
            }
        }
    }

    private static void stake(ArrayNode list, String text) {
        String[] words = BLANKS.split(text, -1);
        ObjectNode stake = list.addObject();
        List<String> texts = List.of("kind", "subjectKind", "subject");
        List<String> degrees = List.of("power", "legitimacy", "urgency");
        for (int i = 0; i < words.length; i++) {
            if (i < 3) {
                stake.put(texts.get(i), words[i]);
            } else if (i < 6 && words[i].matches("[0-9]")) {
                stake.put(degrees.get(i - 3), Integer.parseInt(words[i]));
            } else {
                stake.put(i < 6 ? degrees.get(i - 3) : "more", words[i]);
            }
        }
    }

    private static void affiliation(ArrayNode list, String text) {
        String[] words = BLANKS.split(text, -1);
        ObjectNode affiliation = list.addObject().put("organisationId", words[0]);
        for (int i = 1; i < words.length; i++) {
            int sign = words[i].indexOf('=');
            if (sign < 0) {
                affiliation.put(words[i], words[i].equals("mayAct"));
            } else {
                affiliation.put(words[i].substring(0, sign), words[i].substring(sign + 1));
            }
        }
    }

    private static String affiliation(JsonNode affiliation) {
        StringBuilder text =
                new StringBuilder(affiliation.path("organisationId").asText());
        text.append(affiliation.path("mayAct").asBoolean() ? " mayAct" : "");
        for (String day : List.of("from", "to")) {
            if (affiliation.hasNonNull(day)) {
                text.append(' ')
                        .append(day)
                        .append('=')
                        .append(affiliation.path(day).asText());
            }
        }
        return text.toString();
    }
}
