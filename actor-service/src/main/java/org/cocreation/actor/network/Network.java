package org.cocreation.actor.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiConsumer;

/** The network of those who sat in the same arenas, and what can be read from it. */
final class Network {

    private final List<UUID> actors;
    private final List<UUID> arenas;
    private final Seating seating;
    private final List<Traits> traits;

    /** Actors and arenas are numbered by their ids, so that the same seats always give the same numbers. */
    private Network(SortedMap<UUID, SortedSet<UUID>> seats, Map<UUID, Traits> known) {
        TreeSet<UUID> all = new TreeSet<>();
        seats.values().forEach(all::addAll);
        actors = List.copyOf(all);
        arenas = List.copyOf(seats.keySet());
        Map<UUID, Integer> numbers = new HashMap<>();
        actors.forEach(actor -> numbers.put(actor, numbers.size()));
        int[][] members = new int[arenas.size()][];
        for (int arena = 0; arena < members.length; arena++) {
            members[arena] = seats.getOrDefault(arenas.get(arena), new TreeSet<>()).stream()
                    .mapToInt(actor -> numbers.getOrDefault(actor, 0))
                    .toArray();
        }
        seating = new Seating(actors.size(), members);
        traits = actors.stream()
                .map(actor -> known.getOrDefault(actor, Traits.UNKNOWN))
                .toList();
    }

    /** That an actor sat in an arena. */
    record Sat(UUID arenaId, UUID actorId) {}

    /** An actor's place in the network. */
    record Place(UUID actorId, double betweenness, double raw, int ties, List<UUID> arenaIds) {}

    static Network of(List<Sat> seats, Map<UUID, Traits> known) {
        SortedMap<UUID, SortedSet<UUID>> byArena = new TreeMap<>();
        seats.forEach(seat ->
                byArena.computeIfAbsent(seat.arenaId(), each -> new TreeSet<>()).add(seat.actorId()));
        return new Network(byArena, known);
    }

    int actors() {
        return actors.size();
    }

    List<UUID> arenas() {
        return arenas;
    }

    /** Each actor's place, in the order of their ids. */
    List<Place> places() {
        double[] raw = Betweenness.of(seating);
        int[] ties = new Ties(seating).perActor();
        List<Place> places = new ArrayList<>(raw.length);
        for (int actor = 0; actor < raw.length; actor++) {
            places.add(new Place(
                    actors.get(actor),
                    Betweenness.normalised(raw[actor], raw.length),
                    raw[actor],
                    ties[actor],
                    Arrays.stream(seating.arenasOf(actor)).mapToObj(arenas::get).toList()));
        }
        return places;
    }

    /** Ties of the whole network across each boundary; each pair of actors is tied once, in however many arenas they met. */
    List<TiesAcross> whole() {
        return new Ties(seating).across(traits);
    }

    /** Ties among those who sat in one arena, for each of the arenas. */
    void eachArena(BiConsumer<UUID, List<TiesAcross>> taker) {
        for (int arena = 0; arena < arenas.size(); arena++) {
            taker.accept(
                    arenas.get(arena),
                    TiesAcross.among(Arrays.stream(seating.membersOf(arena))
                            .mapToObj(traits::get)
                            .toList()));
        }
    }

    int ties() {
        return Arrays.stream(new Ties(seating).perActor()).sum() / 2;
    }
}
