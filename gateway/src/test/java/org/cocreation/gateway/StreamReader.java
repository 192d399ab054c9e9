package org.cocreation.gateway;

import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Listens to the event stream as an app does. */
final class StreamReader implements AutoCloseable {

    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final List<String> cursors = new ArrayList<>();
    private final CountDownLatch open = new CountDownLatch(1);
    private final InputStream body;

    private StreamReader(InputStream body) {
        this.body = body;
        Thread listener = new Thread(this::listen, "stream-reader");
        listener.setDaemon(true);
        listener.start();
    }

    static StreamReader open(String query, String lastEventId) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/v1/events/stream?" + query));
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        HttpResponse<InputStream> response =
                HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) {
            throw new IOException("status " + response.statusCode());
        }
        return new StreamReader(response.body());
    }

    void awaitOpen() throws InterruptedException {
        if (!open.await(10, TimeUnit.SECONDS)) {
            throw new AssertionError("the stream did not open");
        }
    }

    List<String> ids(int expected) throws InterruptedException {
        List<String> ids = new ArrayList<>();
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (ids.size() < expected) {
            String event = events.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (event == null) {
                break;
            }
            Matcher id = ID.matcher(event);
            if (id.find()) {
                ids.add(id.group(1));
            }
        }
        return ids;
    }

    String cursorOf(int index) {
        return cursors.get(index);
    }

    @Override
    public void close() throws IOException {
        body.close();
    }

    private void listen() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            String line;
            while ((line = lines.readLine()) != null) {
                if (line.startsWith("retry:")) {
                    open.countDown();
                } else if (line.startsWith("id: ")) {
                    cursors.add(line.substring(4));
                } else if (line.startsWith("data: ")) {
                    events.add(line.substring(6));
                }
            }
        } catch (IOException e) {
            // the test closed the stream
        }
    }
}
