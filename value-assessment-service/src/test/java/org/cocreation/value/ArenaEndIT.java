package org.cocreation.value;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cocreation.kit.testing.PlatformResource.awaitEvent;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cocreation.contracts.ArenaEvent.ArenaAdapted;
import org.cocreation.contracts.ArenaEvent.ArenaDissolved;
import org.cocreation.contracts.ArenaEvent.ArenaSplit;
import org.cocreation.contracts.ArenaEvent.ProposalPrototyped;
import org.cocreation.contracts.Successor;
import org.cocreation.contracts.ValueAssessmentEvent;
import org.cocreation.contracts.WorkCounts;
import org.cocreation.kit.http.Caller;
import org.cocreation.kit.testing.PlatformResource;
import org.cocreation.kit.testing.Waiting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of assessments when an arena rests, goes on as others, or ends. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class ArenaEndIT {

    @Inject
    Caller caller;

    private AnArena arena;
    private String baseline;
    private ProposalPrototyped prototyped;
    private String prototype;

    @BeforeEach
    void open() {
        arena = AnArena.convened(caller);
        arena.tell(arena.formed());
        baseline = opened("BASELINE");
        prototyped = arena.prototyped(UUID.randomUUID());
        arena.tell(prototyped);
        prototype = opened("PROTOTYPE");
    }

    @Test
    void anArenaThatIsDissolvedLeavesNoAssessmentOpen() {
        arena.tell(dissolved("TASK_COMPLETED"));

        Waiting.untilEqual("ABANDONED", () -> state(baseline));
        Waiting.untilEqual("ABANDONED", () -> state(prototype));
        assertThat(replica()).isEqualTo("DISSOLVED");
    }

    @Test
    void assessmentsFollowTheirProposalsThroughASplit() {
        UUID home = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        arena.tell(new ArenaSplit(
                arena.id,
                List.of(
                        new Successor(other, List.of(), List.of(UUID.randomUUID())),
                        new Successor(home, List.of(), List.of(prototyped.proposalId())))));
        arena.tell(dissolved("SPLIT", other, home));

        Waiting.untilEqual("ABANDONED", () -> state(baseline));
        assertThat(state(prototype)).isEqualTo("OPEN");
        assertThat(arenaOf(prototype)).isEqualTo(home.toString());
    }

    @Test
    void assessmentsFollowTheirProposalsThroughAMerge() {
        UUID successor = UUID.randomUUID();
        arena.tell(dissolved("MERGED", successor));

        Waiting.untilEqual("ABANDONED", () -> state(baseline));
        assertThat(state(prototype)).isEqualTo("OPEN");
        assertThat(arenaOf(prototype)).isEqualTo(successor.toString());
    }

    @Test
    void theReplicaKnowsWhenAnArenaRestsAndGoesOn() {
        arena.tell(turned(2, "PAUSE"));
        Waiting.untilEqual("PAUSED", this::replica);

        arena.tell(turned(3, "RESUME"));
        Waiting.untilEqual("FORMED", this::replica);
        assertThat(state(baseline)).isEqualTo("OPEN");
    }

    private ArenaAdapted turned(int no, String kind) {
        return new ArenaAdapted(
                arena.id, no, kind, "MEMBER", null, null, Map.of(), Map.of(), null, null, null, null, null);
    }

    private ArenaDissolved dissolved(String reason, UUID... successors) {
        return new ArenaDissolved(
                arena.id,
                UUID.randomUUID(),
                reason,
                Instant.now(),
                12,
                new WorkCounts(0, 1, 0, 0),
                List.of(successors));
    }

    private static String state(String assessment) {
        return given().get("/v1/assessments/" + assessment).path("state");
    }

    private static String arenaOf(String assessment) {
        return given().get("/v1/assessments/" + assessment).path("arenaId");
    }

    private String replica() {
        try (Connection connection = PlatformResource.database();
                var select = connection.createStatement();
                ResultSet row = select.executeQuery("select state from arena where id = '" + arena.id + "'")) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String opened(String phase) {
        return awaitEvent(
                        ValueAssessmentEvent.TOPIC,
                        "assessment-opened",
                        seen -> seen.key().equals(arena.id.toString())
                                && seen.data().contains(phase))
                .headers()
                .get("ce_subject");
    }
}
