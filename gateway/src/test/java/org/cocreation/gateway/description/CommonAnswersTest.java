package org.cocreation.gateway.description;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class CommonAnswersTest {

    private final ObjectNode description = described();

    @Test
    void everyRefusalIsAProblem() {
        CommonAnswers.complete(description);

        assertThat(change().path("responses").path("403").path("$ref").asText()).endsWith("/responses/Problem");
        assertThat(change().path("responses").path("400").path("$ref").asText()).endsWith("/responses/Problem");
        assertThat(change().path("responses").path("404").path("$ref").asText()).endsWith("/responses/Problem");
    }

    @Test
    void everyAnswerCarriesTheVersionAndThatOfAChangeItsEvents() {
        CommonAnswers.complete(description);

        assertThat(change().path("responses").path("200").path("headers").has("API-Version"))
                .isTrue();
        assertThat(change().path("responses").path("200").path("headers").has("Cocreation-Events"))
                .isTrue();
        assertThat(read().path("responses").path("200").path("headers").has("API-Version"))
                .isTrue();
        assertThat(read().path("responses").path("200").path("headers").has("Cocreation-Events"))
                .isFalse();
    }

    @Test
    void aChangeTakesAnIdempotencyKey() {
        CommonAnswers.complete(description);

        assertThat(change().path("parameters").findValuesAsText("$ref"))
                .contains("#/components/parameters/Idempotency-Key", "#/components/parameters/Acting-For");
        assertThat(read().has("parameters")).isFalse();
    }

    @Test
    void aPostToACollectionCreates() {
        CommonAnswers.complete(description);

        JsonNode created = description
                .path("paths")
                .path("/v1/arenas")
                .path("post")
                .path("responses")
                .path("201");
        assertThat(created.path("headers").has("Location")).isTrue();
        assertThat(created.path("headers").has("API-Version")).isTrue();
        assertThat(change().path("responses").has("201")).isFalse();
    }

    @Test
    void aReadWithoutInputDeclaresNoFaultOfTheRequest() {
        CommonAnswers.complete(description);

        assertThat(read().path("responses").has("400")).isFalse();
        assertThat(read().path("responses").has("401")).isFalse();
        assertThat(read().path("responses").has("500")).isTrue();
    }

    private JsonNode change() {
        return description.path("paths").path("/v1/arenas/{id}/close").path("post");
    }

    private JsonNode read() {
        return description.path("paths").path("/v1/arena-templates").path("get");
    }

    private static ObjectNode described() {
        try {
            return (ObjectNode) new ObjectMapper().readTree("""
                    {"paths": {
                      "/v1/arenas": {"post": {"responses": {"200": {"description": "OK"}}}},
                      "/v1/arenas/{id}/close": {"post": {
                        "security": [{"bearer": ["participant"]}],
                        "parameters": [{"name": "id", "in": "path"}],
                        "responses": {"200": {"description": "OK"}, "403": {"description": "Not Allowed"}}}},
                      "/v1/arena-templates": {"get": {"responses": {"200": {"description": "OK"}}}}}}""");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
