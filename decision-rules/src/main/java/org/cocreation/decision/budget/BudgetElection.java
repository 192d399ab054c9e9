package org.cocreation.decision.budget;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Projects with their costs, the money there is, and what every voter wants. Voters whose ballots are the same are kept as one group,
 * so that an election of a capital fits in a few megabytes. All money is in the smallest unit of one currency.
 */
public final class BudgetElection {

    private final long budget;
    private final long unit;
    private final List<Project> projects;
    private final long voters;
    private final Ballots ballots;
    private final long[] supporters;
    private final long[] points;

    private BudgetElection(Builder builder) {
        budget = builder.budget;
        unit = builder.unit;
        projects = builder.projects;
        ballots = new Ballots(projects.size(), builder.contents, builder.counts);
        voters = ballots.voters();
        supporters = new long[projects.size()];
        points = new long[projects.size()];
        for (int p = 0; p < projects.size(); p++) {
            for (int entry = ballots.firstSupport(p); entry < ballots.firstSupport(p + 1); entry++) {
                long group = ballots.count(ballots.supportGroup(entry));
                supporters[p] += group;
                points[p] += group * ballots.supportPoints(entry);
            }
        }
    }

    /**
     * Begins an election.
     *
     * @param budget what may be spent, not below zero
     * @param unit how many smallest units make one unit of the currency: 100 for euro and cent
     * @param projects with ids that differ
     */
    public static Builder of(long budget, long unit, List<Project> projects) {
        return new Builder(budget, unit, projects);
    }

    public long budget() {
        return budget;
    }

    public long unit() {
        return unit;
    }

    public List<Project> projects() {
        return projects;
    }

    /** Everybody who cast a ballot, also an empty one. */
    public long voters() {
        return voters;
    }

    /** How many different ballots were cast. */
    public int groups() {
        return ballots.groups();
    }

    /** How many voters gave the project at least one point. */
    public long supporters(int project) {
        return supporters[project];
    }

    /** All points that the project was given; an approval is one point. */
    public long points(int project) {
        return points[project];
    }

    Ballots ballots() {
        return ballots;
    }

    /** Takes in the ballots. */
    public static final class Builder {

        private final long budget;
        private final long unit;
        private final List<Project> projects;
        private final Map<String, Integer> places = new HashMap<>();
        private final Map<Content, Integer> known = new HashMap<>();
        private final List<int[]> contents = new ArrayList<>();
        private int[] counts = new int[64];

        private Builder(long budget, long unit, List<Project> projects) {
            if (budget < 0 || unit < 1) {
                throw new IllegalArgumentException("a budget of " + budget + " in units of " + unit);
            }
            this.budget = budget;
            this.unit = unit;
            this.projects = List.copyOf(projects);
            for (Project project : this.projects) {
                if (places.put(project.id(), places.size()) != null) {
                    throw new IllegalArgumentException("project " + project.id() + " is there twice");
                }
            }
        }

        /** Adds one voter who approves of these projects. An unknown id is an {@link IllegalArgumentException}. */
        public Builder approve(Collection<String> ids) {
            int[] wanted =
                    ids.stream().mapToInt(this::place).distinct().sorted().toArray();
            int[] content = new int[2 * wanted.length];
            for (int i = 0; i < wanted.length; i++) {
                content[2 * i] = wanted[i];
                content[2 * i + 1] = 1;
            }
            return add(content);
        }

        /**
         * Adds one voter who gives points. No points mean no support. Negative points or an unknown id are an
         * {@link IllegalArgumentException}.
         */
        public Builder score(Map<String, Integer> given) {
            int[] wanted = given.entrySet().stream()
                    .filter(each -> positive(each.getValue()))
                    .mapToInt(each -> place(each.getKey()))
                    .sorted()
                    .toArray();
            int[] content = new int[2 * wanted.length];
            for (int i = 0; i < wanted.length; i++) {
                content[2 * i] = wanted[i];
                content[2 * i + 1] = given.getOrDefault(projects.get(wanted[i]).id(), 0);
            }
            return add(content);
        }

        /** The election with the ballots so far. */
        public BudgetElection build() {
            return new BudgetElection(this);
        }

        private static boolean positive(int points) {
            if (points < 0) {
                throw new IllegalArgumentException("negative points: " + points);
            }
            return points > 0;
        }

        private int place(String id) {
            Integer place = places.get(id);
            if (place == null) {
                throw new IllegalArgumentException("a vote for the unknown project " + id);
            }
            return place;
        }

        private Builder add(int[] content) {
            int group = known.computeIfAbsent(new Content(content), any -> known.size());
            if (group == contents.size()) {
                contents.add(content);
                if (group == counts.length) {
                    counts = Arrays.copyOf(counts, 2 * group);
                }
            }
            counts[group]++;
            return this;
        }
    }

    /** Project and points in turn, by project, as a key. */
    private static final class Content {

        private final int[] pairs;

        Content(int[] pairs) {
            this.pairs = pairs;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Content content && Arrays.equals(pairs, content.pairs);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(pairs);
        }
    }
}
