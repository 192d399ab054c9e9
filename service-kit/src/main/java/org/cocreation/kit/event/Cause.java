package org.cocreation.kit.event;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why the current change happens, and which events it has caused so far. Set by the HTTP filter or by the consumer. */
@RequestScoped
public class Cause {

    private @Nullable String correlationId;
    private @Nullable String causationId;
    private @Nullable String traceparent;
    private final List<UUID> events = new ArrayList<>();

    /** Starts the story of one request or one consumed event. */
    public void begin(@Nullable String correlation, @Nullable String causation, @Nullable String trace) {
        correlationId = correlation;
        causationId = causation;
        traceparent = trace;
        events.clear();
    }

    /** Id that one client gives to everything that belongs together. */
    public @Nullable String correlationId() {
        return correlationId;
    }

    /** Id of the event that caused this change; null when a request did. */
    public @Nullable String causationId() {
        return causationId;
    }

    /** W3C trace context. */
    public @Nullable String traceparent() {
        return traceparent;
    }

    /** The 32 hexadecimal digits that name the trace. */
    public @Nullable String traceId() {
        return traceparent == null || traceparent.length() < 35 ? null : traceparent.substring(3, 35);
    }

    void caused(UUID eventId) {
        events.add(eventId);
    }

    /** Ids of the events logged so far. */
    public List<UUID> events() {
        return List.copyOf(events);
    }
}
