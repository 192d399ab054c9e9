package org.cocreation.value.polis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/** Reads the matrix of participants and votes, which repeats what the other files say: it is held against them. */
final class ParticipantsReader {

    private static final String FILE = PolisFiles.PARTICIPANTS;

    private final Set<Integer> commentIds;
    private final List<PolisConversation.Comment> comments;
    private final Faults faults;
    private final Table table;
    private final Map<Integer, Map<Integer, Integer>> lastVotes = new HashMap<>();
    private final Map<Integer, Integer> groups = new HashMap<>();

    /** The votes must be in the order of time for each participant and comment. */
    ParticipantsReader(
            byte[] content,
            Set<Integer> commentIds,
            List<PolisConversation.Vote> votes,
            List<PolisConversation.Comment> comments,
            Faults faults) {
        this.commentIds = commentIds;
        this.comments = comments;
        this.faults = faults;
        this.table = Table.read(FILE, content, PolisFiles.PARTICIPANT_COLUMNS, faults);
        votes.forEach(vote -> lastVotes
                .computeIfAbsent(vote.voter(), voter -> new HashMap<>())
                .put(vote.comment(), vote.value()));
    }

    /** The opinion groups of participants. */
    Map<Integer, Integer> read() {
        List<String> columns = commentColumns();
        if (faults.any()) {
            return groups;
        }
        Map<Integer, Long> written = new HashMap<>();
        comments.forEach(comment -> written.merge(comment.author(), 1L, Long::sum));
        Set<Integer> seen = new HashSet<>();
        for (Csv.Row row : table.rows()) {
            OptionalLong id = table.number(row, "participant", 0, Integer.MAX_VALUE);
            if (id.isPresent() && !seen.add((int) id.getAsLong())) {
                table.fault(row, "participant " + id.getAsLong() + " stands there twice");
            } else if (id.isPresent()) {
                participant(row, (int) id.getAsLong(), columns, written);
            }
            if (faults.full()) {
                return groups;
            }
        }
        Set<Integer> missing = new TreeSet<>(lastVotes.keySet());
        missing.removeAll(seen);
        missing.forEach(
                voter -> faults.add(FILE, 0, "participant " + voter + " is missing, but voted in " + PolisFiles.VOTES));
        return groups;
    }

    private List<String> commentColumns() {
        List<String> columns = new ArrayList<>(table.columns());
        columns.removeAll(PolisFiles.PARTICIPANT_COLUMNS);
        columns.remove("xid"); // what the source calls the person is not for us to know
        for (String column : columns) {
            if (!column.matches("\\d{1,9}") || !commentIds.contains(Integer.valueOf(column))) {
                faults.add(FILE, 1, "column '" + column + "' is no comment-id of " + PolisFiles.COMMENTS);
            }
        }
        return columns;
    }

    private void participant(Csv.Row row, int id, List<String> columns, Map<Integer, Long> written) {
        if (!table.text(row, "group-id").isBlank()) {
            OptionalLong group = table.number(row, "group-id", 0, 1_000);
            group.ifPresent(number -> groups.put(id, (int) number));
        }
        Map<Integer, Integer> voted = lastVotes.getOrDefault(id, Map.of());
        int agrees = 0;
        int disagrees = 0;
        int cast = 0;
        List<String> other = new ArrayList<>();
        for (String column : columns) {
            String cell = table.text(row, column).strip();
            Integer vote = voted.get(Integer.valueOf(column));
            cast += cell.isEmpty() ? 0 : 1;
            agrees += cell.equals("1") ? 1 : 0;
            disagrees += cell.equals("-1") ? 1 : 0;
            if (!cell.equals(vote == null ? "" : vote.toString())) {
                other.add(column);
            }
        }
        long saysAgrees = count(row, "n-agree");
        long saysDisagrees = count(row, "n-disagree");
        if ((saysAgrees != agrees || saysDisagrees != disagrees)
                && saysAgrees == disagrees
                && saysDisagrees == agrees) {
            table.fault(
                    row,
                    "has the wrong sign: n-agree and n-disagree fit when 1 means disagree; 1 must mean agree here");
        } else if (!other.isEmpty()) {
            table.fault(
                    row,
                    "differs from the last votes in " + PolisFiles.VOTES + " on comment "
                            + String.join(", ", other.subList(0, Math.min(5, other.size()))));
        } else if (saysAgrees != agrees || saysDisagrees != disagrees || count(row, "n-votes") != cast) {
            table.fault(row, "n-votes, n-agree and n-disagree must be " + cast + ", " + agrees + " and " + disagrees);
        } else if (voted.size() != cast) {
            table.fault(row, "lacks columns of comments on which the participant voted");
        } else if (count(row, "n-comments") != written.getOrDefault(id, 0L)) {
            table.fault(row, "n-comments must be " + written.getOrDefault(id, 0L));
        }
    }

    private long count(Csv.Row row, String column) {
        return table.number(row, column, 0, Integer.MAX_VALUE).orElse(-1);
    }
}
