package org.cocreation.decision.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import org.cocreation.decision.budget.EqualShares.Completion;
import org.junit.jupiter.api.Test;

/** Measures the largest real size with {@code -Dvoters=131778}; a tenth of its voters in every build. */
class LargeElectionTest {

    private static final int LARGEST = 131_778;
    private static final int PROJECTS = 197;
    private static final double TARGET_SECONDS = 10;

    /** Builds run on machines that do other things too, and without the second compiler. */
    private static final double SLOWER_MACHINE = 4;

    private static final int VOTERS = Integer.getInteger("voters", LARGEST / 10);

    @Test
    void equalSharesWithAddOneTalliesACapitalInSeconds() {
        BudgetElection election = LargeElection.of(1, VOTERS, PROJECTS, 30_000_000L * VOTERS / LARGEST, 1);
        long begun = cpuTime();

        EqualSharesOutcome outcome =
                EqualShares.allocate(election, Utility.COST, Completion.ADD_ONE, Ties.SUPPORT_THEN_ID);

        double seconds = (cpuTime() - begun) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%d voters, %d different ballots, %d projects: %d rounds, %d bought, %.2f s of processor time%n",
                election.voters(),
                election.groups(),
                PROJECTS,
                outcome.rounds(),
                outcome.purchases().size(),
                seconds);
        assertThat(outcome.cost()).isBetween(election.budget() / 2, election.budget());
        assertThat(seconds).isLessThan(TARGET_SECONDS * SLOWER_MACHINE * Math.max(0.2, VOTERS / (double) LARGEST));
    }

    private static long cpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
