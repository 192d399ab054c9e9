package org.cocreation.local.demo.stage;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Predicate;
import org.cocreation.local.demo.client.Answer;
import org.cocreation.local.demo.client.Call;
import org.cocreation.local.demo.client.Person;

/** How an arena takes root beyond itself: in the strategy of an organisation, and in what is remembered of those who came. */
public final class Anchoring {

    private final Stage stage;
    private final String arena;

    /** Of an arena. */
    public Anchoring(Stage stage, String arena) {
        this.stage = stage;
        this.arena = arena;
    }

    /** An organisation makes the arena part of its strategy. */
    public void partOfTheStrategy(String who, Person speaker, String organisation, String document)
            throws InterruptedException {
        String path = "/v1/actors/" + organisation + "/strategy-links";
        if (stage.list(null, path).isEmpty()) {
            Answer link = stage.does(who, Call.post(speaker, path, Stage.body("""
                    {"arenaId": "%s", "school": "PUBLIC_VALUE", "documentRef": "%s", "reach": "ORGANISATION"}""", arena, document)), "strategy links");
            stage.event("strategy-linked", event -> link.events().contains(event.id()));
        } else {
            stage.already("the link to the strategy", "strategy links");
        }
        stage.measureUntil(
                arena,
                "M18",
                reading -> reading.path("inputs")
                                .path("strategyLinksByReach")
                                .path("ORGANISATION")
                                .asInt()
                        == 1);
        stage.holds("the arena counts as part of the strategy of an organisation (M18)", true);
    }

    /** It is remembered who came, and how far. */
    public void remembers(int people, String how, Predicate<JsonNode> wanted) throws InterruptedException {
        stage.readUntil(
                "what is remembered of those who came",
                Players.STEWARD,
                "/v1/participation?limit=200&arenaId=" + arena,
                page -> came(page, wanted) == people);
        stage.holds("it is remembered that " + people + " people " + how, true);
    }

    private static long came(JsonNode page, Predicate<JsonNode> wanted) {
        long came = 0;
        for (JsonNode one : page.path("items")) {
            came += !one.path("stage").asText().equals("MOBILISED") && wanted.test(one) ? 1 : 0;
        }
        return came;
    }
}
