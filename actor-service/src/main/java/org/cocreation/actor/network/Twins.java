package org.cocreation.actor.network;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Actors who sat in exactly the same arenas stand at the same place of the network: they are reached by the same paths, and no shortest
 * path to others runs through one of them and ends at another. One of each kind is enough to compute with.
 */
final class Twins {

    private final int[] kindOf;
    private final int[] size;
    private final int[][] arenasOf;
    private final int[][] kindsOf;
    private final int[][] sharers;
    private final int[][] surplus;

    private Twins(int[] kindOf, int[] size, int[][] arenasOf, int[][] kindsOf) {
        this.kindOf = kindOf;
        this.size = size;
        this.arenasOf = arenasOf;
        this.kindsOf = kindsOf;
        this.sharers = new int[arenasOf.length][];
        this.surplus = new int[arenasOf.length][];
        share(arenasOf, kindsOf, sharers, surplus);
    }

    static Twins of(Seating seating) {
        // Those of as many arenas stand together: loops over them then take equally many steps.
        SortedMap<int[], Integer> known = new TreeMap<>(
                Comparator.<int[]>comparingInt(each -> each.length).thenComparing(Arrays::compare));
        for (int actor = 0; actor < seating.actors(); actor++) {
            known.put(seating.arenasOf(actor), 0);
        }
        int[][] arenas = known.keySet().toArray(int[][]::new);
        for (int kind = 0; kind < arenas.length; kind++) {
            known.put(arenas[kind], kind);
        }
        int[] kindOf = new int[seating.actors()];
        int[] size = new int[arenas.length];
        for (int actor = 0; actor < kindOf.length; actor++) {
            kindOf[actor] = known.getOrDefault(seating.arenasOf(actor), 0);
            size[kindOf[actor]]++;
        }
        int[][] kindsOf = invert(arenas, seating.arenas());
        return new Twins(kindOf, size, arenas, kindsOf);
    }

    /** The kind of each actor. */
    int[] kindOf() {
        return kindOf;
    }

    /** How many actors are of each kind. */
    int[] size() {
        return size;
    }

    /** The arenas of each kind. */
    int[][] arenasOf() {
        return arenasOf;
    }

    /** The kinds in each arena. */
    int[][] kindsOf() {
        return kindsOf;
    }

    /** For each kind, the others with which it shares more than one arena. */
    int[][] sharers() {
        return sharers;
    }

    /** Beside each of them, how many arenas they share beyond the first. */
    int[][] surplus() {
        return surplus;
    }

    int kinds() {
        return size.length;
    }

    private static int[][] invert(int[][] arenasOf, int arenas) {
        int[] count = new int[arenas];
        for (int[] each : arenasOf) {
            for (int arena : each) {
                count[arena]++;
            }
        }
        int[][] kindsOf = new int[arenas][];
        Arrays.setAll(kindsOf, arena -> new int[count[arena]]);
        Arrays.fill(count, 0);
        for (int kind = 0; kind < arenasOf.length; kind++) {
            for (int arena : arenasOf[kind]) {
                kindsOf[arena][count[arena]++] = kind;
            }
        }
        return kindsOf;
    }

    private static void share(int[][] arenasOf, int[][] kindsOf, int[][] sharers, int[][] surplus) {
        int[] shared = new int[arenasOf.length];
        int[] met = new int[arenasOf.length];
        for (int kind = 0; kind < arenasOf.length; kind++) {
            int number = 0;
            if (arenasOf[kind].length > 1) {
                for (int arena : arenasOf[kind]) {
                    for (int other : kindsOf[arena]) {
                        if (other != kind && arenasOf[other].length > 1 && shared[other]++ == 0) {
                            met[number++] = other;
                        }
                    }
                }
            }
            keep(kind, met, number, shared, sharers, surplus);
        }
    }

    private static void keep(int kind, int[] met, int number, int[] shared, int[][] sharers, int[][] surplus) {
        int kept = 0;
        for (int i = 0; i < number; i++) {
            if (shared[met[i]] > 1) {
                kept++;
            }
        }
        sharers[kind] = new int[kept];
        surplus[kind] = new int[kept];
        int at = 0;
        for (int i = 0; i < number; i++) {
            int other = met[i];
            if (shared[other] > 1) {
                sharers[kind][at] = other;
                surplus[kind][at++] = shared[other] - 1;
            }
            shared[other] = 0;
        }
    }
}
