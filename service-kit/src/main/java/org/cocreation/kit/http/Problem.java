package org.cocreation.kit.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Problem details (RFC 9457): the body of every answer from 400 on. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String instance,
        List<Fault> errors,
        @Nullable String traceId) {

    /** Media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * One fault of a request.
     *
     * @param pointer JSON pointer into the body
     * @param parameter name of the query, path or header parameter
     * @param code short machine-readable reason, such as {@code unknown-field}
     * @param detail what is wrong, for people
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Fault(@Nullable String pointer, @Nullable String parameter, String code, String detail) {

        /** A fault in the body. */
        public static Fault at(String pointer, String code, String detail) {
            return new Fault(pointer, null, code, detail);
        }

        /** A fault in a parameter. */
        public static Fault of(String parameter, String code, String detail) {
            return new Fault(null, parameter, code, detail);
        }
    }
}
