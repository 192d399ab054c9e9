package org.cocreation.system.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cocreation.system.platform.Client;
import org.cocreation.system.platform.Json;
import org.cocreation.system.platform.KafkaDoor;
import org.cocreation.system.platform.People;
import org.cocreation.system.platform.People.Actor;
import org.cocreation.system.platform.TestPlatform;

/** M1: the people and organisations of the Twin Cities, as registered by a steward, and the clock by which they live. */
final class TwinCities {

    static final String HENNEPIN = "US-27053";
    static final String OWNERS = "minority-owners";

    private static final int NON_PROFITS = 7;
    private static final int ENTREPRENEURS = 20;

    final TestPlatform platform;
    final KafkaDoor kafka;
    final List<Member> nonProfits = new ArrayList<>();
    final Member foundation;
    final Member bank;
    final Member county;
    final List<Actor> entrepreneurs;
    final Map<String, Actor> workers = new HashMap<>();
    private final String name;
    private Duration passed = Duration.ZERO;

    /** Somebody with a seat, and a client that speaks for it. */
    record Member(UUID actor, Client client, String role) {}

    TwinCities(TestPlatform platform, String name) {
        this.platform = platform;
        this.kafka = platform.kafka();
        this.name = name;
        People people = new People(platform, name);
        for (int i = 1; i <= NON_PROFITS; i++) {
            nonProfits.add(organisation(people, "non-profit-" + i, "CIVIL_SOCIETY", "CIVIC", "CIVIL_SOCIETY"));
        }
        foundation = organisation(people, "foundation", "CIVIL_SOCIETY", "CIVIC", "CIVIL_SOCIETY");
        bank = organisation(people, "bank", "BUSINESS", "BUSINESS", "BUSINESS");
        county = organisation(people, "county", "PUBLIC", "ADMINISTRATIVE", "PUBLIC_MANAGER");
        organisation(people, "second-county", "PUBLIC", "ADMINISTRATIVE", "PUBLIC_MANAGER");
        entrepreneurs = new ArrayList<>();
        for (int i = 1; i <= ENTREPRENEURS; i++) {
            entrepreneurs.add(people.citizen("entrepreneur-" + i, OWNERS));
        }
        // Those of the reference network: P, C, Z and B of the manual are these sectors.
        worker(people, "ann", "PUBLIC", "ADMINISTRATIVE");
        worker(people, "bo", "PUBLIC", "ADMINISTRATIVE");
        worker(people, "gil", "PUBLIC", "ADMINISTRATIVE");
        worker(people, "cy", "CIVIL_SOCIETY", "CIVIC");
        worker(people, "hal", "CIVIL_SOCIETY", "CIVIC");
        worker(people, "fay", "BUSINESS", "BUSINESS");
        workers.put("dee", entrepreneurs.get(18));
        workers.put("eva", entrepreneurs.get(19));
        platform.settle();
    }

    private static Member organisation(People people, String name, String sector, String domain, String role) {
        UUID organisation = people.organisation("The " + name, sector, domain);
        Actor speaker =
                people.person("speaker-of-" + name, Json.of("affiliations", List.of(People.mayActFor(organisation))));
        return new Member(organisation, speaker.client().actingFor(organisation), role);
    }

    private void worker(People people, String name, String sector, String domain) {
        workers.put(name, people.person(name, Json.of("sector", sector, "domain", domain, "lay", false)));
    }

    /** The foundation offers money; every organisation and person is announced. */
    void everybodyIsRegistered() {
        UUID offered = foundation
                .client()
                .post(
                        "/v1/actors/" + foundation.actor() + "/assets",
                        Json.of("kind", "RESOURCE", "tag", "money", "quantity", 70_000_000, "unit", "USD"))
                .created()
                .id();
        kafka.await("actor-registered", county.actor());
        entrepreneurs.forEach(owner -> kafka.await("actor-registered", owner.id()));
        kafka.await(
                "asset-offered",
                event -> event.is("asset-offered", foundation.actor())
                        && event.data().path("assetId").asText().equals(offered.toString()));
    }

    /** The first of the non-profits, which convenes and facilitates. */
    Client facilitator() {
        return nonProfits.get(0).client();
    }

    /** The county's official, who may grant what the county has. */
    Client forCounty() {
        return platform.as(name + "-speaker-of-county", "participant", "authoriser")
                .actingFor(county.actor());
    }

    /** The twelve who gather: seven non-profits, the bank and four entrepreneurs. */
    List<Member> gathered() {
        List<Member> members = new ArrayList<>(nonProfits);
        members.add(bank);
        entrepreneurs.subList(0, 4).forEach(owner -> members.add(new Member(owner.id(), owner.client(), "CITIZEN")));
        return members;
    }

    JsonNode read(String path) {
        return platform.anybody().get(path).ok().json();
    }

    /** Moves the clock on which all of them live, when everything that happened has been handled. */
    void pass(Duration time) {
        platform.settle();
        passed = passed.plus(time);
        platform.moveClock("offset", passed.toString());
    }

    /** A time on their clock. */
    String inDays(int days) {
        return now().plus(Duration.ofDays(days)).toString();
    }

    Instant now() {
        return Instant.now().plus(passed);
    }

    static Map<String, Object> money(long thousands) {
        return Json.of("amount", thousands * 100_000, "currency", "USD");
    }
}
