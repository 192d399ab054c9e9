package org.cocreation.system.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cocreation.system.platform.Answer;
import org.cocreation.system.platform.Client;
import org.cocreation.system.platform.Event;
import org.cocreation.system.platform.Json;
import org.cocreation.system.platform.KafkaDoor;
import org.cocreation.system.platform.Wait;
import org.cocreation.system.scenario.TwinCities.Member;

/** M2 and M4: a challenge from below, and an arena that forms without any government. */
final class Gathering {

    private static final double FOUR_DIGITS = 5e-5;
    private static final Duration LIMIT = Duration.ofSeconds(30);

    final TwinCities cities;
    UUID challenge = new UUID(0, 0);
    UUID arena = new UUID(0, 0);
    UUID money = new UUID(0, 0);
    private final KafkaDoor kafka;
    private final String topic;

    /** An arena about one topic. */
    Gathering(TwinCities cities, String topic) {
        this.cities = cities;
        this.kafka = cities.kafka;
        this.topic = topic;
    }

    void raiseChallenge() {
        challenge = cities.facilitator()
                .post(
                        "/v1/challenges",
                        Json.of(
                                "title",
                                "Support for minority-owned businesses is scattered",
                                "kind",
                                "PUBLIC_PROBLEM",
                                "ambition",
                                "WIDE",
                                "drivers",
                                List.of("service-system"),
                                "topics",
                                List.of(topic),
                                "jurisdictions",
                                List.of(TwinCities.HENNEPIN),
                                "affectedGroups",
                                List.of(Json.of("code", TwinCities.OWNERS))))
                .created()
                .id();
        assertThat(kafka.await("challenge-raised", challenge)
                        .data()
                        .path("origin")
                        .asText())
                .isEqualTo("BOTTOM_UP");
    }

    void convene() {
        arena = cities.facilitator()
                .post(
                        "/v1/arenas",
                        Json.of(
                                "challengeId",
                                challenge.toString(),
                                "templateCode",
                                "POLICY_NETWORK",
                                "name",
                                "Network for minority-owned businesses",
                                "governanceMode",
                                "PARTICIPANT_GOVERNED",
                                "admission",
                                Json.of("mode", "INVITED", "open", true),
                                "seatPlan",
                                seatPlan(),
                                "needs",
                                List.of(caseWork()),
                                "formationPolicy",
                                Json.of(
                                        "authorisation",
                                        "NONE",
                                        "minSectors",
                                        2,
                                        "minLayShare",
                                        0.2,
                                        "minCommittedHours",
                                        200),
                                "formBy",
                                cities.inDays(60)))
                .created()
                .id();
        kafka.await("arena-convened", arena);
        cities.platform.settle();
    }

    /** Everybody takes a seat, the foundation gives money and members give hours; the last step is that somebody facilitates. */
    void form() {
        cities.gathered().forEach(this::seat);
        kafka.awaitExactly(12, "actor-joined-arena", event -> event.is("actor-joined-arena", arena));
        money = promise(cities.foundation, Json.of("kind", "MONEY", "quantity", 70_000_000, "unit", "USD"));
        cities.gathered().stream()
                .filter(member -> !member.role().equals("CITIZEN"))
                .forEach(member -> promise(member, Json.of("kind", "TIME", "quantity", 30, "unit", "h")));
        promise(cities.gathered().get(8), Json.of("kind", "ENDORSEMENT"));
        kafka.awaitExactly(10, "commitment-made", event -> event.is("commitment-made", arena));
        assertThat(cities.read("/v1/arenas/" + arena).path("state").asText()).isEqualTo("CONVENING");
        facilitate(cities.facilitator(), arena, cities.nonProfits.get(0).actor());
        JsonNode formed = kafka.awaitExactly(1, "arena-formed", event -> event.is("arena-formed", arena))
                .get(0)
                .data();
        assertThat(formed.path("laySeatShare").asDouble()).isCloseTo(4 / 12.0, within(FOUR_DIGITS));
        assertThat(formed.has("mandateId")).isFalse();
        for (JsonNode criterion : formed.path("report")) {
            if (criterion.path("criterion").asText().equals("maxSectorShare")) {
                assertThat(criterion.path("actual").asDouble()).isCloseTo(7 / 12.0, within(FOUR_DIGITS));
            }
        }
        JsonNode sectors = formed.path("seats").path("bySector");
        Committee.assertCounts(sectors, Map.of("CIVIL_SOCIETY", 7, "BUSINESS", 1, "CITIZENRY", 4));
    }

    /** Invites somebody, who accepts and takes the seat. */
    void seat(Member member) {
        invite(cities.facilitator(), arena, member);
        kafka.await(
                "actor-joined-arena",
                event -> event.is("actor-joined-arena", arena)
                        && event.data()
                                .path("actorId")
                                .asText()
                                .equals(member.actor().toString()));
    }

    static void invite(Client host, UUID arena, Member member) {
        Map<String, Object> invitation = Json.of(
                "arenaId",
                arena.toString(),
                "actorId",
                member.actor().toString(),
                "seatRole",
                member.role(),
                "reason",
                "RELEVANT");
        UUID sent = Wait.forOne("an invitation once the seats are known", LIMIT, () -> {
                    Answer answer = host.post("/v1/invitations", invitation);
                    boolean seatsNotYetKnown =
                            answer.status() == 409 && answer.body().contains("seat-role-not-planned");
                    return seatsNotYetKnown ? Optional.empty() : Optional.of(answer.created());
                })
                .id();
        member.client().post("/v1/invitations/" + sent + "/accept").ok();
    }

    void facilitate(Client convener, UUID where, UUID actor) {
        Event joined = kafka.await(
                "actor-joined-arena of the facilitator",
                event -> event.is("actor-joined-arena", where)
                        && event.data().path("actorId").asText().equals(actor.toString()));
        convener.put(
                        "/v1/arenas/" + where + "/seats/"
                                + joined.data().path("seatId").asText() + "/functions",
                        Json.of("functions", List.of("FACILITATOR"), "reason", "has brought them together"))
                .ok();
        kafka.await("arena-formed", where);
    }

    static Map<String, Object> caseWork() {
        return Json.of("assetKind", "CAPABILITY", "tag", "case-work", "quantity", 4_800, "unit", "h");
    }

    /** Seats for the twelve. */
    static List<Object> seatPlan() {
        return new ArrayList<>(List.of(
                line("CIVIL_SOCIETY", 7, 7, false), line("BUSINESS", 1, 1, false), line("CITIZEN", 4, 4, true)));
    }

    static Map<String, Object> line(String role, int min, int max, boolean lay) {
        return Json.of("role", role, "min", min, "max", max, "voting", true, "lay", lay);
    }

    private UUID promise(Member member, Map<String, Object> what) {
        return member.client()
                .post("/v1/commitments", Json.with(what, "arenaId", arena.toString()))
                .created()
                .id();
    }
}
