package org.cocreation.value.polis;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes an export. Counts are made from the votes; of the summary only what cannot be counted is taken over. */
public final class PolisWriter {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE MMM dd HH:mm:ss 'UTC' yyyy", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final PolisConversation conversation;
    private final Map<Integer, int[]> byComment = new HashMap<>();
    private final Map<Integer, Map<Integer, Integer>> byVoter = new TreeMap<>();
    private final Map<Integer, Integer> written = new HashMap<>();

    private PolisWriter(PolisConversation conversation) {
        this.conversation = conversation;
        for (PolisConversation.Vote vote : conversation.votes()) {
            byComment.computeIfAbsent(vote.comment(), comment -> new int[3])[vote.value() + 1]++;
            byVoter.computeIfAbsent(vote.voter(), voter -> new TreeMap<>()).put(vote.comment(), vote.value());
        }
        conversation.comments().forEach(comment -> written.merge(comment.author(), 1, Integer::sum));
    }

    /** The files of an export by name; votes must be ordered by comment, voter and time. */
    public static Map<String, String> write(PolisConversation conversation) {
        PolisWriter writer = new PolisWriter(conversation);
        Map<String, String> files = new LinkedHashMap<>();
        files.put(PolisFiles.SUMMARY, writer.summary());
        files.put(PolisFiles.COMMENTS, writer.comments());
        files.put(PolisFiles.VOTES, writer.votes());
        files.put(PolisFiles.PARTICIPANTS, writer.participants());
        return files;
    }

    private String summary() {
        Map<String, String> given = conversation.summary();
        Map<String, String> rows = new LinkedHashMap<>();
        String voters = String.valueOf(byVoter.size());
        rows.put("topic", given.getOrDefault("topic", ""));
        rows.put("url", given.getOrDefault("url", ""));
        rows.put("views", given.getOrDefault("views", voters));
        rows.put("voters", voters);
        rows.put("voters-in-conv", given.getOrDefault("voters-in-conv", voters));
        rows.put("commenters", String.valueOf(written.size()));
        rows.put("comments", String.valueOf(byComment.size()));
        rows.put("groups", String.valueOf(new HashSet<>(conversation.groupOf().values()).size()));
        rows.put("conversation-description", given.getOrDefault("conversation-description", ""));
        StringBuilder out = new StringBuilder();
        rows.forEach((key, value) -> row(out, key, value));
        return out.toString();
    }

    private String comments() {
        StringBuilder out = new StringBuilder();
        row(out, PolisFiles.COMMENT_COLUMNS.toArray(String[]::new));
        for (PolisConversation.Comment comment : conversation.comments()) {
            int[] of = byComment.getOrDefault(comment.id(), new int[3]);
            row(
                    out,
                    String.valueOf(comment.timestamp()),
                    date(comment.timestamp()),
                    String.valueOf(comment.id()),
                    String.valueOf(comment.author()),
                    String.valueOf(of[2]),
                    String.valueOf(of[0]),
                    String.valueOf(comment.moderated()),
                    comment.text());
        }
        return out.toString();
    }

    private String votes() {
        StringBuilder out = new StringBuilder();
        row(out, PolisFiles.VOTE_COLUMNS.toArray(String[]::new));
        for (PolisConversation.Vote vote : conversation.votes()) {
            row(
                    out,
                    String.valueOf(vote.timestamp()),
                    date(vote.timestamp()),
                    String.valueOf(vote.comment()),
                    String.valueOf(vote.voter()),
                    String.valueOf(vote.value()));
        }
        return out.toString();
    }

    private String participants() {
        Set<Integer> votedOn = new TreeSet<>(byComment.keySet());
        StringBuilder out = new StringBuilder(String.join(",", PolisFiles.PARTICIPANT_COLUMNS));
        votedOn.forEach(comment -> out.append(',').append(comment));
        out.append('\n');
        byVoter.forEach((voter, votes) -> {
            Integer group = conversation.groupOf().get(voter);
            out.append(voter).append(',').append(group == null ? "" : group.toString());
            out.append(',').append(written.getOrDefault(voter, 0));
            out.append(',').append(votes.size());
            out.append(',')
                    .append(votes.values().stream().filter(value -> value == 1).count());
            out.append(',')
                    .append(votes.values().stream().filter(value -> value == -1).count());
            votedOn.forEach(comment -> {
                Integer vote = votes.get(comment);
                out.append(',').append(vote == null ? "" : vote.toString());
            });
            out.append('\n');
        });
        return out.toString();
    }

    private static String date(long timestamp) {
        return DATE.format(Instant.ofEpochMilli(timestamp));
    }

    private static void row(StringBuilder out, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                out.append(',');
            }
            Csv.write(out, cells[i]);
        }
        out.append('\n');
    }
}
