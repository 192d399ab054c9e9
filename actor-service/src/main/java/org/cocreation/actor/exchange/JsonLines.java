package org.cocreation.actor.exchange;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.cocreation.kit.http.Problem.Fault;
import org.jspecify.annotations.Nullable;

/** The records of a file with one JSON object on each line; empty lines are passed over. */
final class JsonLines implements FileRecords {

    static final int LONGEST_LINE = 100_000;

    private final String text;
    private final ObjectReader reader;
    private int at;
    private int line;

    JsonLines(String text, ObjectMapper json) {
        this.text = text;
        this.reader = json.reader()
                .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .with(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        if (text.isBlank()) {
            throw FileText.refused(1, "missing", "the file is empty: each line holds one JSON object");
        }
    }

    @Override
    public @Nullable FileRecord next() {
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            String record = text.substring(at, end < 0 ? text.length() : end);
            at = end < 0 ? text.length() : end + 1;
            line++;
            if (!record.isBlank()) {
                return read(record);
            }
        }
        return null;
    }

    private FileRecord read(String record) {
        if (record.length() > LONGEST_LINE) {
            return refused("line-too-long", "has more than " + LONGEST_LINE + " characters");
        }
        if (record.contains("\\u0000")) {
            return refused("broken-encoding", "must not hold the character NUL");
        }
        try {
            JsonNode node = reader.readTree(record);
            if (node instanceof ObjectNode fields) {
                return new FileRecord(line, fields, List.of());
            }
            return refused("wrong-type", "is no JSON object");
        } catch (JsonProcessingException broken) {
            return refused(
                    "broken-json",
                    "is not well-formed JSON near column "
                            + broken.getLocation().getColumnNr());
        }
    }

    private FileRecord refused(String code, String detail) {
        return new FileRecord(line, null, List.of(Fault.at("", code, detail)));
    }

    @Override
    public String fieldOf(String pointer) {
        return pointer.startsWith("/") ? pointer.substring(1).replace('/', '.') : pointer;
    }
}
