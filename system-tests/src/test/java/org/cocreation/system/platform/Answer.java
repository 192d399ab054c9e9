package org.cocreation.system.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.UUID;

/** What the gateway answered. */
public record Answer(String request, int status, HttpHeaders headers, String body) {

    /** The body as JSON. */
    public JsonNode json() {
        return Json.read(body);
    }

    /** A header, or the empty text. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** Fails unless the request was accepted. */
    public Answer ok() {
        assertThat(status).as("%s: %s", request, body).isBetween(200, 299);
        return this;
    }

    /** Fails unless something was created. */
    public Answer created() {
        assertThat(status).as("%s: %s", request, body).isEqualTo(201);
        return this;
    }

    /** Fails unless the request was refused with this status for this reason, as a complete problem. */
    public Answer refused(int expected, String problem) {
        assertThat(status).as("%s: %s", request, body).isEqualTo(expected);
        isProblem();
        assertThat(json().path("type").asText()).as(request).endsWith("/problems/" + problem);
        return this;
    }

    /** Fails unless the body is a problem with all that one must say. */
    public Answer isProblem() {
        assertThat(header("content-type")).as("%s: %s", request, body).startsWith("application/problem+json");
        JsonNode problem = json();
        assertThat(problem.path("status").asInt()).as(request).isEqualTo(status);
        for (String field : List.of("type", "title", "detail")) {
            assertThat(problem.path(field).asText())
                    .as("%s of the answer to %s", field, request)
                    .isNotBlank();
        }
        assertThat(problem.path("type").asText()).as(request).contains("/problems/");
        return this;
    }

    /** The id of what the answer shows. */
    public UUID id() {
        return UUID.fromString(json().path("id").asText());
    }

    /** Ids of the events that the change caused. */
    public List<String> events() {
        String ids = header("Cocreation-Events");
        return ids.isBlank() ? List.of() : List.of(ids.split("\\s*,\\s*", -1));
    }
}
