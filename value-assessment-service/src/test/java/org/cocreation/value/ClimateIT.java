package org.cocreation.value;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cocreation.contracts.ActorEvent;
import org.cocreation.contracts.ActorEvent.StrategyLinked;
import org.cocreation.contracts.ArenaEvent.ArenaDissolved;
import org.cocreation.contracts.ArenaEvent.MandateGranted;
import org.cocreation.contracts.ArenaEvent.ProposalSubmitted;
import org.cocreation.contracts.SeatRole;
import org.cocreation.contracts.WorkCounts;
import org.cocreation.kit.event.Rebuild;
import org.cocreation.kit.http.Caller;
import org.cocreation.kit.testing.PlatformResource;
import org.cocreation.kit.testing.Waiting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the platform's arenas promised and kept, and how far strategies took them up. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class ClimateIT {

    private static final String PLATFORM = "/v1/measures/platform";

    @Inject
    Caller caller;

    @Inject
    Rebuild rebuild;

    private AnArena arena;

    @BeforeEach
    void form() {
        arena = AnArena.convened(caller);
        arena.tell(arena.formed());
    }

    @Test
    void arenasThatEndedAreJudgedByWhatTheyPromised() {
        int judged = judged();
        int kept = kept();

        end(arena, "TASK_COMPLETED");
        Waiting.untilEqual(judged + 1, ClimateIT::judged);
        assertThat(kept()).isEqualTo(kept);

        AnArena faithful = AnArena.convened(caller);
        faithful.tell(faithful.formed());
        faithful.tell(new ProposalSubmitted(
                faithful.id,
                UUID.randomUUID(),
                1,
                "Skate park",
                1,
                Map.of(SeatRole.CITIZEN, 1, SeatRole.POLITICIAN, 1),
                null,
                null));
        faithful.tell(recommending(faithful.id));
        end(faithful, "MANDATE_ENDED");
        Waiting.untilEqual(judged + 2, ClimateIT::judged);
        assertThat(kept()).isEqualTo(kept + 1);
        assertThat(number("promiseKeptRate").doubleValue()).isBetween(0.0, 1.0);

        AnArena split = AnArena.convened(caller);
        split.tell(split.formed());
        end(split, "SPLIT");
        Waiting.untilEqual(1, () -> milestones(split));
        assertThat(judged()).isEqualTo(judged + 2);

        String asOf = Instant.now().toString();
        given().get("/v1/measures/jurisdictions/DK-157?asOf=" + asOf)
                .then()
                .statusCode(200)
                .body("jurisdiction", equalTo("DK-157"))
                .body("measures.measure", contains("M10", "M21"))
                .body("measures[1].inputs.promisesKept", greaterThanOrEqualTo(1));
        given().get("/v1/measures/jurisdictions/DK-999")
                .then()
                .statusCode(200)
                .body("measures[1].inputs.promisesJudged", equalTo(0))
                .body("measures[1].absent", equalTo("NOTHING_TO_MEASURE"));
        given().get("/v1/measures/jurisdictions/somewhere")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("code"));
        String before = given().get(PLATFORM + "?asOf=" + asOf).asString();
        rebuild.rebuild("measures");
        assertThat(given().get(PLATFORM + "?asOf=" + asOf).asString()).isEqualTo(before);
    }

    @Test
    void linksToStrategiesAreCountedByReach() {
        PlatformResource.publish(ActorEvent.TOPIC, link("PROJECT"));
        PlatformResource.publish(ActorEvent.TOPIC, link("ORGANISATION"));

        Waiting.untilEqual(
                Map.of("PROJECT", 1, "ORGANISATION", 1),
                () -> given().get("/v1/measures/arenas/" + arena.id)
                        .path("measures.find { it.measure == 'M18' }.inputs.strategyLinksByReach"));
        Float share = given().get(PLATFORM)
                .path("measures.find { it.measure == 'M22' }.inputs.shareOfArenasLinkedToAnOrganisationsStrategy");
        assertThat(share).isBetween(0.000001f, 1f);
    }

    private StrategyLinked link(String reach) {
        return new StrategyLinked(UUID.randomUUID(), UUID.randomUUID(), arena.id, null, "PUBLIC_VALUE", reach);
    }

    private static MandateGranted recommending(UUID arena) {
        MandateGranted sample = Published.sample(MandateGranted.class);
        return new MandateGranted(
                arena,
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                "RECOMMEND",
                sample.scope(),
                sample.rule(),
                sample.validFrom(),
                sample.validUntil(),
                null,
                30);
    }

    private static void end(AnArena arena, String reason) {
        arena.tell(new ArenaDissolved(
                arena.id, UUID.randomUUID(), reason, Instant.now(), 12, new WorkCounts(0, 1, 0, 0), List.of()));
    }

    private static int judged() {
        return number("promisesJudged").intValue();
    }

    private static int kept() {
        return number("promisesKept").intValue();
    }

    private static Number number(String input) {
        return given().get(PLATFORM).path("measures.find { it.measure == 'M21' && it.value != null }.inputs." + input);
    }

    private static int milestones(AnArena arena) {
        try (Connection connection = PlatformResource.database();
                PreparedStatement query = connection.prepareStatement(
                        "select count(*) from arena_milestone where dissolved_at is not null and arena_id = ?")) {
            query.setObject(1, arena.id);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
