package org.cocreation.opinion;

import java.util.List;

/**
 * What the next computation has to know of the last one, so that groups keep their numbers and their count does not flicker. Small enough
 * to be stored.
 *
 * @param groups how many groups there were
 * @param challenger the number of groups that was better last time, 0 for none
 * @param wins how many times in a row it was
 * @param groupOf the group of each participant, −1 for none
 */
public record Memory(int groups, int challenger, int wins, List<Integer> groupOf) {

    /** Before the first computation. */
    public static final Memory NONE = new Memory(0, 0, 0, List.of());

    /** Copies. */
    public Memory {
        groupOf = List.copyOf(groupOf);
    }

    /** The group in which the participant was, −1 for none. */
    public int groupOf(int participant) {
        return participant < groupOf.size() ? groupOf.get(participant) : -1;
    }
}
