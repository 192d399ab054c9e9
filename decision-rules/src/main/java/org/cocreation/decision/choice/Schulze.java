package org.cocreation.decision.choice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The Schulze method with winning votes. An option beats another when the strongest chain of pairwise victories that leads from it to the
 * other is stronger than any chain back; a chain is as strong as its weakest victory, and a victory as strong as the number of voters
 * behind it. Options that a voter does not rank share the last place of that ballot.
 */
public final class Schulze {

    private final List<String> options;
    private final Map<String, Integer> places = new HashMap<>();
    private final long[][] preferences;
    private long voters;

    private Schulze(Collection<String> options) {
        this.options = List.copyOf(options);
        for (String option : this.options) {
            if (places.put(option, places.size()) != null) {
                throw new IllegalArgumentException("option " + option + " is there twice");
            }
        }
        preferences = new long[this.options.size()][this.options.size()];
    }

    /**
     * The result.
     *
     * @param options in the order in which they were given
     * @param voters how many ballots were counted
     * @param preferences how many voters prefer the option of the row to that of the column
     * @param strengths how strong the strongest chain from the option of the row to that of the column is
     * @param ranking every option; those that share a place stand together, in the order in which they were given
     */
    public record Outcome(
            List<String> options,
            long voters,
            List<List<Long>> preferences,
            List<List<Long>> strengths,
            List<List<String>> ranking) {

        /** The first place: more than one when they are tied. */
        public List<String> winners() {
            return ranking.isEmpty() ? List.of() : ranking.get(0);
        }

        /** How many voters prefer one option to another. */
        public long preference(String option, String other) {
            return preferences.get(options.indexOf(option)).get(options.indexOf(other));
        }

        /** How strong the strongest chain from one option to another is. */
        public long strength(String option, String other) {
            return strengths.get(options.indexOf(option)).get(options.indexOf(other));
        }
    }

    /** Begins a count. */
    public static Schulze of(Collection<String> options) {
        return new Schulze(options);
    }

    /**
     * Adds ballots. Unknown options and options that are ranked twice are an {@link IllegalArgumentException}.
     *
     * @param ranking best first; options in one list share a place
     * @param count how many voters ranked like this
     */
    public Schulze add(Collection<? extends Collection<String>> ranking, long count) {
        int[] place = new int[options.size()];
        Arrays.fill(place, Integer.MAX_VALUE);
        int current = 0;
        for (Collection<String> equals : ranking) {
            for (String option : equals) {
                Integer index = places.get(option);
                if (index == null || place[index] != Integer.MAX_VALUE) {
                    throw new IllegalArgumentException(
                            "option " + option + (index == null ? " is unknown" : " is ranked twice"));
                }
                place[index] = current;
            }
            current++;
        }
        for (int a = 0; a < place.length; a++) {
            for (int b = 0; b < place.length; b++) {
                if (place[a] < place[b]) {
                    preferences[a][b] += count;
                }
            }
        }
        voters += count;
        return this;
    }

    /** Adds one voter who puts no two options on one place. */
    public Schulze add(List<String> ranking) {
        return add(ranking.stream().map(List::of).toList(), 1);
    }

    /** Counts. */
    public Outcome outcome() {
        long[][] strengths = strengths();
        return new Outcome(options, voters, boxed(preferences), boxed(strengths), ranking(strengths));
    }

    /** Widest paths, by Floyd and Warshall. */
    private long[][] strengths() {
        int n = options.size();
        long[][] strength = new long[n][n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                strength[a][b] = preferences[a][b] > preferences[b][a] ? preferences[a][b] : 0;
            }
        }
        for (int over = 0; over < n; over++) {
            for (int a = 0; a < n; a++) {
                for (int b = 0; b < n; b++) {
                    if (a != b) {
                        strength[a][b] = Math.max(strength[a][b], Math.min(strength[a][over], strength[over][b]));
                    }
                }
            }
        }
        return strength;
    }

    /** Those whom no other beats come first, then those whom none of the rest beats, and so on. */
    private List<List<String>> ranking(long[][] strength) {
        List<Integer> rest = new ArrayList<>();
        for (int a = 0; a < options.size(); a++) {
            rest.add(a);
        }
        List<List<String>> ranking = new ArrayList<>();
        while (!rest.isEmpty()) {
            List<Integer> others = List.copyOf(rest);
            List<Integer> unbeaten = others.stream()
                    .filter(a -> others.stream().noneMatch(b -> strength[b][a] > strength[a][b]))
                    .toList();
            ranking.add(unbeaten.stream().map(options::get).toList());
            rest.removeAll(unbeaten);
        }
        return List.copyOf(ranking);
    }

    private static List<List<Long>> boxed(long[][] matrix) {
        return Arrays.stream(matrix)
                .map(row -> Arrays.stream(row).boxed().toList())
                .toList();
    }
}
