package org.cocreation.value.polis;

import java.util.List;
import java.util.Map;

/**
 * A conversation as Pol.is exports it.
 *
 * @param summary what is said about it, by key
 * @param comments by id
 * @param votes by comment, voter and time, those that were changed later among them
 * @param groupOf opinion group of participants who are in one
 */
public record PolisConversation(
        Map<String, String> summary, List<Comment> comments, List<Vote> votes, Map<Integer, Integer> groupOf) {

    /** Largest number of cells (participants × comments) that is taken. */
    static final long MOST_CELLS = 100_000_000;

    public PolisConversation {
        comments = List.copyOf(comments);
        votes = List.copyOf(votes);
        groupOf = Map.copyOf(groupOf);
    }

    /**
     * A statement.
     *
     * @param timestamp milliseconds of the epoch
     * @param moderated 1 accepted, 0 not looked at, −1 rejected
     */
    public record Comment(int id, long timestamp, int author, int moderated, String text) {}

    /**
     * A vote.
     *
     * @param timestamp milliseconds of the epoch
     * @param value 1 agrees, −1 disagrees, 0 passes
     */
    public record Vote(long timestamp, int comment, int voter, int value) {}
}
