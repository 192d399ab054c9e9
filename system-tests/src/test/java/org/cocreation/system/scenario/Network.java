package org.cocreation.system.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cocreation.system.platform.Client;
import org.cocreation.system.platform.Event;
import org.cocreation.system.platform.Json;
import org.cocreation.system.platform.People;
import org.cocreation.system.platform.TestPlatform;

/** The arena of seven non-profits, a bank, four entrepreneurs and a county that supports minority-owned businesses. */
final class Network {

    static final String COUNTY = "US-27053";

    /** Somebody with a seat, and a client that speaks for it. */
    record Member(UUID actor, Client client, String role) {}

    final TestPlatform platform;
    final UUID arena;
    final List<Member> members = new ArrayList<>();
    final Member county;

    Network(TestPlatform platform, String name) {
        this.platform = platform;
        People people = new People(platform, name);
        for (int i = 1; i <= 7; i++) {
            members.add(organisation(people, "non-profit-" + i, "CIVIL_SOCIETY", "CIVIC", "CIVIL_SOCIETY"));
        }
        members.add(organisation(people, "bank", "BUSINESS", "BUSINESS", "BUSINESS"));
        for (int i = 1; i <= 4; i++) {
            var entrepreneur = people.citizen("entrepreneur-" + i, "minority-owners");
            members.add(new Member(entrepreneur.id(), entrepreneur.client(), "CITIZEN"));
        }
        county = organisation(people, "county", "PUBLIC", "ADMINISTRATIVE", "PUBLIC_MANAGER");
        members.add(county);
        platform.settle();
        arena = convene();
        platform.settle();
        members.forEach(this::seat);
        form();
    }

    /** The first of the non-profits, which convened and facilitates. */
    Client facilitator() {
        return members.get(0).client();
    }

    List<Member> of(String role) {
        return members.stream().filter(member -> member.role().equals(role)).toList();
    }

    /** A proposal of a non-profit and an entrepreneur that is ready to be decided on. */
    UUID proposal(String title) {
        Member entrepreneur = of("CITIZEN").get(0);
        UUID id = facilitator()
                .post("/v1/arenas/" + arena + "/proposals", Json.of("title", title, "summary", title))
                .created()
                .id();
        String path = "/v1/proposals/" + id;
        facilitator()
                .post(path + "/authors", Json.of("actorId", entrepreneur.actor().toString()))
                .ok();
        entrepreneur
                .client()
                .post(path + "/authors/" + entrepreneur.actor() + "/consent")
                .ok();
        facilitator().post(path + "/submit").ok();
        return id;
    }

    private static Member organisation(People people, String name, String sector, String domain, String role) {
        UUID organisation = people.organisation("The " + name, sector, domain);
        var speaker =
                people.person("speaker-of-" + name, Json.of("affiliations", List.of(People.mayActFor(organisation))));
        return new Member(organisation, speaker.client().actingFor(organisation), role);
    }

    private UUID convene() {
        UUID challenge = facilitator()
                .post(
                        "/v1/challenges",
                        Json.of(
                                "title",
                                "Support for minority-owned businesses is scattered",
                                "kind",
                                "PUBLIC_PROBLEM",
                                "ambition",
                                "WIDE",
                                "jurisdictions",
                                List.of(COUNTY),
                                "affectedGroups",
                                List.of(Json.of("code", "minority-owners"))))
                .created()
                .id();
        return facilitator()
                .post(
                        "/v1/arenas",
                        Json.of(
                                "challengeId",
                                challenge.toString(),
                                "templateCode",
                                "WORKING_GROUP",
                                "name",
                                "Network for minority-owned businesses",
                                "admission",
                                Json.of("mode", "INVITED", "open", false),
                                "seatPlan",
                                List.of(
                                        line("CIVIL_SOCIETY", 7, false),
                                        line("BUSINESS", 1, false),
                                        line("CITIZEN", 4, true),
                                        line("PUBLIC_MANAGER", 1, false)),
                                "formationPolicy",
                                Json.of("minSectors", 2, "minLayShare", 0.2, "authorisation", "NONE")))
                .created()
                .id();
    }

    private static Map<String, Object> line(String role, int seats, boolean lay) {
        return Json.of("role", role, "min", seats, "max", seats, "voting", true, "lay", lay);
    }

    private void seat(Member member) {
        UUID invitation = facilitator()
                .post(
                        "/v1/invitations",
                        Json.of(
                                "arenaId",
                                arena.toString(),
                                "actorId",
                                member.actor().toString(),
                                "seatRole",
                                member.role(),
                                "reason",
                                "RELEVANT"))
                .created()
                .id();
        member.client().post("/v1/invitations/" + invitation + "/accept").ok();
    }

    private void form() {
        Event joined = platform.kafka()
                .await(
                        "actor-joined-arena of the facilitator",
                        event -> event.is("actor-joined-arena", arena)
                                && event.data()
                                        .path("actorId")
                                        .asText()
                                        .equals(members.get(0).actor().toString()));
        platform.kafka()
                .awaitExactly(members.size(), "actor-joined-arena", event -> event.is("actor-joined-arena", arena));
        facilitator()
                .put(
                        "/v1/arenas/" + arena + "/seats/"
                                + joined.data().path("seatId").asText() + "/functions",
                        Json.of("functions", List.of("FACILITATOR"), "reason", "brought them together"))
                .ok();
        platform.kafka().await("arena-formed", arena);
        platform.settle();
    }
}
