package org.cocreation.local.check;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A conversation read from files: who voted how on what, in the order of the votes, and the groups that were published for it.
 *
 * @param name the folder
 * @param participants as the files name them, in the order of the index used in votes
 * @param statements as the files name them
 * @param votes in their order; 1 agrees, −1 disagrees, 0 passes
 * @param out statements that are moderated out, by index
 * @param published the group of participants who were in one, by index
 */
record Conversation(
        String name,
        List<String> participants,
        List<String> statements,
        List<Vote> votes,
        Set<Integer> out,
        Map<Integer, Integer> published) {

    /** One vote. */
    record Vote(int participant, int statement, int value) {}

    /** How many groups were published. */
    int publishedGroups() {
        return (int) published.values().stream().distinct().count();
    }
}
