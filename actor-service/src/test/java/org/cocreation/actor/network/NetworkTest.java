package org.cocreation.actor.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cocreation.actor.network.Network.Place;
import org.cocreation.actor.network.Network.Sat;
import org.junit.jupiter.api.Test;

/** The four arenas of the design's reference: climate, youth, trade and care. */
class NetworkTest {

    private final Map<UUID, Traits> traits = new HashMap<>();
    private final Network network;

    NetworkTest() {
        List<Sat> seats = new ArrayList<>();
        sit(seats, "climate", "ann", "bo", "cy");
        sit(seats, "youth", "cy", "dee", "eva");
        sit(seats, "trade", "eva", "fay");
        sit(seats, "care", "gil", "hal", "cy");
        Map.of(
                        "P",
                        List.of("ann", "bo", "gil"),
                        "C",
                        List.of("cy", "hal"),
                        "Z",
                        List.of("dee", "eva"),
                        "B",
                        List.of("fay"))
                .forEach((sector, names) ->
                        names.forEach(name -> traits.put(id(name), new Traits(null, sector, null, "LOCAL", null))));
        network = Network.of(seats, traits);
    }

    @Test
    void theBrokerBetweenTheArenasIsFound() {
        Map<UUID, Place> places = new HashMap<>();
        network.places().forEach(place -> places.put(place.actorId(), place));

        assertThat(places).hasSize(8);
        assertThat(places.get(id("cy")).raw()).isEqualTo(16, within(1e-12));
        assertThat(places.get(id("cy")).betweenness()).isEqualTo(0.7619, within(0.00005));
        assertThat(places.get(id("eva")).raw()).isEqualTo(6, within(1e-12));
        assertThat(places.get(id("eva")).betweenness()).isEqualTo(0.2857, within(0.00005));
        assertThat(List.of("ann", "bo", "dee", "fay", "gil", "hal"))
                .allSatisfy(name -> assertThat(places.get(id(name)).raw()).isZero());
        assertThat(places.values().stream().mapToInt(Place::ties).sum() / 2).isEqualTo(10);
        assertThat(places.get(id("cy")).arenaIds()).hasSize(3);
    }

    @Test
    void tiesAcrossSectorsAreToldFromTiesInside() {
        TiesAcross sectors = across(network.whole(), Boundary.SECTOR);

        assertThat(sectors.crossing()).isEqualTo(7);
        assertThat(sectors.inside()).isEqualTo(3);
        assertThat(sectors.index()).isEqualTo(0.4, within(1e-12));
        assertThat(across(network.whole(), Boundary.LEVEL).index()).isEqualTo(-1);
        TiesAcross branches = across(network.whole(), Boundary.BRANCH);
        assertThat(branches.unknown()).isEqualTo(10);
        assertThat(branches.index()).isNull();
    }

    @Test
    void anArenaHasItsOwnIndex() {
        Map<UUID, List<TiesAcross>> arenas = new HashMap<>();
        network.eachArena(arenas::put);

        assertThat(arenas).hasSize(4);
        assertThat(across(arenas.get(id("climate")), Boundary.SECTOR))
                .isEqualTo(new TiesAcross(Boundary.SECTOR, 2, 1, 0));
    }

    @Test
    void peopleWhoMeetInTwoArenasAreTiedOnce() {
        List<Sat> seats = new ArrayList<>();
        sit(seats, "climate", "ann", "bo");
        sit(seats, "youth", "ann", "bo");

        Network twice = Network.of(seats, traits);

        assertThat(across(twice.whole(), Boundary.SECTOR)).isEqualTo(new TiesAcross(Boundary.SECTOR, 0, 1, 0));
        assertThat(twice.places()).allSatisfy(place -> assertThat(place.ties()).isEqualTo(1));
    }

    private static TiesAcross across(List<TiesAcross> all, Boundary boundary) {
        return all.stream()
                .filter(each -> each.boundary() == boundary)
                .findFirst()
                .orElseThrow();
    }

    private static void sit(List<Sat> seats, String arena, String... actors) {
        for (String actor : actors) {
            seats.add(new Sat(id(arena), id(actor)));
        }
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
