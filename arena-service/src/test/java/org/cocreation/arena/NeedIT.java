package org.cocreation.arena;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.UUID;
import org.cocreation.contracts.ActorEvent;
import org.cocreation.contracts.ActorEvent.ActorErased;
import org.cocreation.contracts.ActorEvent.AssetOffered;
import org.cocreation.contracts.ActorEvent.AssetReleased;
import org.cocreation.contracts.ActorEvent.AssetReserved;
import org.cocreation.contracts.ActorEvent.AssetWithdrawn;
import org.cocreation.contracts.DomainEvent;
import org.cocreation.contracts.LeadershipDomain;
import org.cocreation.contracts.Sector;
import org.cocreation.kit.testing.PlatformResource;
import org.cocreation.kit.testing.Waiting;
import org.junit.jupiter.api.Test;

/** What an arena lacks, held against what actors offer. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class NeedIT {

    private final Town town = new Town();
    private final String tag = "room-" + UUID.randomUUID();
    private final UUID giver = UUID.randomUUID();

    @Test
    void unmetNeedsAreShownAsCoverableByOffersAndMetByWhatIsSetAside() {
        String arena = arenaThatLacks();
        needs(arena, 0, 0, false, false);

        UUID small = offer(60);
        UUID large = offer(80);
        needs(arena, 0, 2, false, true);
        publish(new AssetReserved(giver, small, UUID.fromString(arena)));
        needs(arena, 1, 1, false, true);
        publish(new AssetReserved(giver, large, UUID.fromString(arena)));
        needs(arena, 2, 0, true, false);

        publish(new AssetReleased(giver, small, UUID.fromString(arena)));
        needs(arena, 1, 1, false, true);
        publish(new AssetWithdrawn(giver, small));
        needs(arena, 1, 0, false, false);
        publish(new ActorErased(giver));
        needs(arena, 0, 0, false, false);
    }

    private String arenaThatLacks() {
        town.person("ada", Sector.CITIZENRY, LeadershipDomain.CIVIC, "neighbours");
        return town.convenedArena("ada", """
                        , "needs": [{"assetKind": "RESOURCE", "tag": "%s", "quantity": 120, "unit": "m2"}]""".formatted(tag.toUpperCase(Locale.ROOT)))
                .toString();
    }

    private UUID offer(int quantity) {
        UUID asset = UUID.randomUUID();
        publish(new AssetOffered(giver, asset, "RESOURCE", tag, BigDecimal.valueOf(quantity), "m2", false, null, null));
        return asset;
    }

    private static void publish(DomainEvent event) {
        PlatformResource.publish(ActorEvent.TOPIC, event);
    }

    private static void needs(String arena, int reserved, int offered, boolean met, boolean coverable) {
        Waiting.until(
                "reserved %d, offered %d, met %s, coverable %s".formatted(reserved, offered, met, coverable), () -> {
                    JsonPath shown =
                            given().get("/v1/arenas/" + arena + "/needs").jsonPath();
                    return shown.getInt("items[0].reserved") == reserved
                            && shown.getInt("items[0].offered") == offered
                            && shown.getBoolean("items[0].met") == met
                            && shown.getBoolean("items[0].coverable") == coverable;
                });
    }
}
