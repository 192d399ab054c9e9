package org.cocreation.system.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cocreation.system.platform.Client;
import org.cocreation.system.platform.KafkaDoor;
import org.cocreation.system.platform.People.Actor;
import org.cocreation.system.platform.TestPlatform;

/** The task committee of Gentofte as all chapters of its case know it. */
final class Committee {

    static final String YOUTH = "youth-13-18";

    final TestPlatform platform;
    final KafkaDoor kafka;
    final Town town;
    final Map<UUID, UUID> seats = new HashMap<>();
    UUID challenge;
    UUID arena;
    UUID mandate;
    UUID proposal;
    UUID decision;

    /** A steward registers the people of the town. */
    Committee(TestPlatform platform, String name) {
        this.platform = platform;
        this.kafka = platform.kafka();
        this.town = new Town(platform, name);
    }

    /** The councillor who raised the challenge and convenes. */
    Client convener() {
        return town.councillors.get(1).client();
    }

    /** The officer, who facilitates. */
    Client officer() {
        return town.officer.client();
    }

    /** A young citizen, who had the idea. */
    Actor skater() {
        return town.young.get(0);
    }

    /** Below the arena. */
    String path(String rest) {
        return "/v1/arenas/" + arena + rest;
    }

    /** What everybody can read there. */
    JsonNode read(String path) {
        return platform.anybody().get(path).ok().json();
    }

    String state() {
        return read(path("")).path("state").asText();
    }

    String stateOfProposal() {
        return read("/v1/proposals/" + proposal).path("state").asText();
    }

    /** Those with a voting seat: ten citizens and five councillors. */
    List<Actor> voters() {
        List<Actor> voters = new ArrayList<>(town.appointed());
        voters.addAll(town.councillors);
        return voters;
    }

    /** All sixteen of the roster, as ids. */
    List<String> roster() {
        List<String> ids = new ArrayList<>();
        voters().forEach(voter -> ids.add(voter.id().toString()));
        ids.add(town.officer.id().toString());
        return ids;
    }

    void readSeats() {
        platform.anybody()
                .list(path("/seats"))
                .forEach(seat -> seats.put(
                        UUID.fromString(seat.path("actorId").asText()),
                        UUID.fromString(seat.path("id").asText())));
    }

    static String inDays(int days) {
        return Instant.now().plus(days, ChronoUnit.DAYS).toString();
    }

    static void assertCounts(JsonNode counts, Map<String, Integer> expected) {
        Map<String, Integer> actual = new HashMap<>();
        counts.fields()
                .forEachRemaining(
                        count -> actual.put(count.getKey(), count.getValue().asInt()));
        assertThat(actual).isEqualTo(expected);
    }
}
