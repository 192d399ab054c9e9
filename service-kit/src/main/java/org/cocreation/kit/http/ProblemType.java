package org.cocreation.kit.http;

import com.google.errorprone.annotations.Immutable;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A reason to refuse a request. Each feature lists its reasons in an enum that implements this; the name becomes the problem's URL. */
public interface ProblemType {

    /** The constant's name, such as {@code ARENA_NOT_FOUND}. */
    String name();

    /** What is said about it. */
    Explanation explanation();

    /** HTTP status. */
    default int status() {
        return explanation().status();
    }

    /** One short sentence for people: the cause. */
    default String title() {
        return explanation().title();
    }

    /** What the client can do about it. */
    default String remedy() {
        return explanation().remedy();
    }

    /** Database constraint whose violation means this refusal; null when there is none. */
    default @Nullable String constraint() {
        return explanation().constraint();
    }

    /** Last segment of the problem's URL, such as {@code arena-not-found}. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * What is said about a problem.
     *
     * @param status HTTP status
     * @param title one short sentence for people: the cause
     * @param remedy what the client can do about it
     * @param constraint database constraint whose violation means this refusal; null when there is none
     */
    @Immutable
    record Explanation(
            int status,
            String title,
            String remedy,
            @Nullable String constraint) {

        /** Of a problem that no constraint of the database stands for. */
        public Explanation(int status, String title, String remedy) {
            this(status, title, remedy, null);
        }
    }

    /** Every service has one bean that lists all reasons of its features. */
    @FunctionalInterface
    interface Catalogue {

        /** All reasons of this service. */
        Collection<? extends ProblemType> all();
    }

    /** Reasons that any operation of any service can have. */
    enum Standard implements ProblemType {
        INVALID_REQUEST(400, "The request is not valid", "Correct every field listed in errors and send it again."),
        NOT_AUTHENTICATED(401, "A valid token is needed", "Send a current access token of the platform's issuer."),
        NOT_PERMITTED(403, "The caller may not do this", "Use a login whose role or seat permits it."),
        ACTOR_UNKNOWN(403, "The login is not linked to an actor", "Register an actor for this login first."),
        NOT_FOUND(404, "There is nothing here", "Check the address; addresses have no trailing slash."),
        METHOD_NOT_ALLOWED(
                405, "The resource does not know this method", "See the API description for the methods it has."),
        NOT_ACCEPTABLE(406, "No such representation", "Accept application/json."),
        CONFLICT(409, "The request contradicts the present state", "Read the resource again and decide anew."),
        REQUEST_IN_PROGRESS(
                409, "The same request is still running", "Wait a moment and send it again with the same key."),
        CHANGED_MEANWHILE(412, "Someone else changed it first", "Read it again and repeat with the new ETag."),
        CONTENT_TOO_LARGE(413, "The body is too large", "Send at most one megabyte."),
        UNSUPPORTED_MEDIA_TYPE(415, "The body's media type is not supported", "Send application/json."),
        IDEMPOTENCY_KEY_REUSED(
                422, "The idempotency key was used for another request", "Use a new key for a new request."),
        PRECONDITION_REQUIRED(428, "If-Match is missing", "Send the ETag of the version you read."),
        INTERNAL_ERROR(500, "The platform failed", "Try again; report the trace id if it persists."),
        SERVICE_UNAVAILABLE(503, "A part of the platform cannot be reached", "Try again after a moment.");

        private final Explanation explanation;

        Standard(int status, String title, String remedy) {
            explanation = new Explanation(status, title, remedy);
        }

        @Override
        public Explanation explanation() {
            return explanation;
        }

        /** The standard reasons as a list. */
        public static List<Standard> list() {
            return List.of(values());
        }
    }
}
