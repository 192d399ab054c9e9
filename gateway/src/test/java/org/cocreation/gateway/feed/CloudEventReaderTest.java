package org.cocreation.gateway.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CloudEventReaderTest {

    private static final String ID = "0190b7a0-0000-7000-8000-000000000001";
    private static final String KEY = "0190b7a0-0000-7000-8000-0000000000aa";

    private final ObjectMapper json = new ObjectMapper();
    private final CloudEventReader reader = new CloudEventReader(json);

    @Test
    void binaryModeBecomesAStructuredEvent() throws Exception {
        FeedEvent event = reader.read("arena-events.v1", KEY, headers(), bytes("{\"laySeatShare\":0.6667}"));

        JsonNode structured = json.readTree(event.cloudEvent());
        assertThat(structured.fieldNames())
                .toIterable()
                .containsExactly(
                        "specversion",
                        "id",
                        "source",
                        "type",
                        "subject",
                        "time",
                        "datacontenttype",
                        "correlationid",
                        "partitionkey",
                        "sequence",
                        "data");
        assertThat(structured.at("/data/laySeatShare").asDouble()).isEqualTo(0.6667);
        assertThat(event.partitionKey()).isEqualTo(KEY);
    }

    @Test
    void structuredModeIsAcceptedAsWell() throws Exception {
        String structured = """
                {"specversion":"1.0","id":"%s","source":"urn:x","type":"org.cocreation.arena-formed.v1","subject":"s",
                 "time":"2026-03-02T17:05:11Z","data":{"n":1}}""".formatted(ID);

        FeedEvent event = reader.read(
                "arena-events.v1",
                KEY,
                Map.of("content-type", "application/cloudevents+json; charset=UTF-8"),
                bytes(structured));

        assertThat(event.id()).hasToString(ID);
        assertThat(json.readTree(event.cloudEvent()).path("partitionkey").asText())
                .isEqualTo(KEY);
    }

    @ParameterizedTest
    @CsvSource({"ce_id", "ce_type", "ce_source", "ce_subject", "ce_time", "ce_specversion"})
    void anEventWithoutARequiredAttributeIsNone(String attribute) {
        Map<String, String> headers = headers();
        headers.remove(attribute);

        assertThatThrownBy(() -> reader.read("arena-events.v1", KEY, headers, bytes("{}")))
                .isInstanceOf(MalformedEvent.class);
    }

    @ParameterizedTest
    @CsvSource({"ce_id,7", "ce_time,yesterday", "ce_specversion,0.3", "content-type,text/plain"})
    void anEventWithAWrongAttributeIsNone(String attribute, String value) {
        Map<String, String> headers = headers();
        headers.put(attribute, value);

        assertThatThrownBy(() -> reader.read("arena-events.v1", KEY, headers, bytes("{}")))
                .isInstanceOf(MalformedEvent.class);
    }

    @Test
    void aValueThatIsMissingOrNoJsonIsNoEvent() {
        assertThatThrownBy(() -> reader.read("arena-events.v1", KEY, headers(), null))
                .isInstanceOf(MalformedEvent.class);
        assertThatThrownBy(() -> reader.read("arena-events.v1", KEY, headers(), bytes("{")))
                .isInstanceOf(MalformedEvent.class);
        assertThatThrownBy(() -> reader.read("arena-events.v1", KEY, headers(), bytes("")))
                .isInstanceOf(MalformedEvent.class);
    }

    private static Map<String, String> headers() {
        return new HashMap<>(Map.of(
                "ce_specversion", "1.0",
                "ce_id", ID,
                "ce_source", "urn:cocreation:platform:arena-service",
                "ce_type", "org.cocreation.arena-formed.v1",
                "ce_subject", KEY,
                "ce_time", "2026-03-02T17:05:11Z",
                "ce_partitionkey", KEY,
                "ce_sequence", "0000000000000000001",
                "ce_correlationid", "case-7",
                "content-type", "application/json"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
