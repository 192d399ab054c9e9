package org.cocreation.system.description;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.cocreation.system.platform.SharedPlatform;
import org.cocreation.system.platform.TestPlatform;
import org.cocreation.system.platform.Wait;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The merged description of the API covers every service, and is kept for the checks that come after the tests. */
@Order(5)
@ExtendWith(SharedPlatform.class)
class ApiDescriptionE2E {

    private static final Path KEPT = Path.of("target", "openapi.json");

    private final TestPlatform platform;

    ApiDescriptionE2E(TestPlatform platform) {
        this.platform = platform;
    }

    @Test
    void describesTheOperationsOfEveryService() throws IOException {
        // The gateway merges a service's description when it has seen the service answer, which may be after it is
        // ready itself.
        Wait.until(
                "every service is described",
                Duration.ofSeconds(30),
                () -> paths().containsAll(List.of("/v1/challenges", "/v1/actors", "/v1/value-frames", "/v1/events")));

        JsonNode description = platform.anybody().get("/v1/openapi.json").ok().json();
        Files.writeString(KEPT, description.toPrettyString());

        assertThat(description.path("openapi").asText()).startsWith("3.1");
        assertThat(paths()).contains("/v1/arenas/{id}", "/v1/invitations/{id}/accept", "/v1/assessments");
    }

    private List<String> paths() {
        List<String> paths = new ArrayList<>();
        platform.anybody()
                .get("/v1/openapi.json")
                .ok()
                .json()
                .path("paths")
                .fieldNames()
                .forEachRemaining(paths::add);
        return paths;
    }
}
