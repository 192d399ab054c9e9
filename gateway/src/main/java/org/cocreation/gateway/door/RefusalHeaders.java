package org.cocreation.gateway.door;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import org.cocreation.gateway.problem.Refusal;

/** The headers that HTTP asks for beside certain problems. */
public final class RefusalHeaders {

    private RefusalHeaders() {}

    /** Adds what a client needs to react to the refusal. */
    public static void set(MultiMap headers, Refusal refusal) {
        switch (refusal.problem()) {
            case TOKEN_MISSING -> headers.set("WWW-Authenticate", "Bearer");
            case TOKEN_INVALID -> headers.set("WWW-Authenticate", "Bearer error=\"invalid_token\"");
            // What is left of the body is not read, so the connection cannot carry another request.
            case BODY_TOO_LARGE -> headers.set(HttpHeaders.CONNECTION, "close");
            default -> {}
        }
        if (refusal.retryAfterSeconds() > 0) {
            headers.set(HttpHeaders.RETRY_AFTER, Integer.toString(refusal.retryAfterSeconds()));
        }
    }
}
