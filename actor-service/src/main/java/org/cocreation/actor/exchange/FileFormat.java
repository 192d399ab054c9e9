package org.cocreation.actor.exchange;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.List;
import org.cocreation.kit.http.Problem.Fault;
import org.cocreation.kit.http.RuleViolation;

/** How actors are written in a file. */
enum FileFormat {
    CSV("text/csv", "csv"),
    JSON_LINES("application/x-ndjson", "jsonl");

    private final String mediaType;
    private final String ending;

    FileFormat(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    String mediaType() {
        return mediaType;
    }

    /** How names of such files end. */
    String ending() {
        return ending;
    }

    /** The format of that name; refuses when there is none. */
    static FileFormat named(String name) {
        return Arrays.stream(values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> RuleViolation.invalid(
                        List.of(Fault.of("format", "unknown-value", "must be one of " + Arrays.toString(values())))));
    }

    /** The format of the first acceptable media type that is one; CSV when none is. */
    static FileFormat accepted(List<String> mediaTypes) {
        return mediaTypes.stream()
                .flatMap(type -> Arrays.stream(values()).filter(one -> one.mediaType.equals(type)))
                .findFirst()
                .orElse(CSV);
    }

    /** The records of a file; refuses a file that cannot be taken apart into records. */
    FileRecords open(byte[] file, ObjectMapper json) {
        String text = FileText.of(file);
        return this == CSV ? new CsvRecords(text, json) : new JsonLines(text, json);
    }
}
