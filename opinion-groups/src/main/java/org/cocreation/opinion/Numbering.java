package org.cocreation.opinion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Gives groups the numbers of those groups of the last time with which they have most participants in common, and numbers new ones by size,
 * those of equal size by their first participant.
 */
final class Numbering {

    private Numbering() {}

    /** The number of each group of the partition, whose points are the included participants. */
    static int[] of(Partition partition, int[] included, Memory memory) {
        int groups = partition.groups();
        int[][] common = new int[groups][groups];
        for (int point = 0; point < included.length; point++) {
            int before = memory.groupOf(included[point]);
            if (before >= 0 && before < groups) {
                common[partition.groupOf()[point]][before]++;
            }
        }
        boolean[] met = new boolean[groups];
        List<Integer> bySize = new ArrayList<>();
        for (int group : partition.groupOf()) {
            if (!met[group]) {
                met[group] = true;
                bySize.add(group);
            }
        }
        bySize.sort(Comparator.comparingInt((Integer group) -> -partition.size(group)));
        Search search = new Search(common, bySize);
        search.from(0, 0);
        return search.best;
    }

    /** Tries all ways, of which five groups have 120; the first of equals wins. */
    private static final class Search {

        private final int[][] common;
        private final List<Integer> groups;
        private final int[] numbers;
        private final boolean[] taken;
        private final int[] best;
        private int most = -1;

        Search(int[][] common, List<Integer> groups) {
            this.common = common;
            this.groups = groups;
            numbers = new int[common.length];
            taken = new boolean[common.length];
            best = new int[common.length];
            Arrays.setAll(best, group -> group);
        }

        void from(int place, int kept) {
            if (place == groups.size()) {
                if (kept > most) {
                    most = kept;
                    System.arraycopy(numbers, 0, best, 0, best.length);
                }
                return;
            }
            int group = groups.get(place);
            for (int number = 0; number < taken.length; number++) {
                if (!taken[number]) {
                    taken[number] = true;
                    numbers[group] = number;
                    from(place + 1, kept + common[group][number]);
                    taken[number] = false;
                }
            }
        }
    }
}
