package org.cocreation.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.cocreation.local.Part;
import org.cocreation.local.PlatformFailure;

/** Builds the read models of a service anew from the topics while it goes on answering, and shows how far it is. */
final class Rebuild implements Command {

    private static final List<Part> SERVICES = List.of(Part.ARENA, Part.ACTOR, Part.VALUE_ASSESSMENT);

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();

    @Override
    public String name() {
        return "rebuild";
    }

    @Override
    public String usage() {
        return "SERVICE [--projection NAME]";
    }

    @Override
    public String summary() {
        return "builds the read models of a service anew from the topics";
    }

    @Override
    public int run(Session session, Arguments arguments) throws Exception {
        arguments.allow("--projection");
        Part part = part(arguments.word(0, "SERVICE"));
        URI manage = URI.create(session.running().addresses().management(part) + "/manage/projections");
        List<String> names = new ArrayList<>();
        read(manage).path("items").forEach(name -> names.add(name.asText()));
        String only = arguments.value("--projection").orElse("");
        if (!only.isEmpty() && !names.contains(only)) {
            throw new PlatformFailure(
                    part.label() + " has no projection " + only + "; it has " + String.join(", ", names));
        }
        for (String name : only.isEmpty() ? names : List.of(only)) {
            rebuild(session, manage, name);
        }
        return 0;
    }

    private void rebuild(Session session, URI manage, String name) throws Exception {
        CompletableFuture<HttpResponse<String>> answer = http.sendAsync(
                HttpRequest.newBuilder(URI.create(manage + "/" + name + "/rebuild"))
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        HttpResponse<String> done = null;
        long read = 0;
        while (done == null) {
            try {
                done = answer.get(1, TimeUnit.SECONDS);
            } catch (TimeoutException stillAtWork) {
                JsonNode progress = read(manage).path("underWay").path(name);
                read = progress.path("total").asLong(read);
                session.out()
                        .printf(
                                "  %s: %d of %d records%n",
                                name, progress.path("read").asLong(), read);
            } catch (ExecutionException e) {
                throw new PlatformFailure("the service does not answer: " + e.getMessage(), e);
            }
        }
        JsonNode result = json.readTree(done.body());
        if (done.statusCode() != 200) {
            throw new PlatformFailure(name + ": " + result.path("detail").asText(done.body()));
        }
        session.out()
                .printf(
                        "%s rebuilt in %d ms, generation %d%n",
                        name,
                        result.path("millis").asLong(),
                        result.path("liveGeneration").asLong());
    }

    private JsonNode read(URI address) throws IOException, InterruptedException {
        return json.readTree(http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                .body());
    }

    private static Part part(String name) {
        return SERVICES.stream()
                .filter(part -> part.label().equals(name) || part.label().equals(name + "-service"))
                .findFirst()
                .orElseThrow(() -> new PlatformFailure("there is no service " + name
                        + " with read models; there are arena-service, actor-service and value-assessment-service"));
    }
}
