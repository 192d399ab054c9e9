package org.cocreation.actor.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * How long a large network takes: {@code -Dtest=BetweennessSpeedTest -Dnetwork.actors=20000 -Dnetwork.arenas=2000
 * -Dnetwork.seats=50000}; small unless it is asked for more.
 */
class BetweennessSpeedTest {

    @Test
    void aNetworkIsComputedInTime() {
        int actors = Integer.getInteger("network.actors", 1_000);
        int arenas = Integer.getInteger("network.arenas", 100);
        int seats = Integer.getInteger("network.seats", 2_500);
        Seating seating = seating(actors, arenas, seats);
        long start = System.nanoTime();

        double[] values = Betweenness.of(seating);
        long between = System.nanoTime();
        int[] ties = new Ties(seating).perActor();
        long end = System.nanoTime();

        assertThat(values).hasSize(actors);
        System.out.printf(
                "network: %d actors, %d arenas, %d seats, %d ties: betweenness %.1f s, ties %.2f s%n",
                actors,
                arenas,
                seats,
                java.util.Arrays.stream(ties).asLongStream().sum() / 2,
                (between - start) / 1e9,
                (end - between) / 1e9);
    }

    /** Everybody has a seat; the others are dealt by chance, and some people sit everywhere, as they do. */
    private static Seating seating(int actors, int arenas, int seats) {
        Random random = new Random(7);
        TreeSet<Integer>[] members = members(arenas);
        for (int actor = 0; actor < actors; actor++) {
            members[random.nextInt(arenas)].add(actor);
        }
        for (int seat = actors; seat < seats; ) {
            double skew = random.nextDouble();
            if (members[random.nextInt(arenas)].add((int) (skew * skew * actors))) {
                seat++;
            }
        }
        int[][] numbers = new int[arenas][];
        for (int arena = 0; arena < arenas; arena++) {
            numbers[arena] = members[arena].stream().mapToInt(Integer::intValue).toArray();
        }
        return new Seating(actors, numbers);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static TreeSet<Integer>[] members(int arenas) {
        TreeSet<Integer>[] members = new TreeSet[arenas];
        java.util.Arrays.setAll(members, arena -> new TreeSet<>());
        return members;
    }
}
