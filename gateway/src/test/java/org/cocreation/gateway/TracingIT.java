package org.cocreation.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** What traces tell of requests, where they are on. */
@QuarkusTest
@TestProfile(TracingIT.On.class)
@QuarkusTestResource(Surroundings.class)
class TracingIT {

    /** Tracing is on. */
    public static class On implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("cocreation.tracing", "true");
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
    void tellNothingOfWhatWasAskedFor() throws InterruptedException {
        String actor = UUID.randomUUID().toString();

        given().queryParam("q", "Marta-Brandt")
                .get("/v1/actors/" + actor)
                .then()
                .statusCode(200);

        for (int i = 0; i < 200 && spansOf(actor) < 2; i++) {
            Thread.sleep(50);
        }
        assertThat(spansOf(actor)).as("what came in and what went on").isEqualTo(2);
        assertThat(Ended.SPANS).noneMatch(span -> span.contains("Marta"));
    }

    private static long spansOf(String actor) {
        return Ended.SPANS.stream().filter(span -> span.contains(actor)).count();
    }
}
