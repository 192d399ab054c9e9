package org.cocreation.system.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cocreation.system.platform.Client;
import org.cocreation.system.platform.Event;
import org.cocreation.system.platform.Json;
import org.cocreation.system.platform.KafkaDoor;
import org.cocreation.system.platform.Wait;
import org.cocreation.system.scenario.TwinCities.Member;

/** M3, M5 and M15: an alliance that is too narrow at first, backs the arena, shares a goal, and ends when it is too narrow again. */
final class Allying {

    private final TwinCities cities;
    private final KafkaDoor kafka;
    private String path = "";
    private UUID alliance = new UUID(0, 0);

    Allying(TwinCities cities) {
        this.cities = cities;
        this.kafka = cities.kafka;
    }

    void sevenOfOneKindAreNoAlliance() {
        List<String> invited = new ArrayList<>();
        cities.nonProfits.subList(1, 7).forEach(each -> invited.add(each.actor().toString()));
        invited.add(cities.bank.actor().toString());
        alliance = first().post(
                        "/v1/alliances",
                        Json.of(
                                "name",
                                "Open Doors Alliance",
                                "purpose",
                                "Owners find the help that fits at the first door",
                                "reviewOn",
                                day(400),
                                "invited",
                                invited))
                .created()
                .id();
        path = "/v1/alliances/" + alliance;
        cities.nonProfits
                .subList(1, 7)
                .forEach(each -> each.client().post(path + "/members").ok());
        JsonNode narrow = first().get(path).ok().json();
        assertThat(narrow.path("state").asText()).isEqualTo("PROPOSED");
        assertThat(narrow.path("formation").path("members").asInt()).isEqualTo(7);
        assertThat(narrow.path("formation").path("sectors").asInt()).isEqualTo(1);
        assertThat(narrow.path("formation").path("domains").asInt()).isEqualTo(1);
        assertThat(narrow.path("formation").path("enough").asBoolean()).isFalse();
        cities.platform.anybody().get(path).refused(404, "alliance-not-found");
        assertThat(kafka.distinct(event -> event.is("alliance-formed", alliance)))
                .isEmpty();
    }

    void theBankMakesItOne() {
        cities.bank.client().post(path + "/members").ok();
        assertThat(kafka.await("alliance-formed", alliance).data().path("members"))
                .hasSize(8);
    }

    /** The alliance takes guiding principles and backs the arena, which shows so. */
    void itAgreesOnPrinciplesAndBacksTheArena(UUID arena) {
        var shown = first().get(path).ok();
        first().with("If-Match", shown.header("ETag"))
                .put(
                        path,
                        Json.of(
                                "name",
                                shown.json().path("name").asText(),
                                "purpose",
                                shown.json().path("purpose").asText(),
                                "principles",
                                List.of("Owners decide which door is theirs", "What we learn belongs to all of us"),
                                "arenaIds",
                                List.of(arena.toString()),
                                "reviewOn",
                                day(365)))
                .ok();
        Event changed = changedTo("principles");
        assertThat(changed.raw()).as("text stays behind the dataref").doesNotContain("which door is theirs");
        Wait.until(
                "the arena shows who backs it",
                java.time.Duration.ofSeconds(30),
                () -> !backing(arena).isEmpty());
        JsonNode backing = backing(arena).path(0);
        assertThat(backing.path("allianceId").asText()).isEqualTo(alliance.toString());
        assertThat(backing.path("members").asInt()).isEqualTo(8);
        Committee.assertCounts(backing.path("membersBySector"), java.util.Map.of("CIVIL_SOCIETY", 7, "BUSINESS", 1));
    }

    void allEightEndorseAGoal() {
        UUID goal = first().post(path + "/goals", Json.of("text", "One intake for all seven doors"))
                .created()
                .id();
        members()
                .subList(1, 8)
                .forEach(member -> member.client()
                        .post(path + "/goals/" + goal + "/stance", Json.of("stance", "ENDORSE"))
                        .ok());
        JsonNode shared = kafka.awaitExactly(1, "joint-goal-shared", event -> event.is("joint-goal-shared", alliance))
                .get(0)
                .data();
        assertThat(shared.path("goalId").asText()).isEqualTo(goal.toString());
        JsonNode shown = cities.platform.anybody().list(path + "/goals").get(0);
        assertThat(shown.path("state").asText()).isEqualTo("SHARED");
        assertThat(shown.path("endorsements").asInt()).isEqualTo(8);
        assertThat(shown.path("members").asInt()).isEqualTo(8);
    }

    void aMemberLeavesAndItGoesOn() {
        leave(cities.nonProfits.get(6));
        assertThat(changedTo("members").data().path("members")).hasSize(7);
        assertThat(cities.read(path).path("state").asText()).isEqualTo("FORMED");
    }

    void withoutTheBankItIsOver(UUID arena) {
        leave(cities.bank);
        assertThat(kafka.await("alliance-dissolved", alliance)
                        .data()
                        .path("reason")
                        .asText())
                .isEqualTo("TOO_FEW");
        assertThat(cities.read(path).path("state").asText()).isEqualTo("DISSOLVED");
        Wait.until(
                "nobody backs the arena any more",
                java.time.Duration.ofSeconds(30),
                () -> backing(arena).isEmpty());
    }

    private List<Member> members() {
        List<Member> members = new ArrayList<>(cities.nonProfits);
        members.add(cities.bank);
        return members;
    }

    private void leave(Member member) {
        assertThat(member.client().delete(path + "/members/" + member.actor()).status())
                .isEqualTo(204);
    }

    private Event changedTo(String field) {
        return kafka.await(
                "alliance-changed (" + field + ")",
                event -> event.is("alliance-changed", alliance)
                        && event.data().path("changed").toString().contains(field));
    }

    private JsonNode backing(UUID arena) {
        return cities.read("/v1/arenas/" + arena + "/backing").path("items");
    }

    private Client first() {
        return cities.facilitator();
    }

    private String day(int days) {
        return LocalDate.ofInstant(cities.now(), ZoneOffset.UTC).plusDays(days).toString();
    }
}
