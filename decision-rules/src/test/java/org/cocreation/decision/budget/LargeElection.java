package org.cocreation.decision.budget;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * An election of the size of the largest known: 131 778 ballots and 197 projects. Costs spread like those of a capital, from small to the
 * limit of a tenth of the budget; a few projects are known everywhere, most in one part of the city; voters mark up to fifteen.
 */
final class LargeElection {

    private static final int DISTRICTS = 18;

    private LargeElection() {}

    static BudgetElection of(long seed, int voters, int size, long budget, long unit) {
        Random random = new Random(seed);
        List<Project> projects = new ArrayList<>();
        double[] popularity = new double[size];
        int[] district = new int[size];
        for (int p = 0; p < size; p++) {
            double cost = Math.exp(Math.log(budget / 60.0) + random.nextGaussian());
            long rounded = Math.max(1, Math.round(Math.min(cost, budget / 10.0) / 100.0)) * 100;
            projects.add(new Project(String.valueOf(1000 + p), rounded));
            popularity[p] = Math.exp(1.1 * random.nextGaussian());
            district[p] = random.nextInt(DISTRICTS);
        }
        BudgetElection.Builder election = BudgetElection.of(budget, unit, projects);
        double[][] chances = new double[DISTRICTS][size];
        for (int home = 0; home < DISTRICTS; home++) {
            double sum = 0;
            for (int p = 0; p < size; p++) {
                sum += popularity[p] * (district[p] == home ? 8 : 1);
                chances[home][p] = sum;
            }
        }
        for (int voter = 0; voter < voters; voter++) {
            double[] chance = chances[random.nextInt(DISTRICTS)];
            int marks = random.nextInt(4) == 0 ? 15 : 1 + random.nextInt(12);
            Set<String> ballot = new HashSet<>();
            for (int mark = 0; mark < marks; mark++) {
                double drawn = random.nextDouble() * chance[size - 1];
                int place = Arrays.binarySearch(chance, drawn);
                ballot.add(projects.get(place < 0 ? -place - 1 : place).id());
            }
            election.approve(ballot);
        }
        return election.build();
    }
}
