package org.cocreation.system.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.cocreation.system.platform.Event;
import org.cocreation.system.platform.Json;
import org.cocreation.system.platform.KafkaDoor;
import org.cocreation.system.platform.People.Actor;
import org.cocreation.system.platform.TestPlatform;
import org.cocreation.system.platform.TestProducer;

/** G1 to G9: from people of a town to an arena that has formed. */
final class Founding {

    private final Committee committee;
    private final TestPlatform platform;
    private final KafkaDoor kafka;
    private final Town town;
    private final Map<Actor, UUID> applications = new HashMap<>();

    Founding(Committee committee) {
        this.committee = committee;
        this.platform = committee.platform;
        this.kafka = committee.kafka;
        this.town = committee.town;
    }

    void everybodyIsRegistered() {
        for (Actor citizen : town.citizens()) {
            kafka.await("actor-registered", citizen.id());
        }
        kafka.await("actor-registered", town.officer.id());
        assertThat(kafka.await("actor-registered", town.council)
                        .data()
                        .path("kind")
                        .asText())
                .isEqualTo("ORGANISATION");
    }

    void recogniseAuthorities() {
        town.recogniseAuthorities();
        kafka.await("authority-recognised", town.council);
        kafka.await("authority-recognised", town.standingCommittee);
        platform.settle();
    }

    void raiseChallenge() {
        committee.challenge = committee
                .convener()
                .post("/v1/challenges", Town.challenge())
                .created()
                .id();
        kafka.await("challenge-raised", committee.challenge);
        JsonNode shown = committee.read("/v1/challenges/" + committee.challenge);
        assertThat(shown.path("origin").asText()).isEqualTo("TOP_DOWN");
        assertThat(shown.path("state").asText()).isEqualTo("RAISED");
    }

    void convene(String formBy) {
        committee.arena = committee
                .convener()
                .post("/v1/arenas", Town.taskCommittee(committee.challenge, formBy))
                .created()
                .id();
        Event convened = kafka.await("arena-convened", committee.arena);
        assertThat(convened.data().path("promise").asText()).isEqualTo("COLLABORATE");
        assertThat(met())
                .containsEntry("minSeats", false)
                .containsEntry("authorisation", false)
                .containsEntry("facilitator", false)
                .containsEntry("minAffectedCoverage", false)
                .hasSize(8);
        assertThat(committee
                        .read("/v1/challenges/" + committee.challenge)
                        .path("state")
                        .asText())
                .isEqualTo("TAKEN_UP");
    }

    void mandate() {
        Map<String, Object> mandate = Town.mandate(Committee.inDays(365));
        platform.settle();
        var refused = town.forYouthClub().post(committee.path("/mandates"), mandate);
        assertThat(refused.status()).as(refused.body()).isIn(403, 409);
        refused.isProblem();
        committee.mandate = town.forStandingCommittee()
                .post(committee.path("/mandates"), mandate)
                .created()
                .id();
        Event granted = kafka.await("mandate-granted", committee.arena);
        assertThat(granted.data().path("grantorActorId").asText()).isEqualTo(town.standingCommittee.toString());
        assertThat(met()).containsEntry("authorisation", true);
    }

    void allCitizensApply() {
        for (Actor citizen : town.citizens()) {
            applications.put(
                    citizen,
                    citizen.client()
                            .post(
                                    "/v1/applications",
                                    Json.of("arenaId", committee.arena.toString(), "seatRole", "CITIZEN"))
                            .created()
                            .id());
        }
        kafka.awaitExactly(14, "application-made", event -> event.is("application-made", committee.arena));
    }

    /** Of the fourteen applicants, the thirteen who are affected come before the other one, and the list says why. */
    void theAffectedComeFirst() {
        platform.settle();
        List<JsonNode> applicants = new ArrayList<>();
        committee
                .convener()
                .get("/v1/matches?limit=200&arenaId=" + committee.arena)
                .ok()
                .json()
                .path("items")
                .forEach(line -> {
                    if (line.has("applicationId")) {
                        applicants.add(line);
                    }
                });
        assertThat(applicants).hasSize(14);
        assertThat(applicants.get(13).path("actorId").asText())
                .isEqualTo(town.unaffected.id().toString());
        assertThat(applicants.get(13).path("band").asText()).isEqualTo("NONE");
        assertThat(applicants.subList(0, 13))
                .allSatisfy(line -> assertThat(line.path("because").toString()).contains("IN_AFFECTED_GROUP"))
                .allSatisfy(
                        line -> assertThat(line.path("affectedness").asDouble()).isEqualTo(1));
    }

    /** Those whom the council appoints. */
    List<Actor> tenCitizens() {
        return town.appointed();
    }

