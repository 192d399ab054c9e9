package org.cocreation.gateway.description;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class OpenApiMergerTest {

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void pathsComponentsAndTagsComeTogether() throws JsonProcessingException {
        JsonNode merged = merge(document("/a", "readA", "A"), document("/b", "readB", "B"));

        assertThat(merged.path("paths").fieldNames()).toIterable().containsExactly("/a", "/b");
        assertThat(merged.at("/components/schemas").fieldNames()).toIterable().containsExactly("A", "B");
        assertThat(merged.path("tags")).hasSize(1);
    }

    @Test
    void equalComponentsAreShared() throws JsonProcessingException {
        JsonNode merged = merge(document("/a", "readA", "Same"), document("/b", "readB", "Same"));

        assertThat(merged.at("/components/schemas")).hasSize(1);
    }

    @Test
    void differentComponentsOfOneNameAreRenamedWhereverTheyAreUsed() throws JsonProcessingException {
        String other = document("/b", "readB", "Thing").replace("\"type\":\"object\"", "\"type\":\"string\"");

        JsonNode merged = merge(document("/a", "readA", "Thing"), other);

        assertThat(merged.at("/components/schemas/Thing/type").asText()).isEqualTo("object");
        assertThat(merged.at("/components/schemas/ValueThing/type").asText()).isEqualTo("string");
        assertThat(merged.at("/paths/~1a/get/responses/200/schema/$ref").asText())
                .isEqualTo("#/components/schemas/Thing");
        assertThat(merged.at("/paths/~1b/get/responses/200/schema/$ref").asText())
                .isEqualTo("#/components/schemas/ValueThing");
    }

    @Test
    void operationIdsStayUnique() throws JsonProcessingException {
        JsonNode merged = merge(document("/a", "list", "A"), document("/b", "list", "B"));

        assertThat(merged.at("/paths/~1a/get/operationId").asText()).isEqualTo("list");
        assertThat(merged.at("/paths/~1b/get/operationId").asText()).isEqualTo("valueList");
    }

    private JsonNode merge(String arena, String value) throws JsonProcessingException {
        return new OpenApiMerger(json, json.readTree("{\"openapi\":\"3.1.0\",\"info\":{\"title\":\"all\"}}"))
                .add("arena", json.readTree(arena))
                .add("value", json.readTree(value))
                .document();
    }

    private static String document(String path, String operation, String schema) {
        return """
                {"tags":[{"name":"T"}],
                 "paths":{"%s":{"get":{"operationId":"%s","responses":{"200":{"schema":{"$ref":"#/components/schemas/%s"}}}}}},
                 "components":{"schemas":{"%s":{"type":"object"}}}}""".formatted(path, operation, schema, schema);
    }
}
