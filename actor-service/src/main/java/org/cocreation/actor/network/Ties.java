package org.cocreation.actor.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Goes through the ties of a network without writing them down: for each actor, those met in any of its arenas, each once. */
final class Ties {

    private static final int NOT_KNOWN = -1;
    private static final List<Boundary> BOUNDARIES = List.of(Boundary.values());

    private final Seating seating;
    private final int[] metBy;

    Ties(Seating seating) {
        this.seating = seating;
        metBy = new int[seating.actors()];
    }

    /** Called for each tie of an actor. */
    @FunctionalInterface
    private interface Met {

        void meets(int actor, int other);
    }

    private void each(Met met) {
        Arrays.fill(metBy, -1);
        for (int actor = 0; actor < seating.actors(); actor++) {
            metBy[actor] = actor;
            for (int arena : seating.arenasOf(actor)) {
                for (int other : seating.membersOf(arena)) {
                    if (metBy[other] != actor) {
                        metBy[other] = actor;
                        met.meets(actor, other);
                    }
                }
            }
        }
    }

    /** How many others each actor is tied to. */
    int[] perActor() {
        int[] ties = new int[seating.actors()];
        each((actor, other) -> ties[actor]++);
        return ties;
    }

    /** How many ties cross each boundary, and how many stay inside. */
    List<TiesAcross> across(List<Traits> traits) {
        int[][] sides =
                BOUNDARIES.stream().map(boundary -> numbered(traits, boundary)).toArray(int[][]::new);
        long[][] counts = new long[sides.length][3];
        each((actor, other) -> {
            if (other > actor) {
                for (int boundary = 0; boundary < sides.length; boundary++) {
                    counts[boundary][kind(sides[boundary][actor], sides[boundary][other])]++;
                }
            }
        });
        List<TiesAcross> across = new ArrayList<>();
        for (int boundary = 0; boundary < sides.length; boundary++) {
            long[] count = counts[boundary];
            across.add(new TiesAcross(BOUNDARIES.get(boundary), count[0], count[1], count[2]));
        }
        return across;
    }

    private static int kind(int one, int other) {
        if (one == NOT_KNOWN || other == NOT_KNOWN) {
            return 2;
        }
        return one == other ? 1 : 0;
    }

    private static int[] numbered(List<Traits> traits, Boundary boundary) {
        Map<Object, Integer> numbers = new HashMap<>();
        return traits.stream()
                .mapToInt(each -> {
                    Object side = each.side(boundary);
                    return side == null ? NOT_KNOWN : numbers.computeIfAbsent(side, any -> numbers.size());
                })
                .toArray();
    }
}
