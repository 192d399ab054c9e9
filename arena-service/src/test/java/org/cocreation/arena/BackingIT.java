package org.cocreation.arena;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cocreation.contracts.ActorEvent;
import org.cocreation.contracts.AllianceEvent.AllianceChanged;
import org.cocreation.contracts.AllianceEvent.AllianceDissolved;
import org.cocreation.contracts.AllianceEvent.AllianceFormed;
import org.cocreation.contracts.AllianceMember;
import org.cocreation.contracts.DomainEvent;
import org.cocreation.contracts.LeadershipDomain;
import org.cocreation.contracts.Sector;
import org.cocreation.kit.testing.PlatformResource;
import org.cocreation.kit.testing.Waiting;
import org.junit.jupiter.api.Test;

/** The alliances that back an arena come and go as their events tell. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class BackingIT {

    private static final LocalDate REVIEW = LocalDate.of(2031, 9, 1);

    private final Town town = new Town();
    private final UUID alliance = UUID.randomUUID();
    private final AllianceMember nonProfit =
            new AllianceMember(UUID.randomUUID(), Sector.CIVIL_SOCIETY, LeadershipDomain.CIVIC);
    private final AllianceMember neighbour =
            new AllianceMember(UUID.randomUUID(), Sector.CIVIL_SOCIETY, LeadershipDomain.CIVIC);
    private final AllianceMember bank =
            new AllianceMember(UUID.randomUUID(), Sector.BUSINESS, LeadershipDomain.BUSINESS);

    @Test
    void anAllianceBacksAnArenaUntilItNamesItNoMoreOrEnds() {
        String arena = arena();
        String other = arena();
        assertThat(backing(arena).getList("items")).isEmpty();

        publish(new AllianceFormed(alliance, List.of(nonProfit, bank), List.of(UUID.fromString(arena)), null));
        awaitMembers(arena, 2);
        JsonPath formed = backing(arena);
        assertThat(formed.getString("items[0].allianceId")).isEqualTo(alliance.toString());
        assertThat(formed.getInt("items[0].membersBySector.CIVIL_SOCIETY")).isEqualTo(1);
        assertThat(formed.getInt("items[0].membersByDomain.BUSINESS")).isEqualTo(1);
        assertThat(formed.getString("items[0].dataref")).endsWith("/v1/alliances/" + alliance);
        assertThat(formed.<Object>get("items[0].reviewOn")).isNull();
        assertThat(formed.prettify())
                .as("who the members are is read where the alliance is kept")
                .doesNotContain(nonProfit.actorId().toString());

        publish(new AllianceChanged(
                alliance,
                List.of(nonProfit, neighbour, bank),
                List.of(UUID.fromString(arena), UUID.fromString(other)),
                REVIEW,
                List.of("members", "arenaIds", "reviewOn")));
        awaitMembers(other, 3);
        JsonPath changed = backing(arena);
        assertThat(changed.getString("items[0].reviewOn")).isEqualTo(REVIEW.toString());
        assertThat(changed.getString("items[0].since"))
                .as("when it began is not moved by a change")
                .isEqualTo(formed.getString("items[0].since"));

        publish(new AllianceChanged(
                alliance,
                List.of(nonProfit, bank),
                List.of(UUID.fromString(other)),
                REVIEW,
                List.of("members", "arenaIds")));
        awaitMembers(other, 2);
        assertThat(backing(arena).getList("items")).isEmpty();

        publish(new AllianceDissolved(alliance, "TOO_FEW"));
        Waiting.until("nobody backs it", () -> backing(other).getList("items").isEmpty());
    }

    @Test
    void severalAlliancesAreListedPageByPage() {
        String arena = arena();
        UUID second = UUID.randomUUID();
        publish(new AllianceFormed(alliance, List.of(nonProfit, bank), List.of(UUID.fromString(arena)), null));
        awaitMembers(arena, 2);
        publish(new AllianceFormed(second, List.of(neighbour, bank), List.of(UUID.fromString(arena)), null));
        Waiting.until("both back it", () -> backing(arena).getList("items").size() == 2);

        JsonPath page = given().get("/v1/arenas/" + arena + "/backing?limit=1").jsonPath();
        assertThat(page.getList("items.allianceId")).containsExactly(alliance.toString());
        JsonPath next = given().queryParam("cursor", page.getString("nextCursor"))
                .get("/v1/arenas/" + arena + "/backing?limit=1")
                .jsonPath();
        assertThat(next.getList("items.allianceId")).containsExactly(second.toString());
        assertThat(next.getString("nextCursor")).isNull();
    }

    @Test
    void thereIsNoBackingOfWhatIsNoArena() {
        given().get("/v1/arenas/" + UUID.randomUUID() + "/backing").then().statusCode(404);
    }

    private String arena() {
        town.person("ada", Sector.CITIZENRY, LeadershipDomain.CIVIC, "neighbours");
        return town.convenedArena("ada", "").toString();
    }

    private static void awaitMembers(String arena, int members) {
        Waiting.until(
                members + " members stand behind it",
                () -> Integer.valueOf(members).equals(backing(arena).<Integer>get("items[0].members")));
    }

    private static JsonPath backing(String arena) {
        return given().get("/v1/arenas/" + arena + "/backing").jsonPath();
    }

    private static void publish(DomainEvent event) {
        PlatformResource.publish(ActorEvent.TOPIC, event);
    }
}
