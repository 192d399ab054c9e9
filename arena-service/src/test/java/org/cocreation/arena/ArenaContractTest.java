package org.cocreation.arena;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;
import org.cocreation.contracts.ActorEvent;
import org.cocreation.contracts.ArenaEvent;
import org.cocreation.contracts.DomainEvent;
import org.cocreation.contracts.EventType;
import org.cocreation.contracts.EventTypes;
import org.cocreation.contracts.ValueAssessmentEvent.AdaptationSuggested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The samples in the contracts module are the contract: what this service writes equals them, what it reads it reads from them. */
class ArenaContractTest {

    private final ObjectMapper json = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .setSerializationInclusion(JsonInclude.Include.NON_NULL);

    static Stream<Class<? extends DomainEvent>> published() {
        return EventTypes.all().stream().filter(ArenaEvent.class::isAssignableFrom);
    }

    static Stream<Class<? extends DomainEvent>> consumed() {
        return EventTypes.all().stream()
                .filter(event -> ActorEvent.class.isAssignableFrom(event) || event == AdaptationSuggested.class);
    }

    @ParameterizedTest
    @MethodSource("published")
    void whatIsPublishedEqualsItsSample(Class<? extends DomainEvent> type) throws IOException {
        JsonNode sample = sample(type);

        JsonNode written = json.readTree(json.writeValueAsBytes(json.treeToValue(sample, type)));

        assertThat(written).isEqualTo(sample);
    }

    @ParameterizedTest
    @MethodSource("consumed")
    void whatIsConsumedIsReadFromItsSample(Class<? extends DomainEvent> type) throws IOException {
        DomainEvent event = json.treeToValue(sample(type), type);

        assertThat(event.key()).isNotNull();
        assertThat(event.subject()).isNotNull();
    }

    private JsonNode sample(Class<? extends DomainEvent> type) throws IOException {
        EventType says = type.getAnnotation(EventType.class);
        String name = "/samples/" + says.name() + ".v" + says.version() + ".json";
        try (InputStream sample = DomainEvent.class.getResourceAsStream(name)) {
            assertThat(sample).as(name).isNotNull();
            return json.readTree(sample);
        }
    }
}
