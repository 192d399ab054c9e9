package org.cocreation.opinion;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Who is put into groups: those with enough votes, or the most active where these are too few, and whoever was in a group before. Nobody who saw
 * herself in a group drops out of it because statements are added.
 */
final class Inclusion {

    private static final int ENOUGH_VOTES = 7;
    private static final int FEW = 15;

    private Inclusion() {}

    /** In ascending order. */
    static int[] of(VoteMatrix votes, Memory memory) {
        int enough = Math.max(1, Math.min(ENOUGH_VOTES, votes.statements()));
        boolean[] in = new boolean[votes.participants()];
        int count = 0;
        for (int participant = 0; participant < in.length; participant++) {
            in[participant] = votes.votesOf(participant) >= enough || memory.groupOf(participant) >= 0;
            count += in[participant] ? 1 : 0;
        }
        if (count < FEW) {
            IntStream.range(0, in.length)
                    .filter(participant -> !in[participant] && votes.votesOf(participant) > 0)
                    .boxed()
                    .sorted(Comparator.comparingInt((Integer participant) -> -votes.votesOf(participant)))
                    .limit(FEW - count)
                    .forEach(participant -> in[participant] = true);
        }
        return IntStream.range(0, in.length)
                .filter(participant -> in[participant])
                .toArray();
    }
}
