package org.cocreation.system.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cocreation.local.Part;
import org.cocreation.system.platform.Answer;
import org.cocreation.system.platform.Arenas;
import org.cocreation.system.platform.Client;
import org.cocreation.system.platform.Json;
import org.cocreation.system.platform.People;
import org.cocreation.system.platform.People.Actor;
import org.cocreation.system.platform.SharedPlatform;
import org.cocreation.system.platform.TestPlatform;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A town makes an arena part of its strategy; who took part, how far, and how the climate is, can be read. */
@Order(14)
@ExtendWith(SharedPlatform.class)
class StrategyE2E {

    private final TestPlatform platform;

    StrategyE2E(TestPlatform platform) {
        this.platform = platform;
    }

    @Test
    void whatATownMadePartOfItsStrategyCountsAndWhoTookPartIsRemembered() {
        People people = new People(platform, "strategy");
        UUID town = people.organisation("Town", "PUBLIC", "ADMINISTRATIVE");
        Actor planner = people.person("planner", Json.of("affiliations", List.of(People.mayActFor(town))));
        Actor asked = people.citizen("asked");
        platform.settle();
        Arenas arenas = new Arenas(platform, planner);
        UUID arena = arenas.formed("Benches where people rest", List.of(planner, people.citizen("bo")));
        asked.client()
                .post("/v1/applications", Json.of("arenaId", arena.toString(), "seatRole", "CITIZEN"))
                .created();

        Client forTown = planner.client().actingFor(town);
        UUID link = forTown.post("/v1/actors/" + town + "/strategy-links", link(arena))
                .created()
                .id();
        JsonNode linked = platform.kafka().await("strategy-linked", town).data();
        assertThat(linked.path("arenaId").asText()).isEqualTo(arena.toString());
        assertThat(linked.toString()).doesNotContain("Plan 2030", "4.2");
        assertThat(platform.anybody()
                        .get("/v1/actors/" + town + "/strategy-links/" + link)
                        .ok()
                        .json()
                        .path("documentRef")
                        .asText())
                .isEqualTo("Plan 2030");
        planner.client()
                .post("/v1/actors/" + town + "/strategy-links", link(arena))
                .refused(403, "strategy-not-yours");
        platform.settle();
        assertThat(measure("/v1/measures/arenas/" + arena, "M18")
                        .path("inputs")
                        .path("strategyLinksByReach")
                        .path("ORGANISATION")
                        .asInt())
                .isEqualTo(1);
        assertThat(measure("/v1/measures/platform", "M22")
                        .path("inputs")
                        .path("shareOfArenasLinkedToAnOrganisationsStrategy")
                        .asDouble())
                .isPositive();
        participation(arena, planner, asked);
        climate(town, forTown);
    }

    private void participation(UUID arena, Actor planner, Actor asked) {
        JsonNode own = asked.client().get("/v1/participation").ok().json().path("items");
        assertThat(own).hasSize(1);
        assertThat(own.path(0).path("stage").asText()).isEqualTo("MOBILISED");
        List<String> stages = new ArrayList<>();
        platform.steward()
                .get("/v1/participation?arenaId=" + arena)
                .ok()
                .json()
                .path("items")
                .forEach(one -> stages.add(one.path("stage").asText()));
        assertThat(stages).containsExactlyInAnyOrder("ENGAGED", "ENGAGED", "MOBILISED");
        asked.client().get("/v1/participation?actorId=" + planner.id()).refused(403, "actor-not-yours");
    }

    private void climate(UUID town, Client forTown) {
        String ofTown = "/v1/participation/climate?organisationId=" + town;
        assertThat(forTown.get(ofTown).ok().json().path("n").asInt()).isEqualTo(1);
        String asOf = java.time.Instant.now().toString();
        String ofPlace = "/v1/participation/climate?jurisdiction=DK-157&asOf=" + asOf;
        Answer before = platform.steward().get(ofPlace).ok();
        assertThat(before.json().path("measure").asText()).isEqualTo("M21");
        assertThat(before.json().path("n").asInt()).isPositive();

        platform.operator()
                .post(platform.operations(Part.ACTOR) + "/projections/participation/rebuild", "{}")
                .ok();

        assertThat(platform.steward().get(ofPlace).ok().body()).isEqualTo(before.body());
    }

    private JsonNode measure(String view, String no) {
        for (JsonNode one : platform.anybody().get(view).ok().json().path("measures")) {
            if (one.path("measure").asText().equals(no)) {
                return one;
            }
        }
        throw new AssertionError("no " + no + " at " + view);
    }

    private static Object link(UUID arena) {
        return Json.of(
                "arenaId",
                arena.toString(),
                "school",
                "PUBLIC_VALUE",
                "documentRef",
                "Plan 2030",
                "budgetLine",
                "4.2 Benches",
                "reach",
                "ORGANISATION");
    }
}
