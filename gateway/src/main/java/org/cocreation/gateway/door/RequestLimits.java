package org.cocreation.gateway.door;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cocreation.gateway.problem.GatewayProblem;
import org.cocreation.gateway.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** What every request must keep to, whatever door it goes to: sizes and media types. */
final class RequestLimits {

    private static final int LONGEST_ADDRESS = 8 * 1024;
    private static final int LARGEST_HEADERS = 16 * 1024;

    private final BodyLimits bodies;

    RequestLimits(BodyLimits bodies) {
        this.bodies = bodies;
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
        String path = request.path() == null ? "" : request.path();
        if (length != null && isLongerThan(bodies.of(path), length)) {
            throw Refusal.of(GatewayProblem.BODY_TOO_LARGE, "The body is larger than " + bodies.of(path) + " bytes.");
        }
        Set<String> types = bodies.typesAt(path);
        if (carriesBody(request, length) && !types.contains(mediaType(headers.get(HttpHeaders.CONTENT_TYPE)))) {
            throw Refusal.of(
                    GatewayProblem.MEDIA_TYPE_UNSUPPORTED,
                    "The body must be " + String.join(" or ", new TreeSet<>(types)) + ".");
        }
    }

    private static boolean isLongerThan(long limit, String length) {
        try {
            return Long.parseLong(length.trim()) > limit;
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

    private static String mediaType(@Nullable String contentType) {
        if (contentType == null) {
            return "";
        }
        int end = contentType.indexOf(';');
        return (end < 0 ? contentType : contentType.substring(0, end)).trim().toLowerCase(Locale.ROOT);
    }
}
