package org.cocreation.system.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A reader of the pull feed: page by page with the cursor of the page before, over any interruption. */
public final class FeedDoor extends Door {

    private final Client client;
    private final Thread thread = new Thread(this::run, "feed door");
    private volatile boolean running = true;

    /** Reads from the start, as a caller who may see everything. */
    public FeedDoor(Client client) {
        super("feed");
        this.client = client;
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        String cursor = "";
        while (running) {
            try {
                Answer answer = client.trySend(
                        "GET", "/v1/events?limit=200&wait=1" + (cursor.isEmpty() ? "" : "&after=" + cursor), null);
                if (answer.status() != 200) {
                    Wait.millis(200);
                    continue;
                }
                JsonNode page = answer.json();
                page.path("items").forEach(item -> saw(Event.of(item)));
                cursor = page.path("nextCursor").asText(cursor);
            } catch (IOException | UncheckedIOException gatewayAway) {
                Wait.millis(200);
            }
        }
    }

    @Override
    public void close() {
        running = false;
        try {
            thread.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
