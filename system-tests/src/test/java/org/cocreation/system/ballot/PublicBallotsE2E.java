package org.cocreation.system.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cocreation.local.Part;
import org.cocreation.system.platform.Arenas;
import org.cocreation.system.platform.Json;
import org.cocreation.system.platform.People;
import org.cocreation.system.platform.People.Actor;
import org.cocreation.system.platform.SharedPlatform;
import org.cocreation.system.platform.TestPlatform;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The public of a place divides a budget: everybody votes at once, some change their mind, some twice in the same moment, and the last
 * ones while the decision closes. No ballot is lost or counted twice, and the outcome is what an oracle outside counts.
 */
@Order(13)
@ExtendWith(SharedPlatform.class)
class PublicBallotsE2E {

    private static final int BALLOTS = Boolean.getBoolean("full") ? 100_000 : 2_000;
    private static final long BUDGET = 100_000;
    private static final String PLACE = "DK-999";

    private final TestPlatform platform;

    PublicBallotsE2E(TestPlatform platform) {
        this.platform = platform;
    }

    @Test
    void everyBallotCountsOnceHoweverManyAreCastAtOnce() {
        Actor facilitator = new People(platform, "public-ballots").citizen("facilitator");
        Electors electors = Electors.register(platform, BALLOTS * 4 / 5, PLACE);
        platform.settle();
        List<Budgets.Project> projects = Budgets.projects();
        UUID decision = open(facilitator, projects);
        JsonNode opened = read(decision);
        assertThat(opened.path("rollSize").asInt()).isEqualTo(electors.size());

        Instant begin = Instant.now();
        Polls polls = new Polls(electors, decision, projects);
        polls.everybodyVotes();
        polls.someChangeTheirMind(BALLOTS / 10);
        polls.someSayTwoThingsAtOnce(BALLOTS / 20);
        facilitator.client().put(path(decision, facilitator), polls.ballot(0)).refused(403, "not-on-the-roll");
        List<Actor> atTheLastMoment = electors.latecomers();
        polls.voteWhile(
                atTheLastMoment,
                () -> facilitator
                        .client()
                        .post("/v1/decisions/" + decision + "/close")
                        .ok());
        long millis = begin.until(Instant.now(), ChronoUnit.MILLIS);

        JsonNode closed = read(decision);
        JsonNode outcome = closed.path("outcome");
        assertThat(outcome.path("cast").asLong())
                .as(closed.toString())
                .isEqualTo(polls.acknowledged().size());
        assertThat(Budgets.counts(outcome)).isEqualTo(polls.oracle().approvals());
        assertThat(Budgets.greedy(outcome)).isEqualTo(polls.oracle().greedy(BUDGET));
        electors.first()
                .client()
                .put(path(decision, electors.first()), polls.ballot(0))
                .refused(409, "decision-closed");
        assertThat(platform.tables(Part.ARENA).column("select actor_id from ballot where decision_id = ?", decision))
                .as("ballots that can be linked to their voters")
                .isEmpty();
        System.out.printf(
                "public ballots: %d cast by %d voters in %d s, %.0f a second%n",
                polls.cast(), polls.acknowledged().size(), millis / 1_000, polls.cast() * 1_000.0 / millis);
    }

    private UUID open(Actor facilitator, List<Budgets.Project> projects) {
        Arenas arenas = new Arenas(platform, facilitator);
        UUID arena = arenas.convene("Money for the neighbourhood");
        platform.settle();
        UUID seat = arenas.seat(arena, facilitator, "CITIZEN");
        arenas.makeFacilitator(arena, seat);
        platform.kafka().await("arena-formed", arena);
        List<Object> options = new ArrayList<>();
        projects.forEach(project -> options.add(
                Json.of("code", project.code(), "title", "Project " + project.code(), "cost", project.cost())));
        return facilitator
                .client()
                .post(
                        "/v1/arenas/" + arena + "/decisions",
                        Json.of(
                                "decisionType",
                                "SPEND",
                                "question",
                                "What is the money for?",
                                "rule",
                                Json.of("kind", "GREEDY_BUDGET", "electorate", "PUBLIC", "quorum", 0.1),
                                "budget",
                                Json.of("amount", BUDGET, "currency", "DKK"),
                                "options",
                                options,
                                "jurisdictions",
                                List.of(PLACE),
                                "closesAt",
                                Instant.now().plus(3, ChronoUnit.HOURS).toString()))
                .created()
                .id();
    }

    private JsonNode read(UUID decision) {
        return platform.anybody().get("/v1/decisions/" + decision).ok().json();
    }

    static String path(UUID decision, Actor voter) {
        return "/v1/decisions/" + decision + "/ballots/" + voter.id();
    }
}
