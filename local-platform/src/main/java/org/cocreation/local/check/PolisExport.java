package org.cocreation.local.check;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.cocreation.local.check.Conversation.Vote;

/** Reads the CSV export of a Polis conversation: {@code participants-votes.csv}, and {@code comments.csv} for what is moderated out. */
final class PolisExport {

    static final String VOTES = "participants-votes.csv";

    private PolisExport() {}

    static Conversation read(Path folder) throws IOException {
        Set<String> out = moderatedOut(folder.resolve("comments.csv"));
        try (Reader in = Files.newBufferedReader(folder.resolve(VOTES));
                CSVParser rows = format().parse(in)) {
            List<String> statements = rows.getHeaderNames().stream()
                    .filter(header -> header.matches("\\d+"))
                    .toList();
            require(rows.getHeaderNames().contains("participant"), "line 1: no column participant");
            require(!statements.isEmpty(), "line 1: no column is a comment-id");
            List<String> participants = new ArrayList<>();
            List<Vote> votes = new ArrayList<>();
            Map<Integer, Integer> published = new LinkedHashMap<>();
            long[] signs = new long[2];
            for (CSVRecord row : rows) {
                require(row.isConsistent(), "line " + rows.getCurrentLineNumber() + ": not as many cells as headers");
                int participant = participants.size();
                participants.add(row.get("participant"));
                if (row.isMapped("group-id") && !row.get("group-id").isBlank()) {
                    published.put(participant, whole(rows, row.get("group-id")));
                }
                int agreed = votes(rows, row, statements, participant, votes);
                signs[0] += agreed == stated(rows, row, "n-agree", agreed) ? 1 : 0;
                signs[1] += 1;
            }
            require(
                    2 * signs[0] >= signs[1],
                    "the agreements do not fit n-agree: is 1 agree in this file, and -1 disagree?");
            Set<Integer> places = new HashSet<>();
            out.forEach(each -> places.add(statements.indexOf(each)));
            places.remove(-1);
            return new Conversation(
                    String.valueOf(folder.getFileName()), participants, statements, votes, places, published);
        }
    }

    private static int votes(
            CSVParser rows, CSVRecord row, List<String> statements, int participant, List<Vote> votes) {
        int agreed = 0;
        for (int statement = 0; statement < statements.size(); statement++) {
            String cell = row.get(statements.get(statement));
            if (!cell.isBlank()) {
                int value = whole(rows, cell);
                require(
                        value >= -1 && value <= 1,
                        "line " + rows.getCurrentLineNumber() + ": a vote is -1, 0 or 1, not " + cell);
                votes.add(new Vote(participant, statement, value));
                agreed += value == 1 ? 1 : 0;
            }
        }
        return agreed;
    }

    private static int stated(CSVParser rows, CSVRecord row, String column, int otherwise) {
        return row.isMapped(column) ? whole(rows, row.get(column)) : otherwise;
    }

    private static Set<String> moderatedOut(Path comments) throws IOException {
        Set<String> out = new HashSet<>();
        if (Files.exists(comments)) {
            try (Reader in = Files.newBufferedReader(comments);
                    CSVParser rows = format().parse(in)) {
                for (CSVRecord row : rows) {
                    if (row.isMapped("moderated") && row.get("moderated").equals("-1")) {
                        out.add(row.get("comment-id"));
                    }
                }
            }
        }
        return out;
    }

    private static int whole(CSVParser rows, String cell) {
        try {
            return (int) Double.parseDouble(cell);
        } catch (NumberFormatException e) {
            throw new MalformedConversation("line " + rows.getCurrentLineNumber() + ": no number: " + cell, e);
        }
    }

    private static void require(boolean holds, String fault) {
        if (!holds) {
            throw new MalformedConversation(fault, null);
        }
    }

    private static CSVFormat format() {
        return CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setTrim(true)
                .get();
    }
}
