package org.cocreation.kit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cocreation.kit.audit.AuditLog;
import org.cocreation.kit.event.Cause;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The transaction around a {@link StateChange}: effect, events, audit row and stored answer, all or nothing. */
@StateChange
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class StateChangeInterceptor {

    private static final int MAX_KEY = 255;

    private final RequestStory request;
    private final Caller caller;
    private final StoredAnswers answers;
    private final AuditLog audit;
    private final Cause cause;
    private final ObjectMapper json;

    StateChangeInterceptor(
            RequestStory request,
            Caller caller,
            StoredAnswers answers,
            AuditLog audit,
            Cause cause,
            ObjectMapper json) {
        this.request = request;
        this.caller = caller;
        this.answers = answers;
        this.audit = audit;
        this.cause = cause;
        this.json = json;
    }

    /** Carries an answer given before out of the transaction and past the resource method. */
    static final class Replayed extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final transient StoredAnswers.Answer answer;

        Replayed(StoredAnswers.Answer answer) {
            super("replayed", null, false, false);
            this.answer = answer;
        }

        StoredAnswers.Answer answer() {
            return answer;
        }
    }

    @AroundInvoke
    Object change(InvocationContext operation) throws Exception {
        // Resolved before the transaction begins: an unknown login may have to be waited for.
        UUID actor = caller.findActorId().orElse(null);
        String name = operation.getMethod().getDeclaringClass().getSimpleName() + "."
                + operation.getMethod().getName();
        String key = request.idempotencyKey();
        if (key != null && (key.isBlank() || key.length() > MAX_KEY)) {
            throw RuleViolation.invalid(List.of(
                    Problem.Fault.of("Idempotency-Key", "bad-length", "must have 1 to " + MAX_KEY + " characters")));
        }
        return QuarkusTransaction.requiringNew()
                .call(() -> key == null ? proceed(operation, actor, name) : once(operation, actor, name, key));
    }

    private Object once(InvocationContext operation, @Nullable UUID actor, String name, String key) throws Exception {
        String scope = (actor == null ? caller.loginKey() : actor.toString()) + " " + name;
        String fingerprint = request.fingerprint();
        Optional<StoredAnswers.Answer> before = answers.find(scope, key, fingerprint);
        if (before.isPresent()) {
            throw new Replayed(before.get());
        }
        Object result = proceed(operation, actor, name);
        answers.keep(scope, key, fingerprint, answer(result));
        return result;
    }

    private Object proceed(InvocationContext operation, @Nullable UUID actor, String name) throws Exception {
        Object result = operation.proceed();
        audit.record(actor, name, request.path(), "OK", cause.traceId());
        return result;
    }

    private StoredAnswers.Answer answer(@Nullable Object result) throws JsonProcessingException {
        Map<String, String> headers = new LinkedHashMap<>();
        int status = 200;
        Object entity = result;
        if (result instanceof RestResponse<?> response) {
            status = response.getStatus();
            entity = response.getEntity();
            response.getHeaders()
                    .forEach((name, values) -> headers.put(
                            name, values.stream().map(String::valueOf).collect(Collectors.joining(","))));
        } else if (result == null) {
            status = 204;
        }
        if (!cause.events().isEmpty()) {
            headers.put(
                    RequestStory.EVENTS,
                    cause.events().stream().map(UUID::toString).collect(Collectors.joining(",")));
        }
        return new StoredAnswers.Answer(status, headers, entity == null ? null : json.writeValueAsString(entity));
    }
}
