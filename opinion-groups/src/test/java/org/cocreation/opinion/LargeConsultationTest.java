package org.cocreation.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Measures the size that the platform promises with {@code -Dparticipants=30000 -Dstatements=1000}, and {@code -Dseen=1} where everybody voted
 * on everything; a tenth of both in every build.
 */
class LargeConsultationTest {

    private static final int PARTICIPANTS = Integer.getInteger("participants", 3_000);
    private static final int STATEMENTS = Integer.getInteger("statements", 100);
    private static final double SEEN = Double.parseDouble(System.getProperty("seen", "0.3"));

    /** What comes in two seconds when votes come as fast as the platform promises to take them. */
    private static final int VOTES_AT_ONCE = 600;

    private static final double MOST_SECONDS = 10;
    private static final double MOST_MILLISECONDS_FOR_A_VOTE = 50;

    /** Builds run on machines that do other things too, and without the second compiler. */
    private static final double SLOWER_MACHINE = 4;

    @Test
    void tensOfThousandsAreGroupedInSecondsAndAVoteShowsAtOnce() {
        VoteMatrix votes = RandomConsultations.of(1, PARTICIPANTS, STATEMENTS, 3, SEEN);
        OpinionGroups live = new OpinionGroups(votes, Memory.NONE);
        long begun = cpuTime();
        Opinions opinions = live.recount();
        double seconds = (cpuTime() - begun) / 1e9;

        Random random = new Random(2);
        double[] milliseconds = new double[60];
        for (int vote = 0; vote < milliseconds.length; vote++) {
            long before = cpuTime();
            live.vote(random.nextInt(PARTICIPANTS), random.nextInt(STATEMENTS), random.nextInt(3) - 1);
            live.refresh();
            milliseconds[vote] = (cpuTime() - before) / 1e6;
        }
        long beforeMany = cpuTime();
        for (int vote = 0; vote < VOTES_AT_ONCE; vote++) {
            live.vote(random.nextInt(PARTICIPANTS), random.nextInt(STATEMENTS), random.nextInt(3) - 1);
        }
        live.refresh();
        double many = (cpuTime() - beforeMany) / 1e6;
        Arrays.sort(milliseconds);
        double median = milliseconds[milliseconds.length / 2];
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                Locale.ROOT,
                "%d participants, %d statements, %.0f %% seen: %d groups, %.2f s of processor time; a vote %.1f ms (median), %.1f ms (most),"
                        + " %d votes at once %.1f ms; heap %d MiB of %d%n",
                PARTICIPANTS,
                STATEMENTS,
                100 * SEEN,
                opinions.groups(),
                seconds,
                median,
                milliseconds[milliseconds.length - 1],
                VOTES_AT_ONCE,
                many,
                (runtime.totalMemory() - runtime.freeMemory()) >> 20,
                runtime.maxMemory() >> 20);

        assertThat(opinions.groups()).isEqualTo(3);
        assertThat(seconds).isLessThan(MOST_SECONDS * SLOWER_MACHINE);
        assertThat(median).isLessThan(MOST_MILLISECONDS_FOR_A_VOTE * SLOWER_MACHINE);
        assertThat(many).isLessThan(MOST_MILLISECONDS_FOR_A_VOTE * SLOWER_MACHINE);
    }

    private static long cpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
