package org.cocreation.gateway.door;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which web pages may call the API from a browser (CORS). */
final class Origins {

    private static final String READABLE =
            "API-Version,Cocreation-Events,ETag,Link,Location,RateLimit,RateLimit-Policy,Retry-After,X-Correlation-Id";
    private static final String SENDABLE =
            "Acting-For,Authorization,Content-Type,Idempotency-Key,If-Match,If-None-Match,Last-Event-ID,X-Correlation-Id,traceparent";

    private final Set<String> allowed;

    Origins(List<String> allowed) {
        this.allowed = Set.copyOf(allowed);
    }

    void allow(MultiMap headers, @Nullable String origin, boolean openToAll) {
        if (origin == null) {
            return;
        }
        if (openToAll || allowed.contains("*")) {
            headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        } else {
            headers.add(HttpHeaders.VARY, HttpHeaders.ORIGIN);
            if (!allowed.contains(origin)) {
                return;
            }
            headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
        }
        headers.set(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, READABLE);
    }

    void answerPreflight(MultiMap headers, String methods) {
        headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, methods)
                .set(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, SENDABLE)
                .set(HttpHeaders.ACCESS_CONTROL_MAX_AGE, "600");
    }
}
