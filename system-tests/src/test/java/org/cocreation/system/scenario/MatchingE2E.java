package org.cocreation.system.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cocreation.system.platform.Arenas;
import org.cocreation.system.platform.Client;
import org.cocreation.system.platform.Event;
import org.cocreation.system.platform.Json;
import org.cocreation.system.platform.KafkaDoor;
import org.cocreation.system.platform.People;
import org.cocreation.system.platform.People.Actor;
import org.cocreation.system.platform.SharedPlatform;
import org.cocreation.system.platform.TestPlatform;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From an offer and a need to people who were asked in the order of the list, came, and changed whom the arena asks next. */
@Order(14)
@ExtendWith(SharedPlatform.class)
class MatchingE2E {

    private static final String OWNERS = "minority-owners-to-match";
    private static final String LENDERS = "small-lenders-to-match";

    private final TestPlatform platform;
    private final KafkaDoor kafka;
    private final People people;

    MatchingE2E(TestPlatform platform) {
        this.platform = platform;
        kafka = platform.kafka();
        people = new People(platform, "matching");
    }

    @Test
    void anArenaAsksThoseWhoAreAffectedAndThoseWhoBringWhatItNeeds() {
        Actor convener = people.citizen("convener");
        Actor owner = people.citizen("owner", OWNERS);
        Actor second = people.citizen("second-owner", OWNERS);
        Actor lender = people.citizen("lender", LENDERS);
        UUID bank = people.organisation("A bank to match", "BUSINESS", "BUSINESS");
        Actor banker = people.person("banker", Json.of("affiliations", List.of(People.mayActFor(bank))));
        platform.settle();
        Client forBank = banker.client().actingFor(bank);
        UUID guarantee = offer(forBank, bank, "Loan-Guarantee");
        kafka.await("asset-offered", bank);

        UUID arena = convene(convener);
        kafka.await("arena-convened", arena);
        platform.settle();
        JsonNode need = need(arena);
        assertThat(need.path("met").asBoolean()).isFalse();
        assertThat(need.path("coverable").asBoolean()).isTrue();

        JsonNode list = matches(convener, arena);
        assertThat(list.path("items").findValuesAsText("actorId"))
                .containsExactly(text(owner.id()), text(lender.id()), text(bank), text(second.id()));
        assertThat(list.path("items").path(2).path("newNeeds").path(0).asText()).isEqualTo("RESOURCE loan-guarantee");
        assertThat(list.path("uncoveredGroups")).isEmpty();
        banker.client().get("/v1/matches?arenaId=" + arena).refused(403, "not-for-matching");

        JsonNode sent = convener.client()
                .post("/v1/matches/outreach", Json.of("arenaId", text(arena), "count", 3))
                .ok()
                .json()
                .path("sent");
        assertThat(sent.findValuesAsText("actorId")).containsExactly(text(owner.id()), text(lender.id()), text(bank));
        kafka.awaitExactly(3, "invitation-sent", event -> event.is("invitation-sent", arena));
        accept(owner.client(), sent.path(0));
        accept(lender.client(), sent.path(1));
        accept(forBank, sent.path(2));
        List<Event> joined =
                kafka.awaitExactly(3, "actor-joined-arena", event -> event.is("actor-joined-arena", arena));

        forBank.post("/v1/actors/" + bank + "/assets/" + guarantee + "/reservations", Json.of("arenaId", text(arena)))
                .ok();
        kafka.await("asset-reserved", bank);
        platform.settle();
        assertThat(need(arena).path("met").asBoolean()).isTrue();

        recompose(convener, owner, arena, joined);
    }

    /** A seat for the county and another need: the list is another one, and the county is asked. */
    private void recompose(Actor convener, Actor facilitator, UUID arena, List<Event> joined) {
        UUID seat = joined.stream()
                .filter(event -> event.data().path("actorId").asText().equals(text(facilitator.id())))
                .map(event -> UUID.fromString(event.data().path("seatId").asText()))
                .findFirst()
                .orElseThrow();
        new Arenas(platform, convener).makeFacilitator(arena, seat);
        kafka.await("arena-formed", arena);
        UUID county = people.organisation("A county to match", "PUBLIC", "ADMINISTRATIVE");
        Actor clerk = people.person("clerk", Json.of("affiliations", List.of(People.mayActFor(county))));
        platform.settle();
        offer(clerk.client().actingFor(county), county, "register-of-firms");
        facilitator
                .client()
                .post(
                        "/v1/arenas/" + arena + "/adaptations",
                        Json.of(
                                "kind",
                                "RECOMPOSE",
                                "reason",
                                "The county knows who the owners are",
                                "trigger",
                                "MEMBER",
                                "seatPlan",
                                List.of(
                                        seats("CITIZEN", 2, true),
                                        seats("BUSINESS", 1, false),
                                        seats("PUBLIC_MANAGER", 1, false)),
                                "needs",
                                List.of(Json.of("assetKind", "RESOURCE", "tag", "register of firms"))))
                .created();
        kafka.await("arena-adapted", arena);
        platform.settle();

        JsonNode first = matches(facilitator, arena).path("items").path(0);
        assertThat(first.path("actorId").asText()).isEqualTo(text(county));
        assertThat(first.path("seatRole").asText()).isEqualTo("PUBLIC_MANAGER");
        assertThat(first.path("place").asText()).isEqualTo("SEAT");
    }

    private UUID offer(Client owner, UUID actor, String tag) {
        return owner.post("/v1/actors/" + actor + "/assets", Json.of("kind", "RESOURCE", "tag", tag))
                .created()
                .id();
    }

    private UUID convene(Actor convener) {
        Map<String, Object> challenge = Arenas.challengeNamed("Loans for those who get none");
        challenge.remove("affectedUnknown");
        challenge.put("affectedGroups", List.of(group(OWNERS), group(LENDERS)));
        UUID id = convener.client().post("/v1/challenges", challenge).created().id();
        Map<String, Object> arena = Arenas.openArena(id, "Loans");
        arena.put("seatPlan", List.of(seats("CITIZEN", 2, true), seats("BUSINESS", 1, false)));
        arena.put("needs", List.of(Json.of("assetKind", "RESOURCE", "tag", "loan guarantee")));
        return convener.client().post("/v1/arenas", arena).created().id();
    }

    private static Map<String, Object> group(String code) {
        return Json.of("code", code, "label", "People called " + code);
    }

    private static Map<String, Object> seats(String role, int max, boolean lay) {
        return Json.of("role", role, "min", 0, "max", max, "voting", true, "lay", lay);
    }

    private JsonNode need(UUID arena) {
        return platform.anybody().list("/v1/arenas/" + arena + "/needs").get(0);
    }

    private static JsonNode matches(Actor reader, UUID arena) {
        return reader.client().get("/v1/matches?arenaId=" + arena).ok().json();
    }

    private static void accept(Client invited, JsonNode invitation) {
        invited.post("/v1/invitations/" + invitation.path("id").asText() + "/accept")
                .ok();
    }

    private static String text(UUID id) {
        return id.toString();
    }
}
