package org.cocreation.opinion;

import java.util.ArrayList;
import java.util.List;

/**
 * How many groups there are: the number with the best silhouette, but another number than the last one has to be best four times in a row, so
 * that groups do not come and go with single votes.
 *
 * @param partition the points in that many groups
 * @param silhouette how well they fit
 * @param challenger the number of groups that was better, 0 for none
 * @param wins how many times in a row it was
 */
record Contest(Partition partition, double silhouette, int challenger, int wins) {

    static final int WINS_NEEDED = 4;

    private static final int MOST_GROUPS = 5;
    private static final int PARTICIPANTS_FOR_A_GROUP = 12;

    static Contest of(double[] x, double[] y, Memory memory, Runnable between) {
        List<Partition> partitions = new ArrayList<>();
        int most = Math.min(x.length, Math.min(MOST_GROUPS, 2 + x.length / PARTICIPANTS_FOR_A_GROUP));
        for (int groups = 2; groups <= most; groups++) {
            Partition partition = Partition.of(x, y, groups);
            between.run();
            if (!partition.hasEmptyGroup()) {
                partitions.add(partition);
            }
        }
        if (partitions.isEmpty()) {
            return new Contest(Partition.of(x, y, Math.min(1, x.length)), 0, 0, 0);
        }
        double[] silhouettes = Silhouettes.of(x, y, partitions, between);
        int best = 0;
        int last = -1;
        for (int index = 0; index < silhouettes.length; index++) {
            best = silhouettes[index] > silhouettes[best] ? index : best;
            last = partitions.get(index).groups() == memory.groups() ? index : last;
        }
        int challenger = partitions.get(best).groups();
        if (last < 0 || last == best) {
            return new Contest(partitions.get(best), silhouettes[best], 0, 0);
        }
        int wins = challenger == memory.challenger() ? memory.wins() + 1 : 1;
        return wins >= WINS_NEEDED
                ? new Contest(partitions.get(best), silhouettes[best], 0, 0)
                : new Contest(partitions.get(last), silhouettes[last], challenger, wins);
    }
}
