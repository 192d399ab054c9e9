package org.cocreation.gateway.door;

import io.vertx.core.MultiMap;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The ids by which a request can be followed: the correlation id, which the client may choose and which ends up in the events, and the
 * trace context of W3C.
 */
public record RequestTags(String correlationId, String traceparent) {

    /** The header that carries the correlation id, both ways. */
    public static final CharSequence CORRELATION_ID =
            io.vertx.core.http.HttpHeaders.createOptimized("X-Correlation-Id");

    /** The header that carries the trace context. */
    public static final CharSequence TRACEPARENT = io.vertx.core.http.HttpHeaders.createOptimized("traceparent");

    private static final Pattern TRACE_CONTEXT =
            Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
    private static final HexFormat HEX = HexFormat.of();
    private static final int LONGEST_CORRELATION_ID = 64;

    static RequestTags of(MultiMap headers) {
        String correlation = headers.get(CORRELATION_ID);
        String trace = headers.get(TRACEPARENT);
        return new RequestTags(
                isCorrelationId(correlation) ? correlation : randomHex(16),
                trace != null && TRACE_CONTEXT.matcher(trace).matches()
                        ? trace
                        : "00-" + randomHex(16) + "-" + randomHex(8) + "-00");
    }

    /** The trace id within the trace context. */
    public String traceId() {
        return traceparent.substring(3, 35);
    }

    // Only harmless characters: the id is written to logs and events.
    private static boolean isCorrelationId(@Nullable String id) {
        if (id == null || id.isEmpty() || id.length() > LONGEST_CORRELATION_ID) {
            return false;
        }
        return id.chars()
                .allMatch(c -> (c >= 'a' && c <= 'z')
                        || (c >= 'A' && c <= 'Z')
                        || (c >= '0' && c <= '9')
                        || c == '.'
                        || c == '_'
                        || c == '-');
    }

    private static String randomHex(int bytes) {
        byte[] random = new byte[bytes];
        ThreadLocalRandom.current().nextBytes(random);
        return HEX.formatHex(random);
    }
}
