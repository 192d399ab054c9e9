package org.cocreation.actor.exchange;

import com.fasterxml.jackson.databind.ObjectMapper;

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

    /** The records of a file; refuses a file that cannot be taken apart into records. */
    FileRecords open(byte[] file, ObjectMapper json) {
        String text = FileText.of(file);
        return this == CSV ? new CsvRecords(text, json) : new JsonLines(text, json);
    }
}
