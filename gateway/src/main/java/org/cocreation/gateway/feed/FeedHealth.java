package org.cocreation.gateway.feed;

import io.smallrye.health.api.HealthGroup;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** Tells operators how the event feed is doing. It is not part of readiness: routing works without the feed. */
@HealthGroup("operator")
class FeedHealth implements HealthCheck {

    private final FeedState state;
    private final FeedTail tail;

    FeedHealth(FeedState state, FeedTail tail) {
        this.state = state;
        this.tail = tail;
    }

    @Override
    public HealthCheckResponse call() {
        String waitingFor = state.waitingFor();
        HealthCheckResponseBuilder response = HealthCheckResponse.named("event-feed")
                .status(waitingFor == null && state.role() != FeedState.Role.STARTING)
                .withData("role", state.role().name())
                .withData("position", tail.head())
                .withData("lagSeconds", (long) state.lagInSeconds())
                .withData("streams", state.streams().get());
        return (waitingFor == null ? response : response.withData("waitingFor", waitingFor)).build();
    }
}
