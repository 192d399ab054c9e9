package org.cocreation.decision.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Small elections from a seed, with many ties. */
final class RandomElections {

    /** An election and the ballots it was made of. */
    record Instance(long budget, long unit, List<Project> projects, List<Map<String, Integer>> ballots) {

        BudgetElection election() {
            BudgetElection.Builder builder = BudgetElection.of(budget, unit, projects);
            ballots.forEach(builder::score);
            return builder.build();
        }

        /** The same with more money, so that raising by one unit takes many rounds. */
        Instance times(long factor) {
            List<Project> dearer = projects.stream()
                    .map(each -> new Project(each.id(), each.cost() * factor))
                    .toList();
            return new Instance(budget * factor, unit, dearer, ballots);
        }
    }

    private RandomElections() {}

    static Instance of(long seed, int mostProjects, int mostVoters, int mostPoints) {
        Random random = new Random(seed);
        int size = 1 + random.nextInt(mostProjects);
        boolean round = random.nextBoolean();
        List<Project> projects = new ArrayList<>();
        for (int p = 0; p < size; p++) {
            long cost = round ? 10L * (1 + random.nextInt(6)) : 1 + random.nextInt(97);
            projects.add(new Project("p" + p, random.nextInt(40) == 0 ? 0 : cost));
        }
        List<Map<String, Integer>> ballots = new ArrayList<>();
        for (int voter = 1 + random.nextInt(mostVoters); voter > 0; voter--) {
            Map<String, Integer> ballot = new TreeMap<>();
            for (Project project : projects) {
                if (random.nextInt(3) == 0) {
                    ballot.put(project.id(), 1 + random.nextInt(mostPoints));
                }
            }
            ballots.add(ballot);
        }
        long all = projects.stream().mapToLong(Project::cost).sum();
        return new Instance(1 + random.nextInt((int) all + 1), 1 + random.nextInt(3), projects, ballots);
    }
}
