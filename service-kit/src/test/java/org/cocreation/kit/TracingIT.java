package org.cocreation.kit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.cocreation.kit.note.NoteService;
import org.cocreation.kit.testing.PlatformResource;
import org.cocreation.kit.testing.Waiting;
import org.junit.jupiter.api.Test;

/** What traces tell of requests, where they are on. */
@QuarkusTest
@TestProfile(TracingIT.On.class)
@QuarkusTestResource(PlatformResource.class)
class TracingIT {

    /** Tracing is on. */
    public static class On extends NoteService {

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
            settings.put("cocreation.tracing", "true");
            return settings;
        }
    }

    /** The spans that have ended. */
    @Singleton
    static class Ended implements SpanProcessor {

        private static final List<String> SPANS = new CopyOnWriteArrayList<>();

        @Override
        public void onStart(Context parent, ReadWriteSpan span) {
            // Only how it ends is looked at.
        }

        @Override
        public boolean isStartRequired() {
            return false;
        }

        @Override
        public void onEnd(ReadableSpan span) {
            SPANS.add(span.toSpanData().toString());
        }

        @Override
        public boolean isEndRequired() {
            return true;
        }
    }

    @Test
    void tellNothingOfWhatWasAskedFor() {
        UUID note = UUID.randomUUID();

        given().queryParam("q", "Marta-Brandt").get("/v1/notes/" + note);

        Waiting.until(
                "the request has a span",
                () -> Ended.SPANS.stream()
                        .anyMatch(span -> span.contains(note.toString()) && span.contains("url.query")));
        assertThat(Ended.SPANS).noneMatch(span -> span.contains("Marta"));
    }
}
