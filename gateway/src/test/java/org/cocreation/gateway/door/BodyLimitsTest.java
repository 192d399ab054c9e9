package org.cocreation.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyLimitsTest {

    private static final String IMPORT = "/v1/arenas/0190f5a2-0000-7000-8000-000000000001/decisions/import";

    private final BodyLimits limits = new BodyLimits(100, 1_000);

    @Test
    void aFileMayBeLargerThanACommandAndIsNoJson() {
        assertThat(limits.of(IMPORT)).isEqualTo(1_000);
        assertThat(limits.typesAt(IMPORT)).containsExactlyInAnyOrder("text/plain", "application/octet-stream");
    }

    @Test
    void actorsComeAsFilesOfRecords() {
        assertThat(limits.of("/v1/actors/imports")).isEqualTo(1_000);
        assertThat(limits.typesAt("/v1/actors/imports")).containsExactlyInAnyOrder("text/csv", "application/x-ndjson");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/actors/imports/1/cancel",
                "/v1/arenas",
                "/v1/arenas/1/2/decisions/import",
                "/v1/challenges/1/import",
                IMPORT + "/x"
            })
    void everythingElseIsACommand(String path) {
        assertThat(limits.of(path)).isEqualTo(100);
        assertThat(limits.typesAt(path)).contains("application/json").doesNotContain("text/plain");
    }
}
