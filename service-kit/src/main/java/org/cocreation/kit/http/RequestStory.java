package org.cocreation.kit.http;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cocreation.kit.event.Cause;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** What the kit keeps of a request while it runs, and the headers that every answer gets from it. */
@RequestScoped
class RequestStory {

    static final String EVENTS = "Cocreation-Events";
    static final String CORRELATION = "X-Correlation-Id";

    private static final List<MediaType> COMMAND = List.of(MediaType.APPLICATION_JSON_TYPE);
    private static final String CSV = "text/csv";
    private static final String JSON_LINES = "application/x-ndjson";
    private static final List<MediaType> FILE =
            List.of(MediaType.TEXT_PLAIN_TYPE, MediaType.APPLICATION_OCTET_STREAM_TYPE);
    private static final List<MediaType> RECORDS = List.of(MediaType.valueOf(CSV), MediaType.valueOf(JSON_LINES));

    private final Cause cause;
    private final Caller caller;
    private String method = "";
    private String path = "";
    private @Nullable String idempotencyKey;
    private byte[] body = {};

    RequestStory(Cause cause, Caller caller) {
        this.cause = cause;
        this.caller = caller;
    }

    /** The filters around every request. */
    static class Filters {

        private static final int BEFORE_IDENTITY = 300;
        private static final int SHORT_BODY = 65_536;

        private final RequestStory story;

        Filters(RequestStory story) {
            this.story = story;
        }

        /** Short bodies are read before a worker thread is asked for, so that none of them waits for the network. */
        void readShortBodies(@Observes io.quarkus.vertx.http.runtime.filters.Filters web) {
            BodyHandler reader = BodyHandler.create(false).setBodyLimit(SHORT_BODY);
            web.register(
                    request -> {
                        if (isShort(request.request().getHeader(HttpHeaders.CONTENT_LENGTH))) {
                            reader.handle(request);
                        } else {
                            request.next();
                        }
                    },
                    BEFORE_IDENTITY);
        }

        private static boolean isShort(@Nullable String length) {
            try {
                return length != null && Long.parseLong(length) > 0 && Long.parseLong(length) <= SHORT_BODY;
            } catch (NumberFormatException e) {
                return false;
            }
        }

        @ServerRequestFilter(preMatching = true)
        void start(ContainerRequestContext request) {
            story.begin(request);
        }

        @ServerResponseFilter
        void finish(ContainerResponseContext response) {
            story.end(response.getHeaders());
        }
    }

    void begin(ContainerRequestContext request) {
        UriInfo uri = request.getUriInfo();
        method = request.getMethod();
        path = uri.getPath();
        // PUT and DELETE can be repeated as they are; and the answer to a secret ballot must not be kept.
        idempotencyKey = method.equals("POST") ? request.getHeaderString("Idempotency-Key") : null;
        String correlation = request.getHeaderString(CORRELATION);
        cause.begin(
                correlation == null ? UUID.randomUUID().toString() : correlation,
                null,
                request.getHeaderString("traceparent"));
        caller.actFor(request.getHeaderString(Caller.ACTING_FOR));
        requireJson(request);
    }

    /**
     * Commands are read as JSON, and strictly; only PATCH takes other forms, which its resources name, and operations whose path ends
     * in {@code /import} take a file, or in {@code /imports} a file of records.
     */
    private static void requireJson(ContainerRequestContext request) {
        MediaType sent = request.getMediaType();
        boolean command =
                request.getMethod().equals("POST") || request.getMethod().equals("PUT");
        String path = request.getUriInfo().getPath();
        List<MediaType> taken = path.endsWith("/import") ? FILE : path.endsWith("/imports") ? RECORDS : COMMAND;
        if (command && sent != null && taken.stream().noneMatch(sent::isCompatible)) {
            throw new NotSupportedException("the body must be " + taken);
        }
    }

    /** Reads a file as it is, so that its fingerprint is known. */
    @Provider
    @Consumes({MediaType.TEXT_PLAIN, MediaType.APPLICATION_OCTET_STREAM, CSV, JSON_LINES})
    static class FileReader implements MessageBodyReader<byte[]> {

        private final RequestStory story;

        FileReader(RequestStory story) {
            this.story = story;
        }

        @Override
        public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
            return type == byte[].class;
        }

        @Override
        public byte[] readFrom(
                Class<byte[]> type,
                Type generic,
                Annotation[] annotations,
                MediaType mediaType,
                MultivaluedMap<String, String> headers,
                InputStream stream)
                throws IOException {
            byte[] file = stream.readAllBytes();
            story.body(file);
            return file;
        }
    }

    /** What somebody asks for, which may be a name, does not reach traces. */
    @Singleton
    static class Spans implements SpanProcessor {

        private static final AttributeKey<String> QUERY = AttributeKey.stringKey("url.query");

        @Override
        public void onStart(Context parent, ReadWriteSpan span) {
            if (span.getAttribute(QUERY) != null) {
                span.setAttribute(QUERY, "");
            }
        }

        @Override
        public boolean isStartRequired() {
            return true;
        }

        @Override
        public void onEnd(ReadableSpan span) {
            // Nothing is left to hide.
        }

        @Override
        public boolean isEndRequired() {
            return false;
        }
    }

    void end(MultivaluedMap<String, Object> headers) {
        if (!cause.events().isEmpty()) {
            headers.putSingle(
                    EVENTS, cause.events().stream().map(UUID::toString).collect(Collectors.joining(",")));
        }
        if (cause.correlationId() != null) {
            headers.putSingle(CORRELATION, cause.correlationId());
        }
    }

    void body(byte[] bytes) {
        body = bytes;
    }

    String method() {
        return method;
    }

    String path() {
        return path;
    }

    @Nullable
    String idempotencyKey() {
        return idempotencyKey;
    }

    /** Hash of everything that makes two requests the same. */
    String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((method + "\n" + path + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing", e);
        }
    }
}