    /** The council appoints and invites; all of them accept and are seated. */
    void seat(List<Actor> citizens) {
        citizens.forEach(this::appointAndAccept);
        town.councillors.forEach(councillor -> inviteAndAccept(councillor, "POLITICIAN"));
        inviteAndAccept(town.officer, "PUBLIC_EMPLOYEE");
        kafka.awaitExactly(
                citizens.size() + 6, "actor-joined-arena", event -> event.is("actor-joined-arena", committee.arena));
    }

    void oneTooManyIsRefused() {
        Actor oneTooMany = town.young.get(5);
        appointAndAccept(oneTooMany);
        Event refused = kafka.awaitExactly(1, "seat-refused", event -> event.is("seat-refused", committee.arena))
                .get(0);
        assertThat(refused.data().path("reason").asText()).isEqualTo("FULL");
        Event closed = kafka.await(
                "invitation-closed of the eleventh",
                event -> event.is("invitation-closed", committee.arena)
                        && event.data()
                                .path("actorId")
                                .asText()
                                .equals(oneTooMany.id().toString()));
        assertThat(closed.data().path("reason").asText()).isEqualTo("REFUSED");
        kafka.awaitExactly(17, "invitation-sent", event -> event.is("invitation-sent", committee.arena));
        kafka.awaitExactly(17, "invitation-accepted", event -> event.is("invitation-accepted", committee.arena));
    }

    void makeTheOfficerFacilitator() {
        committee.readSeats();
        assertThat(committee.state()).isEqualTo("CONVENING");
        committee
                .convener()
                .put(
                        committee.path("/seats/" + committee.seats.get(town.officer.id()) + "/functions"),
                        Json.of("functions", List.of("FACILITATOR"), "reason", "keeps the committee going"))
                .ok();
    }

    void hasFormed() {
        JsonNode formed = kafka.awaitExactly(1, "arena-formed", event -> event.is("arena-formed", committee.arena))
                .get(0)
                .data();
        assertThat(formed.path("laySeatShare").asDouble()).isCloseTo(0.6667, within(0.0001));
        assertThat(formed.path("diversity").path("evenness").asDouble()).isCloseTo(0.918296, within(0.0001));
        assertThat(formed.path("diversity").path("blau").asDouble()).isCloseTo(0.444444, within(0.0001));
        assertThat(formed.path("uncoveredGroups")).isEmpty();

        JsonNode report = report();
        assertThat(report.path("met").asBoolean()).isTrue();
        assertThat(report.path("roseIndex").asDouble()).isCloseTo(0.9, within(0.0001));
        Committee.assertCounts(
                report.path("seats").path("byRole"), Map.of("CITIZEN", 10, "POLITICIAN", 5, "PUBLIC_EMPLOYEE", 1));
        assertThat(platform.anybody().list(committee.path("/seats"))).hasSize(16);
        assertThat(committee.state()).isEqualTo("FORMED");
    }

    void baselineOpensOnceAlsoWhenTheFormingIsDeliveredAgain() {
        kafka.awaitExactly(1, "assessment-opened (BASELINE)", this::opensBaseline);
        try (TestProducer producer = new TestProducer(platform)) {
            producer.deliverAgain("arena-events.v1", 3, record -> record.describes(committee.arena, "arena-formed"));
        }
        platform.settle();
        kafka.awaitExactly(1, "assessment-opened (BASELINE)", this::opensBaseline);
        kafka.awaitExactly(1, "arena-formed", event -> event.is("arena-formed", committee.arena));
        assertThat(platform.anybody().list("/v1/assessments?phase=BASELINE&arenaId=" + committee.arena))
                .hasSize(1);
    }

    /** Whether each criterion of the formation is met. */
    Map<String, Boolean> met() {
        Map<String, Boolean> met = new TreeMap<>();
        report().path("criteria")
                .forEach(line -> met.put(
                        line.path("criterion").asText(), line.path("met").asBoolean()));
        return met;
    }

    /** The invitation that an application becomes when the council appoints. */
    UUID appoint(Actor citizen) {
        UUID application = applications.get(citizen);
        town.forCouncil().post("/v1/applications/" + application + "/appoint").ok();
        return application;
    }

    private boolean opensBaseline(Event event) {
        return event.is("assessment-opened", committee.arena)
                && event.data().path("phase").asText().equals("BASELINE");
    }

    private JsonNode report() {
        return committee.read(committee.path("/formation"));
    }

    private void appointAndAccept(Actor citizen) {
        citizen.client().post("/v1/invitations/" + appoint(citizen) + "/accept").ok();
    }

    private void inviteAndAccept(Actor actor, String role) {
        UUID invitation = town.forCouncil()
                .post(
                        "/v1/invitations",
                        Json.of(
                                "arenaId",
                                committee.arena.toString(),
                                "actorId",
                                actor.id().toString(),
                                "seatRole",
                                role,
                                "reason",
                                "APPOINTED"))
                .created()
                .id();
        actor.client().post("/v1/invitations/" + invitation + "/accept").ok();
    }
}
