package org.cocreation.value;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cocreation.kit.testing.PlatformResource.awaitEvent;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cocreation.contracts.ActorEvent;
import org.cocreation.contracts.ActorEvent.CommitmentClosed;
import org.cocreation.contracts.ActorEvent.CommitmentMade;
import org.cocreation.contracts.ArenaEvent.AdoptionObserved;
import org.cocreation.contracts.ArenaEvent.MandateGranted;
import org.cocreation.contracts.Because;
import org.cocreation.contracts.SeatRole;
import org.cocreation.contracts.Sector;
import org.cocreation.contracts.ValueAssessmentEvent;
import org.cocreation.contracts.ValueAssessmentEvent.AdaptationSuggested;
import org.cocreation.contracts.ValueAssessmentEvent.AssessmentPublished;
import org.cocreation.contracts.ValueAssessmentEvent.MandateSuggested;
import org.cocreation.contracts.ValueAssessmentEvent.TriangleRead;
import org.cocreation.contracts.WorkEvent.LeadershipExercised;
import org.cocreation.contracts.WorkEvent.SessionHeld;
import org.cocreation.kit.clock.DomainClock;
import org.cocreation.kit.clock.DueJobs;
import org.cocreation.kit.event.Rebuild;
import org.cocreation.kit.http.Caller;
import org.cocreation.kit.testing.PlatformResource;
import org.cocreation.kit.testing.PlatformResource.Seen;
import org.cocreation.kit.testing.Waiting;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Measures as anybody reads them, what they suggest, and that a rebuild gives the same. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class MeasureIT {

    @Inject
    Caller caller;

    @Inject
    ObjectMapper json;

    @Inject
    DomainClock clock;

    @Inject
    DueJobs jobs;

    @Inject
    Rebuild rebuild;

    private AnArena arena;
    private String measures;

    @BeforeEach
    void form() {
        arena = AnArena.convened(caller);
        arena.tell(arena.formed());
        measures = "/v1/measures/arenas/" + arena.id;
        await("triangle-read", 1);
    }

    @AfterEach
    void setTheClockRight() {
        clock.moveTo(Duration.ZERO);
    }

    @Test
    void everyMeasureComesWithItsPartsAndItsStanding() {
        moves(arena.officer, 4);
        moves(arena.politicians.get(0), 2);
        moves(arena.citizens.get(0), 1);
        moves(arena.citizens.get(1), 1);
        arena.tell(new SessionHeld(
                arena.id,
                UUID.randomUUID(),
                Instant.now(),
                150,
                Map.of(SeatRole.CITIZEN, 5, SeatRole.POLITICIAN, 5),
                "PHYSICAL"));
        Waiting.untilEqual(1, () -> measure("M16", "inputs.sessions"));
        Waiting.untilEqual(8, () -> measure("M6", "n"));

        given().get(measures)
                .then()
                .statusCode(200)
                .body("measures.find { it.measure == 'M1' }.value", equalTo(1.0f))
                .body("measures.find { it.measure == 'M2' }.value", equalTo(0.4f))
                .body("measures.find { it.measure == 'M2' }.inputs.uncovered", contains("neighbours"))
                .body("measures.find { it.measure == 'M6' }.value", equalTo(0.305781f))
                .body("measures.find { it.measure == 'M6' }.label", equalTo("OWN"))
                .body("measures.find { it.measure == 'M2' }.label", equalTo("LIT-ADAPTED"))
                .body("measures.find { it.measure == 'M16' }.inputs.personHours", equalTo(25.0f))
                .body("measures.find { it.measure == 'M4' }.absent", equalTo("ELSEWHERE"));
        given().get(measures + "/series?measure=M6&points=3")
                .then()
                .statusCode(200)
                .body("readings", hasSize(3));
        given().get("/v1/measures/platform")
                .then()
                .statusCode(200)
                .body("measures.find { it.measure == 'M15' }.n", org.hamcrest.Matchers.greaterThan(0));
        assertThat(given().get(measures).asString()).doesNotContain(arena.officer.toString());
        assertThat(filed())
                .doesNotContain(arena.officer.toString(), arena.citizens.get(0).toString());
    }

    @Test
    void whatCannotBeReadIsRefused() {
        given().get("/v1/measures/arenas/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("type", endsWith("nothing-known-yet"));
        given().get(measures + "?asOf=yesterday").then().statusCode(400).body("errors.parameter", contains("asOf"));
        given().get(measures + "?asOf=2001-01-01T00:00:00Z").then().statusCode(404);
        given().get(measures + "/series?measure=M99")
                .then()
                .statusCode(404)
                .body("type", endsWith("measure-not-found"));
        given().get(measures + "/series?measure=M1&points=1")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("points"));
    }

    @Test
    void aProposalSpreads() {
        UUID proposal = UUID.randomUUID();
        observed(proposal, "US-27123", "ADOPTED");
        observed(proposal, "US-27003", "DECLINED");
        String diffusion = "/v1/measures/diffusion/" + proposal;
        Waiting.untilEqual(2, () -> given().get(diffusion).path("measures[0].inputs.considered"));

        given().get(diffusion + "?neighbours=US-27123,US-27003&similar=US-27123:0.5")
                .then()
                .body("measures[0].value", equalTo(0.5f))
                .body("measures[0].inputs.neighbourExposure", equalTo(0.5f))
                .body("measures[0].inputs.similarityExposure", equalTo(1.0f));
        given().get(diffusion + "?similar=US-27123")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("similar"));
        given().get("/v1/measures/diffusion/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void aCornerThatMovesIsPublishedOnce() throws IOException {
        UUID commitment = UUID.randomUUID();
        UUID citizen = arena.citizens.get(0);
        publish(new CommitmentMade(
                arena.id, commitment, citizen, Sector.CITIZENRY, "TIME", BigDecimal.TEN, "h", null, null));
        publish(new CommitmentClosed(arena.id, commitment, citizen, "FULFILLED"));

        TriangleRead read = json.readValue(
                awaitEvent(
                                ValueAssessmentEvent.TOPIC,
                                "triangle-read",
                                seen -> ofArena(seen) && seen.data().contains("capacity"))
                        .data(),
                TriangleRead.class);
        assertThat(read.capacity()).isEqualTo(1.0);
        assertThat(read.legitimacy()).isEqualTo(0.166667);
        assertThat(read.balance()).isNull();
        assertThat(Published.faults(read)).isEmpty();
        publish(new CommitmentMade(
                arena.id, UUID.randomUUID(), citizen, Sector.CITIZENRY, "SPACE", null, null, null, null));
        moves(citizen, 1);
        Waiting.untilEqual(2, () -> measure("M7", "n"));
        assertThat(suggestions()).isEmpty();
    }

    @Test
    void theClockAloneSuggestsToRecomposeAndThenToPauseEachOnce() throws IOException {
        clock.moveTo(Duration.ofDays(31));
        jobs.runSoon();
        AdaptationSuggested recompose =
                json.readValue(await("adaptation-suggested", 1).data(), AdaptationSuggested.class);
        assertThat(recompose.kind()).isEqualTo("RECOMPOSE");
        assertThat(recompose.because()).extracting("measure").containsExactly("uncoveredGroups", "inclusiveness");
        assertThat(Published.faults(recompose)).isEmpty();

        clock.moveTo(Duration.ofDays(91));
        jobs.runSoon();
        assertThat(await("adaptation-suggested", 2).data()).contains("PAUSE");
        moves(arena.officer, 1);
        clock.moveTo(Duration.ofDays(92));
        jobs.runSoon();
        Waiting.untilEqual(1, () -> measure("M6", "inputs.moves"));
        assertThat(suggestions()).hasSize(2);
    }

    @Test
    void twoArenasOfTheSamePeopleAndTopicsAreSuggestedToMergeOnceEach() throws IOException {
        AnArena twin = arena.twin();
        assertThat(suggestions()).isEmpty();
        twin.tell(twin.formed());

        AdaptationSuggested merge = json.readValue(
                awaitEvent(
                                ValueAssessmentEvent.TOPIC,
                                "adaptation-suggested",
                                seen -> seen.key().equals(twin.id.toString()))
                        .data(),
                AdaptationSuggested.class);
        assertThat(merge.kind()).isEqualTo("MERGE");
        assertThat(merge.because()).containsExactly(new Because("sharedSeats", 1, 0.6));
        assertThat(Published.faults(merge)).isEmpty();

        arena.tell(new LeadershipExercised(arena.id, UUID.randomUUID(), arena.officer, "FRAME", 0));
        arena.tell(new SessionHeld(
                arena.id, UUID.randomUUID(), Instant.now(), 60, Map.of(SeatRole.CITIZEN, 5), "PHYSICAL"));
        assertThat(await("adaptation-suggested", 1).data()).contains("MERGE");
        twin.tell(new SessionHeld(
                twin.id, UUID.randomUUID(), Instant.now(), 60, Map.of(SeatRole.CITIZEN, 5), "PHYSICAL"));
        Waiting.untilEqual(
                1,
                () -> given().get("/v1/measures/arenas/" + twin.id)
                        .path("measures.find { it.measure == 'M16' }.inputs.sessions"));
        jobs.runSoon();
        assertThat(suggestions()).hasSize(1);
    }

    @Test
    void aLegitimacyThatLagsBehindSuggestsAMandateAndOneThatIsGrantedSettlesIt() throws IOException {
        UUID commitment = UUID.randomUUID();
        publish(new CommitmentMade(
                arena.id,
                commitment,
                arena.citizens.get(0),
                Sector.CITIZENRY,
                "TIME",
                BigDecimal.TEN,
                "h",
                null,
                null));
        publish(new CommitmentClosed(arena.id, commitment, arena.citizens.get(0), "FULFILLED"));
        AssessmentPublished sample = Published.sample(AssessmentPublished.class);
        PlatformResource.publish(
                ValueAssessmentEvent.TOPIC,
                new AssessmentPublished(
                        arena.id,
                        UUID.randomUUID(),
                        sample.phase(),
                        sample.proposalId(),
                        sample.prototypeId(),
                        sample.frameId(),
                        1,
                        sample.perGroup(),
                        List.of(),
                        sample.agreement(),
                        sample.betweenGroupShare(),
                        sample.gap(),
                        List.of(),
                        List.of(),
                        null,
                        1,
                        sample.values(),
                        List.of()));

        MandateSuggested suggested =
                json.readValue(await("mandate-suggested", 1).data(), MandateSuggested.class);
        assertThat(suggested.because()).extracting(Because::measure).containsExactly("triangleBalance");
        assertThat(suggested.because().get(0).value()).isLessThan(0.5);
        assertThat(Published.faults(suggested)).isEmpty();
        assertThat(suggestions()).isEmpty();
        Waiting.untilEqual(1L, MeasureIT::mandatesStanding);

        MandateGranted mandate = Published.sample(MandateGranted.class);
        arena.tell(new MandateGranted(
                arena.id,
                UUID.randomUUID(),
                mandate.grantorActorId(),
                mandate.authorityId(),
                "DECIDE",
                mandate.scope(),
                mandate.rule(),
                Instant.now().minusSeconds(3_600),
                Instant.now().plusSeconds(864_000),
                null,
                30));
        Waiting.untilEqual(0L, MeasureIT::mandatesStanding);
    }

    private static Object mandatesStanding() {
        try (Connection connection = PlatformResource.database();
                var query = connection.createStatement();
                var row = query.executeQuery("select count(*) from standing_suggestion where kind = 'SEEK_MANDATE'")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void operatorsRebuildReadModelsByNameAndAreToldWhatThereIs() {
        given().port(management())
                .get("/manage/projections")
                .then()
                .statusCode(200)
                .body("items", hasItems("actors", "arenas", "joint-goals", "measures", "prototypes"));
        String asOf = measures + "?asOf=" + Instant.now();
        String before = given().get(asOf).asString();
        for (String name : List.of("actors", "arenas", "joint-goals", "measures", "prototypes")) {
            int live = generation(name);
            given().port(management())
                    .post("/manage/projections/" + name + "/rebuild")
                    .then()
                    .statusCode(200)
                    .body("liveGeneration", equalTo(live + 1));
        }
        assertThat(given().get(asOf).asString()).isEqualTo(before);
        given().port(management())
                .post("/manage/projections/feelings/rebuild")
                .then()
                .statusCode(404);
    }

    private static int management() {
        return ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);
    }

    private static int generation(String projection) {
        try (Connection connection = PlatformResource.database();
                var query = connection.prepareStatement("select live_generation from projection where name = ?")) {
            query.setString(1, projection);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void deletedReadModelsComeBackIdenticalFromTheTopics() throws SQLException {
        moves(arena.officer, 3);
        moves(arena.citizens.get(0), 2);
        moves(arena.citizens.get(1), 2);
        Waiting.untilEqual(7, () -> measure("M6", "n"));
        String asOf = Instant.now().toString();
        String before = given().get(measures + "?asOf=" + asOf).asString();
        String platform = given().get("/v1/measures/platform?asOf=" + asOf).asString();
        for (String table : List.of("measure_fact", "arena_milestone", "challenge_milestone", "measure_count")) {
            try (Connection connection = PlatformResource.database();
                    var delete = connection.createStatement()) {
                delete.executeUpdate("delete from " + table);
            }
        }
        given().get(measures).then().statusCode(404);

        rebuild.rebuild("measures");

        assertThat(given().get(measures + "?asOf=" + asOf).asString()).isEqualTo(before);
        assertThat(given().get("/v1/measures/platform?asOf=" + asOf).asString()).isEqualTo(platform);
    }

    private void observed(UUID proposal, String jurisdiction, String status) {
        arena.tell(new AdoptionObserved(
                arena.id, proposal, UUID.randomUUID(), jurisdiction, status, null, LocalDate.of(2026, 6, 1)));
    }

    private void moves(UUID by, int count) {
        IntStream.range(0, count)
                .forEach(i -> arena.tell(new LeadershipExercised(arena.id, UUID.randomUUID(), by, "FRAME", 0)));
    }

    private static void publish(ActorEvent event) {
        PlatformResource.publish(ActorEvent.TOPIC, event);
    }

    private Object measure(String no, String path) {
        return given().get(measures).path("measures.find { it.measure == '" + no + "' }." + path);
    }

    private static String filed() {
        try (Connection connection = PlatformResource.database();
                var query = connection.createStatement();
                var row = query.executeQuery("select string_agg(data::text, ' ') from measure_fact")) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Seen> suggestions() {
        return PlatformResource.events(ValueAssessmentEvent.TOPIC).stream()
                .filter(seen -> seen.type().contains("adaptation-suggested") && ofArena(seen))
                .toList();
    }

    /** The event of that name that this arena saw at that place, counted from 1. */
    private Seen await(String name, int number) {
        Waiting.until(name, () -> named(name).size() >= number);
        return named(name).get(number - 1);
    }

    private List<Seen> named(String name) {
        return PlatformResource.events(ValueAssessmentEvent.TOPIC).stream()
                .filter(seen -> seen.type().contains(name) && ofArena(seen))
                .toList();
    }

    private boolean ofArena(Seen seen) {
        return seen.key().equals(arena.id.toString());
    }
}
