package org.cocreation.gateway.problem;

import java.util.Locale;

/** Every reason for which the gateway itself refuses a request. Each has a page under {@code /problems/}. */
public enum GatewayProblem {
    INVALID_REQUEST(
            400, "The request is not valid", "Correct every fault that the problem lists, and send the request again."),
    INVALID_CURSOR(
            400,
            "The cursor is not one of ours",
            "Use a cursor exactly as an earlier answer gave it, or leave it out to read from the start."),
    TOKEN_MISSING(
            401, "A token is needed", "Send an access token of the platform's issuer as 'Authorization: Bearer …'."),
    TOKEN_INVALID(
            401,
            "The token is not valid",
            "Get a new access token from the platform's issuer. It must be signed by it, name this platform in 'aud', and not be expired."),
    ROLE_MISSING(
            403, "Your roles do not allow this", "Ask those who run the platform for the role that the problem names."),
    NOT_FOUND(
            404,
            "There is nothing here",
            "Check the path against /v1/openapi.json. Paths have no slash at the end, and are case sensitive."),
    METHOD_NOT_ALLOWED(405, "This path does not know the method", "Use one of the methods in the header 'Allow'."),
    BODY_TOO_LARGE(413, "The body is too large", "Send less at once: the limit is named in the problem."),
    ADDRESS_TOO_LONG(414, "The address is too long", "Use fewer or shorter query parameters."),
    MEDIA_TYPE_UNSUPPORTED(
            415,
            "The media type is not supported",
            "Send JSON with 'Content-Type: application/json', or a merge patch with 'application/merge-patch+json'."),
    QUOTA_EXCEEDED(
            429,
            "Too many requests",
            "Wait as long as the header 'Retry-After' says. The headers 'RateLimit' and 'RateLimit-Policy' show what is left."),
    TOO_MANY_STREAMS(
            429, "Too many open event streams", "Close streams you no longer read, or share one among your readers."),
    HEADERS_TOO_LARGE(
            431, "The headers are too large", "Send fewer or shorter headers: all together must stay below 16 KB."),
    INTERNAL_ERROR(
            500,
            "The gateway failed",
            "Try again later. If it goes on, tell those who run the platform the 'traceId' of the problem."),
    SERVICE_FAILED(
            502,
            "The service broke off",
            "The request may have been carried out. Repeat it with the same 'Idempotency-Key'; it will not be done twice."),
    SERVICE_UNAVAILABLE(
            503,
            "A service is not available",
            "Nothing was changed. Try again after the time in the header 'Retry-After'."),
    SERVICE_BUSY(
            503, "A service is too busy", "Nothing was changed. Try again after the time in the header 'Retry-After'."),
    IDENTITY_UNAVAILABLE(
            503,
            "Tokens cannot be checked now",
            "The issuer of tokens does not answer. Reading without a token works; try again after the time in 'Retry-After'."),
    FEED_UNAVAILABLE(
            503,
            "The event feed is not available",
            "No event is lost: go on from your last cursor after the time in the header 'Retry-After'."),
    SERVICE_TIMEOUT(
            504,
            "A service took too long",
            "The request may have been carried out. Repeat it with the same 'Idempotency-Key'; it will not be done twice.");

    private final int status;
    private final String title;
    private final String remedy;

    GatewayProblem(int status, String title, String remedy) {
        this.status = status;
        this.title = title;
        this.remedy = remedy;
    }

    /** The HTTP status that goes with it. */
    public int status() {
        return status;
    }

    /** What happened, in one sentence. */
    public String title() {
        return title;
    }

    /** What the client can do about it. */
    public String remedy() {
        return remedy;
    }

    /** The name in the problem's address, such as {@code quota-exceeded}. */
    public String kebabName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
