package org.cocreation.gateway.door;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;
import java.util.Map;
import org.cocreation.gateway.problem.GatewayProblem;
import org.cocreation.gateway.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** What every request must keep to, whatever door it goes to: sizes and media types. */
final class RequestLimits {

    private static final int LONGEST_ADDRESS = 8 * 1024;
    private static final int LARGEST_HEADERS = 16 * 1024;

    private final long largestBody;

    RequestLimits(long largestBody) {
        this.largestBody = largestBody;
    }

    void check(HttpServerRequest request) {
        if (request.uri().length() > LONGEST_ADDRESS) {
            throw Refusal.of(
                    GatewayProblem.ADDRESS_TOO_LONG, "The address is longer than " + LONGEST_ADDRESS + " characters.");
        }
        MultiMap headers = request.headers();
        int size = 0;
        for (Map.Entry<String, String> header : headers) {
            size += header.getKey().length() + header.getValue().length() + 4;
        }
        if (size > LARGEST_HEADERS) {
            throw Refusal.of(
                    GatewayProblem.HEADERS_TOO_LARGE, "The headers are larger than " + LARGEST_HEADERS + " bytes.");
        }
        String length = headers.get(HttpHeaders.CONTENT_LENGTH);
        if (length != null && isLongerThanAllowed(length)) {
            throw bodyTooLarge();
        }
        if (carriesBody(request, length) && !isAcceptable(headers.get(HttpHeaders.CONTENT_TYPE))) {
            throw Refusal.of(
                    GatewayProblem.MEDIA_TYPE_UNSUPPORTED,
                    "The body must be application/json or application/merge-patch+json.");
        }
    }

    private Refusal bodyTooLarge() {
        return Refusal.of(GatewayProblem.BODY_TOO_LARGE, "The body is larger than " + largestBody + " bytes.");
    }

    private boolean isLongerThanAllowed(String length) {
        try {
            return Long.parseLong(length.trim()) > largestBody;
        } catch (NumberFormatException e) {
            throw Refusal.of(GatewayProblem.INVALID_REQUEST, "The header Content-Length is not a number.");
        }
    }

    private static boolean carriesBody(HttpServerRequest request, @Nullable String length) {
        HttpMethod method = request.method();
        return (HttpMethod.POST.equals(method) || HttpMethod.PUT.equals(method) || HttpMethod.PATCH.equals(method))
                && (length != null
                        ? !"0".equals(length.trim())
                        : request.headers().contains(HttpHeaders.TRANSFER_ENCODING));
    }

    private static boolean isAcceptable(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        int end = contentType.indexOf(';');
        String type =
                (end < 0 ? contentType : contentType.substring(0, end)).trim().toLowerCase(Locale.ROOT);
        return type.equals("application/json") || type.equals("application/merge-patch+json");
    }
}
