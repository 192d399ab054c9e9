package org.cocreation.system.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Somebody who calls the gateway with a token, perhaps for an organisation. Immutable; every change gives another client. */
public final class Client {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final Duration LIMIT = Duration.ofSeconds(40);

    private final URI base;
    private final @Nullable Supplier<String> token;
    private final Map<String, String> headers;

    Client(URI base, @Nullable Supplier<String> token, Map<String, String> headers) {
        this.base = base;
        this.token = token;
        this.headers = Map.copyOf(headers);
    }

    /** The same caller with one more header on every request. */
    public Client with(String header, String value) {
        Map<String, String> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        more.putAll(headers);
        more.put(header, value);
        return new Client(base, token, more);
    }

    /** The same caller acting for an organisation. */
    public Client actingFor(UUID organisation) {
        return with("Acting-For", organisation.toString());
    }

    /** The same caller, repeating a request under a key. */
    public Client once(String key) {
        return with("Idempotency-Key", key);
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    public Answer post(String path, Object body) {
        return send("POST", path, Json.write(body));
    }

    public Answer post(String path) {
        return send("POST", path, null);
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, Json.write(body));
    }

    public Answer patch(String path, Object body) {
        return with("Content-Type", "application/merge-patch+json").send("PATCH", path, Json.write(body));
    }

    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    /** All items of a list, page by page. */
    public List<com.fasterxml.jackson.databind.JsonNode> list(String path) {
        List<com.fasterxml.jackson.databind.JsonNode> items = new ArrayList<>();
        String next = "";
        do {
            var page = get(path + (next.isEmpty() ? "" : (path.contains("?") ? "&" : "?") + "cursor=" + next))
                    .ok()
                    .json();
            page.path("items").forEach(items::add);
            next = page.path("nextCursor").asText("");
        } while (!next.isEmpty());
        return items;
    }

    /** Sends a request as it is; the body is JSON unless a header says otherwise. */
    public Answer send(String method, String path, @Nullable String body) {
        try {
            return trySend(method, path, body);
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        }
    }

    /** Sends a request that may get no answer. */
    public Answer trySend(String method, String path, @Nullable String body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(LIMIT)
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        Supplier<String> credentials = token;
        if (credentials != null) {
            request.header("Authorization", "Bearer " + credentials.get());
        }
        headers.forEach(request::header);
        if (body != null && headers.keySet().stream().noneMatch("Content-Type"::equalsIgnoreCase)) {
            request.header("Content-Type", "application/json");
        }
        try {
            HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(method + " " + path, response.statusCode(), response.headers(), response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
