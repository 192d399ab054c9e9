package org.cocreation.system.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cocreation.system.platform.Json;
import org.cocreation.system.platform.KafkaDoor;
import org.cocreation.system.platform.People.Actor;
import org.cocreation.system.platform.Wait;
import org.cocreation.system.scenario.TwinCities.Member;

/** M5 to M7: a year of meetings, four working groups below the network, and who bridges between them. */
final class WorkGroups {

    private static final int MEETINGS = 6;
    private static final Duration BETWEEN = Duration.ofDays(61);
    private static final double FOUR_DIGITS = 5e-5;

    private final Gathering gathering;
    private final TwinCities cities;
    private final KafkaDoor kafka;
    private final List<String> groups = new ArrayList<>();

    WorkGroups(Gathering gathering) {
        this.gathering = gathering;
        this.cities = gathering.cities;
        this.kafka = cities.kafka;
    }

    void theNetworkMeetsForAYear() {
        List<String> attendees = cities.gathered().stream()
                .map(member -> member.actor().toString())
                .toList();
        for (int i = 1; i <= MEETINGS; i++) {
            cities.pass(BETWEEN);
            UUID session = cities.facilitator()
                    .post(
                            "/v1/arenas/" + gathering.arena + "/sessions",
                            Json.of(
                                    "title",
                                    "Meeting " + i,
                                    "setting",
                                    "PHYSICAL",
                                    "place",
                                    "Open Door 1",
                                    "held",
                                    Json.of(
                                            "heldAt",
                                            cities.now()
                                                    .minus(Duration.ofHours(3))
                                                    .toString(),
                                            "minutes",
                                            120,
                                            "attendees",
                                            attendees)))
                    .created()
                    .id();
            JsonNode held = kafka.await("session-held", session).data();
            Committee.assertCounts(
                    held.path("attendeesByRole"), Map.of("CIVIL_SOCIETY", 7, "BUSINESS", 1, "CITIZEN", 4));
        }
    }

    void allTwelveAreRememberedForAllMeetings() {
        assertThat(new Anchoring(cities.platform, gathering.arena).participation())
                .hasSize(12)
                .allSatisfy(one -> assertThat(one.path("sessions").asInt()).isEqualTo(MEETINGS));
    }

    void nobodySaysThatItFellAsleep() {
        cities.platform.settle();
        assertThat(kafka.distinct(event -> event.is("adaptation-suggested", gathering.arena)))
                .as("suggestions after a year with a meeting every other month")
                .isEmpty();
    }

    /** The groups have the rosters of the reference in the manual. */
    void fourWorkingGroupsLeaveTheNetworkItsIdentity() {
        Map<String, List<String>> rosters = new LinkedHashMap<>();
        rosters.put("Shared intake and referral", List.of("ann", "bo", "cy"));
        rosters.put("Marketing and branding", List.of("cy", "dee", "eva"));
        rosters.put("Credit and loans", List.of("eva", "fay"));
        rosters.put("Shared metrics", List.of("gil", "hal", "cy"));
        rosters.forEach((name, roster) -> groups.add(group(name, roster).toString()));
        kafka.awaitExactly(
                4,
                "arena-convened below the network",
                event -> event.name().equals("arena-convened")
                        && event.data().path("parentArenaId").asText().equals(gathering.arena.toString()));
        assertThat(cities.platform.anybody().list("/v1/arenas?parentArenaId=" + gathering.arena))
                .hasSize(4);
        assertThat(cities.read("/v1/arenas/" + gathering.arena).path("state").asText())
                .isEqualTo("FORMED");
    }

    void theBrokerBetweenThemIsVisible() {
        String path = "/v1/network?arenaId=" + String.join("&arenaId=", groups);
        Wait.until(
                "the network of the groups has its ten ties",
                Duration.ofSeconds(30),
                () -> network(path).path("tieCount").asInt() == 10);
        JsonNode network = network(path);
        assertThat(network.path("actorCount").asInt()).isEqualTo(8);
        Map<String, JsonNode> lines = new LinkedHashMap<>();
        network.path("actors")
                .path("items")
                .forEach(line -> lines.put(line.path("actorId").asText(), line));
        assertBridges(lines, "cy", 0.7619, 16);
        assertBridges(lines, "eva", 0.2857, 6);
        for (String other : List.of("ann", "bo", "dee", "fay", "gil", "hal")) {
            assertBridges(lines, other, 0, 0);
        }
        for (JsonNode boundary : network.path("boundaries")) {
            if (boundary.path("boundary").asText().equals("SECTOR")) {
                assertThat(boundary.path("crossing").asInt()).isEqualTo(7);
                assertThat(boundary.path("inside").asInt()).isEqualTo(3);
                assertThat(boundary.path("index").asDouble()).isCloseTo(0.4, within(1e-9));
            }
        }
        cities.workers.get("cy").client().get("/v1/network").refused(403, "not-permitted");
    }

    private void assertBridges(Map<String, JsonNode> lines, String name, double share, double raw) {
        JsonNode line = lines.get(cities.workers.get(name).id().toString());
        assertThat(line.path("betweenness").asDouble()).as(name).isCloseTo(share, within(FOUR_DIGITS));
        assertThat(line.path("rawBetweenness").asDouble()).as(name).isCloseTo(raw, within(1e-9));
    }

    private JsonNode network(String path) {
        return cities.platform.steward().get(path).ok().json();
    }

    private UUID group(String name, List<String> roster) {
        UUID group = cities.facilitator()
                .post(
                        "/v1/arenas",
                        Json.of(
                                "challengeId",
                                gathering.challenge.toString(),
                                "parentArenaId",
                                gathering.arena.toString(),
                                "templateCode",
                                "WORKING_GROUP",
                                "name",
                                name,
                                "admission",
                                Json.of("mode", "INVITED", "open", false),
                                "seatPlan",
                                List.of(Gathering.line("EXPERT", 0, 4, false)),
                                "formationPolicy",
                                Json.of(
                                        "authorisation",
                                        "NONE",
                                        "minSeats",
                                        roster.size(),
                                        "minSectors",
                                        2,
                                        "minLayShare",
                                        0,
                                        "maxSectorShare",
                                        1,
                                        "minAffectedCoverage",
                                        0),
                                "formBy",
                                cities.inDays(60)))
                .created()
                .id();
        cities.platform.settle();
        for (String worker : roster) {
            Actor actor = cities.workers.get(worker);
            Gathering.invite(cities.facilitator(), group, new Member(actor.id(), actor.client(), "EXPERT"));
        }
        kafka.awaitExactly(roster.size(), "actor-joined-arena", event -> event.is("actor-joined-arena", group));
        gathering.facilitate(
                cities.facilitator(), group, cities.workers.get(roster.get(0)).id());
        return group;
    }
}
