package org.cocreation.actor.network;

import java.util.Arrays;

/**
 * Who sat where, by number: actors 0 to n − 1, and for each arena the ascending numbers of those who sat in it. Two actors are tied when
 * they sat in the same arena: an arena is a clique of the network, and the ties themselves are never written down.
 */
final class Seating {

    private final int actors;
    private final int[][] membersOf;
    private final int[][] arenasOf;

    Seating(int actors, int[][] membersOf) {
        this.actors = actors;
        this.membersOf = membersOf;
        int[] count = new int[actors];
        for (int[] members : membersOf) {
            for (int member : members) {
                count[member]++;
            }
        }
        arenasOf = new int[actors][];
        for (int actor = 0; actor < actors; actor++) {
            arenasOf[actor] = new int[count[actor]];
        }
        Arrays.fill(count, 0);
        for (int arena = 0; arena < membersOf.length; arena++) {
            for (int member : membersOf[arena]) {
                arenasOf[member][count[member]++] = arena;
            }
        }
    }

    int actors() {
        return actors;
    }

    int arenas() {
        return membersOf.length;
    }

    int[] membersOf(int arena) {
        return membersOf[arena];
    }

    /** The arenas of an actor, ascending. */
    int[] arenasOf(int actor) {
        return arenasOf[actor];
    }
}
