package org.cocreation.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestMetricsTest {

    @ParameterizedTest
    @CsvSource({
        "/v1/arenas, /v1/arenas",
        "/v1/arenas/0190b7a0-0000-7000-8000-0000000000aa/seats, /v1/arenas/{id}/seats",
        "/v1/actors/Ada%20L, /v1/actors/{id}",
        "/v1/arena-templates/4711, /v1/arena-templates/{id}"
    })
    void aRouteHoldsNoIds(String path, String route) {
        assertThat(RequestMetrics.routeOf(path)).isEqualTo(route);
    }
}
