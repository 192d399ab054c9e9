package org.cocreation.value.polis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/** Reads an export. The four files must agree with each other; where they do not, the line that contradicts the others is named. */
public final class PolisReader {

    private static final int LONGEST_TEXT = 2_000;
    private static final long LATEST = 253_402_300_799_999L; // the last millisecond of the year 9999

    private final Map<String, byte[]> files;
    private final Faults faults = new Faults();
    private final List<PolisConversation.Comment> comments = new ArrayList<>();
    private final Map<Integer, CommentCount> counts = new HashMap<>();
    private final List<PolisConversation.Vote> votes = new ArrayList<>();

    private PolisReader(Map<String, byte[]> files) {
        this.files = files;
    }

    /** What the file of comments says about a comment. */
    private record CommentCount(int line, long agrees, long disagrees) {}

    /** The conversation in these files, given by name. */
    public static PolisConversation read(Map<String, byte[]> files) throws MalformedPolis {
        return new PolisReader(files).read();
    }

    private PolisConversation read() throws MalformedPolis {
        for (String file : PolisFiles.ALL) {
            if (!files.containsKey(file)) {
                faults.add(file, 0, "is missing");
            }
        }
        for (String file : files.keySet()) {
            if (!PolisFiles.ALL.contains(file)) {
                faults.add(
                        file, 0, "does not belong to an export; it consists of " + String.join(", ", PolisFiles.ALL));
            }
        }
        faults.throwIfAny();
        Map<String, String> summary = readSummary();
        readComments();
        faults.throwIfAny();
        readVotes();
        faults.throwIfAny();
        checkCounts();
        faults.throwIfAny();
        Map<Integer, Integer> groups =
                new ParticipantsReader(file(PolisFiles.PARTICIPANTS), counts.keySet(), votes, comments, faults).read();
        faults.throwIfAny();
        comments.sort(Comparator.comparingInt(PolisConversation.Comment::id));
        return new PolisConversation(summary, comments, votes, groups);
    }

    private byte[] file(String name) {
        return files.getOrDefault(name, new byte[0]);
    }

    private Map<String, String> readSummary() {
        Map<String, String> summary = new LinkedHashMap<>();
        for (Csv.Row row : Csv.read(PolisFiles.SUMMARY, file(PolisFiles.SUMMARY), faults)) {
            if (row.cells().size() != 2) {
                faults.add(PolisFiles.SUMMARY, row.line(), "must hold a key and a value");
            } else if (summary.put(row.cells().get(0), row.cells().get(1)) != null) {
                faults.add(PolisFiles.SUMMARY, row.line(), row.cells().get(0) + " stands there twice");
            }
        }
        if (!summary.containsKey("topic")) {
            faults.add(PolisFiles.SUMMARY, 0, "must name the topic");
        }
        return summary;
    }

    private void readComments() {
        Table table = Table.read(PolisFiles.COMMENTS, file(PolisFiles.COMMENTS), PolisFiles.COMMENT_COLUMNS, faults);
        if (faults.any()) {
            return;
        }
        for (Csv.Row row : table.rows()) {
            OptionalLong at = table.number(row, "timestamp", 0, LATEST);
            OptionalLong id = table.number(row, "comment-id", 0, Integer.MAX_VALUE);
            OptionalLong author = table.number(row, "author-id", 0, Integer.MAX_VALUE);
            OptionalLong agrees = table.number(row, "agrees", 0, Integer.MAX_VALUE);
            OptionalLong disagrees = table.number(row, "disagrees", 0, Integer.MAX_VALUE);
            OptionalLong moderated = table.number(row, "moderated", -1, 1);
            String text = table.text(row, "comment-body");
            if (text.length() > LONGEST_TEXT) {
                table.fault(row, "comment-body is longer than " + LONGEST_TEXT + " characters");
            } else if (at.isPresent()
                    && id.isPresent()
                    && author.isPresent()
                    && agrees.isPresent()
                    && disagrees.isPresent()
                    && moderated.isPresent()) {
                int number = (int) id.getAsLong();
                if (counts.put(number, new CommentCount(row.line(), agrees.getAsLong(), disagrees.getAsLong()))
                        != null) {
                    table.fault(row, "comment-id " + number + " stands there twice");
                }
                comments.add(new PolisConversation.Comment(
                        number, at.getAsLong(), (int) author.getAsLong(), (int) moderated.getAsLong(), text));
            }
        }
    }

    private void readVotes() {
        Table table = Table.read(PolisFiles.VOTES, file(PolisFiles.VOTES), PolisFiles.VOTE_COLUMNS, faults);
        if (faults.any()) {
            return;
        }
        Set<Integer> voters = new HashSet<>();
        for (Csv.Row row : table.rows()) {
            OptionalLong at = table.number(row, "timestamp", 0, LATEST);
            OptionalLong comment = table.number(row, "comment-id", 0, Integer.MAX_VALUE);
            OptionalLong voter = table.number(row, "voter-id", 0, Integer.MAX_VALUE);
            OptionalLong value = table.number(row, "vote", -1, 1);
            if (at.isPresent() && comment.isPresent() && voter.isPresent() && value.isPresent()) {
                if (!counts.containsKey((int) comment.getAsLong())) {
                    table.fault(row, "comment-id " + comment.getAsLong() + " is not in " + PolisFiles.COMMENTS);
                }
                voters.add((int) voter.getAsLong());
                votes.add(new PolisConversation.Vote(
                        at.getAsLong(), (int) comment.getAsLong(), (int) voter.getAsLong(), (int) value.getAsLong()));
            }
            if (faults.full()) {
                return;
            }
        }
        if ((long) voters.size() * counts.size() > PolisConversation.MOST_CELLS) {
            faults.add(PolisFiles.VOTES, 0, voters.size() + " voters on " + counts.size() + " comments are too many");
        }
        // Sorting is stable: of two votes in the same millisecond the later row is the later vote.
        votes.sort(Comparator.comparingInt(PolisConversation.Vote::comment)
                .thenComparingInt(PolisConversation.Vote::voter)
                .thenComparingLong(PolisConversation.Vote::timestamp));
    }

    /** The comments tell how many votes agree and disagree, changed ones included: that shows which sign means what. */
    private void checkCounts() {
        Map<Integer, int[]> cast = new HashMap<>();
        for (PolisConversation.Vote vote : votes) {
            cast.computeIfAbsent(vote.comment(), comment -> new int[3])[vote.value() + 1]++;
        }
        long straight = 0;
        long swapped = 0;
        for (Map.Entry<Integer, CommentCount> each : counts.entrySet()) {
            int[] of = cast.getOrDefault(each.getKey(), new int[3]);
            CommentCount said = each.getValue();
            straight += Math.abs(said.agrees() - of[2]) + Math.abs(said.disagrees() - of[0]);
            swapped += Math.abs(said.agrees() - of[0]) + Math.abs(said.disagrees() - of[2]);
        }
        if (straight > 0 && swapped < straight) {
            faults.add(
                    PolisFiles.VOTES,
                    0,
                    "has the wrong sign: 1 must mean agree and -1 disagree, but the counts of " + PolisFiles.COMMENTS
                            + " fit when it is the other way round");
            return;
        }
        counts.forEach((id, said) -> {
            int[] of = cast.getOrDefault(id, new int[3]);
            if (said.agrees() != of[2] || said.disagrees() != of[0]) {
                faults.add(
                        PolisFiles.COMMENTS,
                        said.line(),
                        "agrees " + said.agrees() + " and disagrees " + said.disagrees() + ", but " + PolisFiles.VOTES
                                + " holds " + of[2] + " and " + of[0]);
            }
        });
    }
}
