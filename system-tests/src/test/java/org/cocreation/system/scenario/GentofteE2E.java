package org.cocreation.system.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.cocreation.system.platform.Client;
import org.cocreation.system.platform.Event;
import org.cocreation.system.platform.Json;
import org.cocreation.system.platform.KafkaDoor;
import org.cocreation.system.platform.People.Actor;
import org.cocreation.system.platform.SharedPlatform;
import org.cocreation.system.platform.TestPlatform;
import org.cocreation.system.platform.TestProducer;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** A task committee of ten citizens and five politicians, from the challenge to a tested and assessed prototype. */
@Order(10)
@ExtendWith(SharedPlatform.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GentofteE2E {

    private static final String YOUTH = "youth-13-18";

    private final TestPlatform platform;
    private final KafkaDoor kafka;
    private final Map<UUID, UUID> seats = new HashMap<>();
    private Town town;
    private UUID challenge;
    private UUID arena;
    private UUID proposal;
    private UUID prototype;
    private UUID firstTest;
    private final Map<Actor, UUID> applications = new HashMap<>();

    GentofteE2E(TestPlatform platform) {
        this.platform = platform;
        this.kafka = platform.kafka();
    }

    @Test
    @Order(1)
    void aStewardRegistersTheTown() {
        town = new Town(platform, "gentofte");
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

    @Test
    @Order(2)
    void aStewardRecognisesTheAuthorityOfCouncilAndCommittee() {
        town.recogniseAuthorities();
        kafka.await("authority-recognised", town.council);
        kafka.await("authority-recognised", town.standingCommittee);
        platform.settle();
    }

    @Test
    @Order(3)
    void aCouncillorRaisesAChallengeFromTheTop() {
        challenge = town.councillors
                .get(1)
                .client()
                .post("/v1/challenges", Town.challenge())
                .created()
                .id();
        kafka.await("challenge-raised", challenge);
        JsonNode shown =
                platform.anybody().get("/v1/challenges/" + challenge).ok().json();
        assertThat(shown.path("origin").asText()).isEqualTo("TOP_DOWN");
        assertThat(shown.path("state").asText()).isEqualTo("RAISED");
    }

    @Test
    @Order(4)
    void theArenaConvenesAndReportsWhatIsMissing() {
        String formBy = Instant.now().plus(60, ChronoUnit.DAYS).toString();
        arena = convener()
                .post("/v1/arenas", Town.taskCommittee(challenge, formBy))
                .created()
                .id();
        Event convened = kafka.await("arena-convened", arena);
        assertThat(convened.data().path("promise").asText()).isEqualTo("COLLABORATE");
        Map<String, Boolean> met = met();
        assertThat(met)
                .containsEntry("minSeats", false)
                .containsEntry("authorisation", false)
                .containsEntry("facilitator", false)
                .containsEntry("minAffectedCoverage", false)
                .hasSize(8);
        assertThat(platform.anybody()
                        .get("/v1/challenges/" + challenge)
                        .json()
                        .path("state")
                        .asText())
                .isEqualTo("TAKEN_UP");
    }

    @Test
    @Order(5)
    void theStandingCommitteeMandatesTheArenaAndTheYouthClubCannot() {
        Map<String, Object> mandate =
                Town.mandate(Instant.now().plus(365, ChronoUnit.DAYS).toString());
        platform.settle();
        var refused = town.forYouthClub().post("/v1/arenas/" + arena + "/mandates", mandate);
        assertThat(refused.status()).as(refused.body()).isIn(403, 409);
        refused.isProblem();
        town.forStandingCommittee()
                .post("/v1/arenas/" + arena + "/mandates", mandate)
                .created();
        Event granted = kafka.await("mandate-granted", arena);
        assertThat(granted.data().path("grantorActorId").asText()).isEqualTo(town.standingCommittee.toString());
        assertThat(met()).containsEntry("authorisation", true);
    }

    @Test
    @Order(6)
    void fourteenCitizensApply() {
        for (Actor citizen : town.citizens()) {
            applications.put(
                    citizen,
                    citizen.client()
                            .post("/v1/applications", Json.of("arenaId", arena.toString(), "seatRole", "CITIZEN"))
                            .created()
                            .id());
        }
        kafka.awaitExactly(14, "application-made", event -> event.is("application-made", arena));
    }

    @Test
    @Order(7)
    void theCouncilAppointsAndInvitesAndOneTooManyIsRefusedByEvent() {
        List<Actor> ten = town.appointed();
        ten.forEach(this::appointAndAccept);
        town.councillors.forEach(councillor -> inviteAndAccept(councillor, "POLITICIAN"));
        inviteAndAccept(town.officer, "PUBLIC_EMPLOYEE");
        kafka.awaitExactly(16, "actor-joined-arena", event -> event.is("actor-joined-arena", arena));

        Actor oneTooMany = town.young.get(5);
        appointAndAccept(oneTooMany);
        Event refused = kafka.awaitExactly(1, "seat-refused", event -> event.is("seat-refused", arena))
                .get(0);
        assertThat(refused.data().path("reason").asText()).isEqualTo("FULL");
        Event closed = kafka.await(
                "invitation-closed of the eleventh",
                event -> event.is("invitation-closed", arena)
                        && event.data()
                                .path("actorId")
                                .asText()
                                .equals(oneTooMany.id().toString()));
        assertThat(closed.data().path("reason").asText()).isEqualTo("REFUSED");
        kafka.awaitExactly(17, "invitation-sent", event -> event.is("invitation-sent", arena));
        kafka.awaitExactly(17, "invitation-accepted", event -> event.is("invitation-accepted", arena));
    }

    @Test
    @Order(8)
    void theArenaFormsOnceTheOfficerFacilitates() {
        readSeats();
        assertThat(platform.anybody()
                        .get("/v1/arenas/" + arena)
                        .json()
                        .path("state")
                        .asText())
                .isEqualTo("CONVENING");
        convener()
                .put(
                        "/v1/arenas/" + arena + "/seats/" + seats.get(town.officer.id()) + "/functions",
                        Json.of("functions", List.of("FACILITATOR"), "reason", "keeps the committee going"))
                .ok();
        JsonNode formed = kafka.awaitExactly(1, "arena-formed", event -> event.is("arena-formed", arena))
                .get(0)
                .data();
        assertThat(formed.path("laySeatShare").asDouble()).isCloseTo(0.6667, within(0.0001));
        assertThat(formed.path("diversity").path("evenness").asDouble()).isCloseTo(0.918296, within(0.0001));
        assertThat(formed.path("diversity").path("blau").asDouble()).isCloseTo(0.444444, within(0.0001));
        assertThat(formed.path("uncoveredGroups")).isEmpty();

        JsonNode report = report();
        assertThat(report.path("met").asBoolean()).isTrue();
        assertThat(report.path("roseIndex").asDouble()).isCloseTo(0.9, within(0.0001));
        assertThat(report.path("seats").path("byRole").path("CITIZEN").asInt()).isEqualTo(10);
        assertThat(report.path("seats").path("byRole").path("POLITICIAN").asInt())
                .isEqualTo(5);
        assertThat(report.path("seats").path("byRole").path("PUBLIC_EMPLOYEE").asInt())
                .isEqualTo(1);
        assertThat(platform.anybody().list("/v1/arenas/" + arena + "/seats")).hasSize(16);
        assertThat(platform.anybody()
                        .get("/v1/arenas/" + arena)
                        .json()
                        .path("state")
                        .asText())
                .isEqualTo("FORMED");
    }

    @Test
    @Order(9)
    void theBaselineOpensExactlyOnceAlsoWhenTheFormingIsDeliveredAgain() {
        kafka.awaitExactly(1, "assessment-opened (BASELINE)", this::opensBaseline);
        try (TestProducer producer = new TestProducer(platform)) {
            producer.deliverAgain("arena-events.v1", 3, record -> record.describes(arena, "arena-formed"));
        }
        platform.settle();
        kafka.awaitExactly(1, "assessment-opened (BASELINE)", this::opensBaseline);
        kafka.awaitExactly(1, "arena-formed", event -> event.is("arena-formed", arena));
        assertThat(platform.anybody().list("/v1/assessments?phase=BASELINE&arenaId=" + arena))
                .hasSize(1);
    }

    private boolean opensBaseline(Event event) {
        return event.is("assessment-opened", arena)
                && event.data().path("phase").asText().equals("BASELINE");
    }

    @Test
    @Order(11)
    void thePeopleAdoptTheirValueFrame() {
        UUID frame = officer()
                .post(
                        "/v1/value-frames",
                        Json.of(
                                "arenaId",
                                arena.toString(),
                                "criteria",
                                List.of(
                                        rated("use", "Young people use it", 7, "affected:" + YOUTH),
                                        rated("cost", "The cost stays within the plan", 5),
                                        rated("safety", "Everybody can be there safely", 1),
                                        rated("upkeep", "It lasts without much upkeep", 5))))
                .created()
                .id();
        officer().post("/v1/value-frames/" + frame + "/adopt").ok();
        Event adopted = kafka.await("value-frame-adopted", arena);
        assertThat(adopted.data().path("criteria")).hasSize(4);
    }

    @Test
    @Order(13)
    void anIdeaBecomesAProposalOnlyWithAuthorsOfTwoRoles() {
        Actor citizen = town.young.get(0);
        Actor councillor = town.councillors.get(2);
        proposal = citizen.client()
                .post(
                        "/v1/arenas/" + arena + "/proposals",
                        Json.of(
                                "title", "Skate park on the harbour",
                                "summary", "A place to skate, sit and meet where the old quay is.",
                                "language", "en"))
                .created()
                .id();
        kafka.await("idea-shared", proposal);
        var alone = citizen.client().post("/v1/proposals/" + proposal + "/submit");
        assertThat(alone.status()).as(alone.body()).isEqualTo(409);
        alone.isProblem();

        citizen.client()
                .post(
                        "/v1/proposals/" + proposal + "/authors",
                        Json.of("actorId", councillor.id().toString()))
                .ok();
        councillor
                .client()
                .post("/v1/proposals/" + proposal + "/authors/" + councillor.id() + "/consent")
                .ok();
        citizen.client().post("/v1/proposals/" + proposal + "/submit").ok();
        Event submitted = kafka.await("proposal-submitted", proposal);
        assertThat(submitted.data().path("authorsByRole").path("POLITICIAN").asInt())
                .isEqualTo(1);
    }

    @Test
    @Order(14)
    void aPrototypeOpensItsAssessment() {
        prototype(2);
        kafka.await("proposal-prototyped", proposal);
        awaitPrototypeAssessments(1);
    }

    @Test
    @Order(15)
    void theTestCardLocksWhenTheTestStarts() {
        firstTest = startTest();
        kafka.await("prototype-test-started", proposal);
        town.young
                .get(0)
                .client()
                .patch("/v1/tests/" + firstTest, Json.of("metric", Json.of("target", 0.2)))
                .refused(409, "test-card-locked");
    }

    @Test
    @Order(16)
    void twelveOfFortyRefuteTheHypothesis() {
        recordResult(firstTest, 12, "drawn by someone who does not skate", "PIVOT");
        JsonNode tested = awaitTested(firstTest);
        assertThat(tested.path("outcome").asText()).isEqualTo("REFUTED");
        assertInterval(tested, 0.1807, 0.4543);
        town.young
                .get(0)
                .client()
                .post("/v1/proposals/" + proposal + "/iterate", Json.of("basis", "PIVOT"))
                .ok();
        JsonNode iterated = kafka.await("proposal-iterated", proposal).data();
        assertThat(iterated.path("toVersion").asInt()).isEqualTo(2);
    }

    @Test
    @Order(17)
    void thirtyThreeOfFortySupportTheSecondVersion() {
        prototype(3);
        UUID secondTest = startTest();
        recordResult(secondTest, 33, "drawn with the skaters", "PERSEVERE");
        JsonNode tested = awaitTested(secondTest);
        assertThat(tested.path("outcome").asText()).isEqualTo("SUPPORTED");
        assertInterval(tested, 0.6805, 0.9125);
        JsonNode evidence =
                platform.anybody().get("/v1/tests/" + firstTest).ok().json();
        assertThat(evidence.toString()).contains("REFUTED");
    }

    @Test
    @Order(18)
    void tenJudgesDisagreeByGroup() {
        UUID assessment = awaitPrototypeAssessments(2).get(1);
        int[] citizens = {6, 6, 5, 7, 6};
        int[] politicians = {3, 4, 3, 2, 3};
        for (int i = 0; i < citizens.length; i++) {
            judge(assessment, town.young.get(i), "role:CITIZEN", citizens[i]);
            judge(assessment, town.councillors.get(i), "role:POLITICIAN", politicians[i]);
        }
        officer().post("/v1/assessments/" + assessment + "/close").ok();
        officer().post("/v1/assessments/" + assessment + "/publish").ok();
        JsonNode published = kafka.await("assessment-published", assessment).data();
        JsonNode use = published.path("criteria").get(0);
        for (JsonNode criterion : published.path("criteria")) {
            use = criterion.path("criterion").asText().equals("use") ? criterion : use;
        }
        assertThat(use.path("agreement").asDouble()).isCloseTo(0.14, within(0.001));
        assertThat(use.path("betweenGroupShare").asDouble()).isCloseTo(0.849057, within(0.001));
        assertThat(use.path("gap").asDouble()).isCloseTo(0.5, within(0.001));
        JsonNode result = platform.anybody()
                .get("/v1/assessments/" + assessment + "/result")
                .ok()
                .json();
        assertThat(result.toString()).doesNotContain("rationale");
    }

    private Client convener() {
        return town.councillors.get(1).client();
    }

    private Client officer() {
        return town.officer.client();
    }

    private JsonNode report() {
        return platform.anybody().get("/v1/arenas/" + arena + "/formation").ok().json();
    }

    private Map<String, Boolean> met() {
        Map<String, Boolean> met = new TreeMap<>();
        report().path("criteria")
                .forEach(line -> met.put(
                        line.path("criterion").asText(), line.path("met").asBoolean()));
        return met;
    }

    private void appointAndAccept(Actor citizen) {
        UUID application = applications.get(citizen);
        town.forCouncil().post("/v1/applications/" + application + "/appoint").ok();
        citizen.client().post("/v1/invitations/" + application + "/accept").ok();
    }

    private void inviteAndAccept(Actor actor, String role) {
        UUID invitation = town.forCouncil()
                .post(
                        "/v1/invitations",
                        Json.of(
                                "arenaId",
                                arena.toString(),
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

    private void readSeats() {
        platform.anybody()
                .list("/v1/arenas/" + arena + "/seats")
                .forEach(seat -> seats.put(
                        UUID.fromString(seat.path("actorId").asText()),
                        UUID.fromString(seat.path("id").asText())));
    }

    private static Map<String, Object> rated(String code, String label, int constellation, String... raisedBy) {
        return Json.of(
                "code", code,
                "label", label,
                "constellation", constellation,
                "kind", "RATED",
                "raisedByGroups", List.of(raisedBy));
    }

    private void prototype(int fidelity) {
        JsonNode shown = town.young
                .get(0)
                .client()
                .post(
                        "/v1/proposals/" + proposal + "/prototypes",
                        Json.of(
                                "kind",
                                "SPACE",
                                "description",
                                "The layout in chalk on the quay",
                                "fidelity",
                                fidelity,
                                "builtBy",
                                List.of(town.young.get(0).id().toString())))
                .created()
                .json();
        JsonNode prototypes = shown.path("prototypes");
        prototype = UUID.fromString(
                prototypes.path(prototypes.size() - 1).path("id").asText());
    }

    private UUID startTest() {
        return town.young
                .get(0)
                .client()
                .post(
                        "/v1/proposals/" + proposal + "/tests",
                        Json.of(
                                "prototypeId",
                                prototype.toString(),
                                "hypothesis",
                                "At least 60 % of the invited young people would use it weekly",
                                "method",
                                "SIMULATED_TASK",
                                "metric",
                                Json.of(
                                        "name", "would use it weekly",
                                        "kind", "PROPORTION",
                                        "direction", "UP",
                                        "target", 0.6),
                                "plannedN",
                                40,
                                "groups",
                                List.of("affected:" + YOUTH)))
                .created()
                .id();
    }

    private void recordResult(UUID test, int successes, String learning, String next) {
        town.young
                .get(0)
                .client()
                .post(
                        "/v1/tests/" + test + "/result",
                        Json.of("n", 40, "successes", successes, "learning", learning, "next", next))
                .ok();
    }

    private JsonNode awaitTested(UUID test) {
        return kafka.await(
                        "prototype-tested",
                        event -> event.is("prototype-tested", arena)
                                && event.data().path("testId").asText().equals(test.toString()))
                .data();
    }

    private static void assertInterval(JsonNode tested, double lo, double hi) {
        assertThat(tested.path("interval").path("lo").asDouble()).isCloseTo(lo, within(0.0001));
        assertThat(tested.path("interval").path("hi").asDouble()).isCloseTo(hi, within(0.0001));
    }

    private List<UUID> awaitPrototypeAssessments(int count) {
        List<UUID> ids = new ArrayList<>();
        kafka.awaitExactly(
                        count,
                        "assessment-opened (PROTOTYPE)",
                        event -> event.is("assessment-opened", arena)
                                && event.data().path("phase").asText().equals("PROTOTYPE"))
                .forEach(event -> ids.add(
                        UUID.fromString(event.data().path("assessmentId").asText())));
        return ids;
    }

    private void judge(UUID assessment, Actor judge, String group, int rating) {
        judge.client()
                .put(
                        "/v1/assessments/" + assessment + "/judgements",
                        Json.of(
                                "group",
                                group,
                                "judgements",
                                List.of(Json.of("criterion", "use", "rating", rating, "confidence", 2))))
                .ok();
    }
}
