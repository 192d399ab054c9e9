package org.cocreation.gateway.description;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cocreation.gateway.GatewayConfig;
import org.cocreation.gateway.door.Door;
import org.cocreation.gateway.door.Doors;
import org.cocreation.gateway.door.Exchange;
import org.cocreation.gateway.problem.GatewayProblem;
import org.cocreation.gateway.problem.Refusal;
import org.cocreation.gateway.routing.ServiceClient;

/** A page for every problem type of the platform: what happened and what to do about it. People get HTML, programs JSON. */
@ApplicationScoped
class ProblemPages implements Door {

    private static final String PROBLEMS = "/problems";

    record Type(String type, String name, int status, String title, String remedy) {}

    private record Page(Collection<Type> items) {}

    private final Vertx vertx;
    private final ObjectMapper json;
    private final String base;
    private final ServiceCopies services;
    private volatile Map<String, Type> types = Map.of();

    ProblemPages(Vertx vertx, ObjectMapper json, GatewayConfig config, ServiceClient client) {
        this.vertx = vertx;
        this.json = json;
        this.base = config.publicUrl() + PROBLEMS + "/";
        this.services = new ServiceCopies(client, "/manage/problems", JsonNode::isArray, this::merge);
        merge();
    }

    @Override
    public void open(Doors doors) {
        doors.publish(PROBLEMS, this::index).publishUnder(PROBLEMS, PROBLEMS + "/{name}", this::page);
    }

    void start(@Observes StartupEvent started) {
        services.keepFresh(vertx);
    }

    private synchronized void merge() {
        Map<String, Type> all = new TreeMap<>();
        services.all()
                .values()
                .forEach(list -> list.forEach(listed -> {
                    String name = listed.path("name").asText();
                    all.put(
                            name,
                            new Type(
                                    base + name,
                                    name,
                                    listed.path("status").asInt(),
                                    listed.path("title").asText(),
                                    listed.path("remedy").asText()));
                }));
        Arrays.stream(GatewayProblem.values())
                .forEach(own -> all.put(
                        own.kebabName(),
                        new Type(base + own.kebabName(), own.kebabName(), own.status(), own.title(), own.remedy())));
        types = all;
    }

    private void index(Exchange exchange) {
        if (wantsHtml(exchange)) {
            String rows = types.values().stream()
                    .map(type -> "<li><a href=\"/problems/" + escaped(type.name()) + "\">" + type.status() + " "
                            + escaped(type.title()) + "</a></li>\n")
                    .collect(Collectors.joining());
            html(exchange, "Problems of the platform", "<ul>\n" + rows + "</ul>");
        } else {
            json(exchange, new Page(types.values()));
        }
    }

    private void page(Exchange exchange) {
        Type type = types.get(exchange.pathAfter(PROBLEMS));
        if (type == null) {
            throw Refusal.of(GatewayProblem.NOT_FOUND, "There is no such problem type.");
        }
        if (wantsHtml(exchange)) {
            html(
                    exchange,
                    type.title(),
                    "<p>Status " + type.status() + ", <code>" + escaped(type.type())
                            + "</code></p>\n<h2>What to do</h2>\n<p>" + escaped(type.remedy())
                            + "</p>\n<p><a href=\"/problems\">All problems</a></p>");
        } else {
            json(exchange, type);
        }
    }

    private void json(Exchange exchange, Object document) {
        try {
            exchange.json(Buffer.buffer(json.writeValueAsBytes(document)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean wantsHtml(Exchange exchange) {
        exchange.response().headers().add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        String accept = exchange.request().getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains("text/html");
    }

    private static void html(Exchange exchange, String title, String body) {
        exchange.send(200, "text/html; charset=utf-8", Buffer.buffer("""
                <!doctype html>
                <html lang="en">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>%1$s</title></head>
                <body><main><h1>%1$s</h1>
                %2$s
                </main></body></html>
                """.formatted(escaped(title), body)));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
