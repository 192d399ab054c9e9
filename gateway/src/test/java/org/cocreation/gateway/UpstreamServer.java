package org.cocreation.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The services behind the gateway, as far as its tests need them: small HTTP servers that tell what reached them. */
final class UpstreamServer implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx();
    private final Map<String, HttpServer> servers = new ConcurrentHashMap<>();
    private final Map<String, Integer> ports = new ConcurrentHashMap<>();

    static UpstreamServer start() {
        UpstreamServer upstream = new UpstreamServer();
        for (String service : new String[] {"arena", "actor", "value"}) {
            upstream.open(service);
            upstream.open(service + "-management");
        }
        return upstream;
    }

    String address(String name) {
        return "http://127.0.0.1:" + ports.get(name);
    }

    void open(String name) {
        HttpServer server = vertx.createHttpServer()
                .requestHandler(request -> answer(name, request))
                .listen(ports.getOrDefault(name, 0), "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        ports.put(name, server.actualPort());
        servers.put(name, server);
    }

    void shut(String name) {
        servers.remove(name).close().toCompletionStage().toCompletableFuture().join();
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private void answer(String name, HttpServerRequest request) {
        if (request.path().endsWith("/slow")) {
            return;
        }
        if (request.path().endsWith("/broken")) {
            request.connection().close();
            return;
        }
        if (name.endsWith("-management")) {
            manage(name, request);
            return;
        }
        if (request.path().endsWith(".ics")) {
            calendar(request);
            return;
        }
        request.body().onSuccess(body -> tell(name, request, body));
    }

    private static void calendar(HttpServerRequest request) {
        boolean known = "\"7\"".equals(request.getHeader("If-None-Match"));
        request.response()
                .setStatusCode(known ? 304 : 200)
                .putHeader("Content-Type", "text/calendar;charset=utf-8")
                .putHeader("ETag", "\"7\"")
                .putHeader("Cache-Control", "max-age=300")
                .end(known ? "" : "BEGIN:VCALENDAR\r\nNAME:Ærø\r\nEND:VCALENDAR\r\n");
    }

    private static void tell(String name, HttpServerRequest request, Buffer body) {
        JsonObject headers = new JsonObject();
        request.headers()
                .forEach(header -> headers.put(header.getKey().toLowerCase(java.util.Locale.ROOT), header.getValue()));
        request.response()
                .putHeader("Content-Type", "application/json")
                .putHeader("ETag", "\"7\"")
                .putHeader("API-Version", "9.9.9")
                .putHeader("Cocreation-Events", "0190b7a0-0000-7000-8000-000000000001")
                .end(new JsonObject()
                        .put("service", name)
                        .put("method", request.method().name())
                        .put("uri", request.uri())
                        .put("headers", headers)
                        .put("length", body.length())
                        .toBuffer());
    }

    private static void manage(String name, HttpServerRequest request) {
        String service = name.substring(0, name.indexOf('-'));
        String answer = switch (request.path()) {
            case "/q/openapi" -> """
                    {"openapi":"3.1.0","info":{"title":"%1$s","version":"0.1.0"},
                     "paths":{"/v1/%1$s-things":{"get":{"operationId":"list","responses":{"200":{"description":"ok",
                       "content":{"application/json":{"schema":{"$ref":"#/components/schemas/Thing"}}}}}}}},
                     "components":{"schemas":{"Thing":{"type":"object","properties":{"%1$s":{"type":"string"}}}}}}""".formatted(service);
            case "/manage/problems" -> """
                    [{"name":"%s-not-found","status":404,"title":"There is no such thing","remedy":"Look it up first."}]""".formatted(service);
            case "/q/health/ready" -> "{\"status\":\"UP\",\"checks\":[]}";
            case "/q/health/group/operator" ->
                "{\"status\":\"UP\",\"checks\":[{\"name\":\"kafka\",\"status\":\"UP\"}]}";
            default -> "{\"managed\":\"" + request.method() + " " + request.uri() + "\"}";
        };
        request.response().putHeader("Content-Type", "application/json").end(answer);
    }
}
