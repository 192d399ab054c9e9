package org.cocreation.local.demo.door;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.cocreation.local.demo.client.GatewayClient;
import org.cocreation.local.demo.client.Person;

/** Reads the feed page by page, each from where the one before ended, waiting at its end. */
final class FeedReader extends Reader {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final GatewayClient gateway;
    private final Person operator;
    private String cursor = "now";

    FeedReader(GatewayClient gateway, Person operator) {
        super("feed");
        this.gateway = gateway;
        this.operator = operator;
    }

    /** Where the feed ends now. */
    String end() throws IOException, InterruptedException {
        return page("after=now&limit=1").path("nextCursor").asText();
    }

    /** Begins there. */
    void startAt(String cursor) {
        this.cursor = cursor;
        start();
    }

    @Override
    void readOn() throws IOException, InterruptedException {
        JsonNode page = page("after=" + cursor + "&limit=200&wait=5");
        fine();
        page.path("items").forEach(item -> seen(SeenEvent.of(item)));
        cursor = page.path("nextCursor").asText();
    }

    private JsonNode page(String query) throws IOException, InterruptedException {
        HttpResponse<String> response = gateway.http()
                .send(
                        gateway.request("/v1/events?" + query, operator)
                                .timeout(Duration.ofSeconds(30))
                                .build(),
                        BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException("the feed answers " + response.statusCode() + " " + response.body());
        }
        JsonNode page = JSON.readTree(response.body());
        if (page.path("nextCursor").asText().isEmpty()) {
            throw new IOException("the feed gives no cursor");
        }
        return page;
    }
}
