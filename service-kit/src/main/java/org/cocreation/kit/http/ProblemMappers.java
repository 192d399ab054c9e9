package org.cocreation.kit.http;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cocreation.kit.KitConfig;
import org.cocreation.kit.event.Cause;
import org.cocreation.kit.http.ProblemType.Standard;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Turns every failure into a {@link Problem}. The only place of a service that builds an error response. */
@ApplicationScoped
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final Map<Integer, Standard> BY_STATUS = Map.of(
            400, Standard.INVALID_REQUEST,
            401, Standard.NOT_AUTHENTICATED,
            403, Standard.NOT_PERMITTED,
            404, Standard.NOT_FOUND,
            405, Standard.METHOD_NOT_ALLOWED,
            406, Standard.NOT_ACCEPTABLE,
            413, Standard.CONTENT_TOO_LARGE,
            415, Standard.UNSUPPORTED_MEDIA_TYPE);

    private final KitConfig config;
    private final Cause cause;
    private final RequestStory request;
    private final Map<String, ProblemType> byConstraint = new HashMap<>();

    ProblemMappers(KitConfig config, Cause cause, RequestStory request, ProblemType.Catalogue catalogue) {
        this.config = config;
        this.cause = cause;
        this.request = request;
        for (ProblemType type : catalogue.all()) {
            if (type.constraint() != null) {
                byConstraint.put(type.constraint(), type);
            }
        }
    }

    @ServerExceptionMapper
    Response refused(RuleViolation violation) {
        return respond(violation.type(), violation.getMessage(), violation.faults());
    }

    @ServerExceptionMapper
    Response replayed(StateChangeInterceptor.Replayed replayed) {
        Response.ResponseBuilder response =
                Response.status(replayed.answer().status()).header("Idempotency-Replayed", "true");
        replayed.answer().headers().forEach(response::header);
        String body = replayed.answer().body();
        return body == null
                ? response.build()
                : response.entity(body).type(MediaType.APPLICATION_JSON).build();
    }

    @ServerExceptionMapper
    Response malformed(ConstraintViolationException invalid) {
        List<Problem.Fault> faults = invalid.getConstraintViolations().stream()
                .map(violation -> {
                    String path = violation.getPropertyPath().toString();
                    // The path starts with the method and its parameter, which are no part of the request.
                    String[] steps = path.split("\\.", 3);
                    return steps.length < 3
                            ? Problem.Fault.of(
                                    steps[steps.length - 1], CommandReader.code(violation), violation.getMessage())
                            : Problem.Fault.at(
                                    CommandReader.pointer(steps[2]),
                                    CommandReader.code(violation),
                                    violation.getMessage());
                })
                .collect(Collectors.toList());
        return respond(Standard.INVALID_REQUEST, faults.size() + " fault(s) in the request", faults);
    }

    @ServerExceptionMapper
    Response notAuthenticated(UnauthorizedException unauthorized) {
        return challenge();
    }

    @ServerExceptionMapper
    Response notAuthenticated(AuthenticationFailedException failed) {
        return challenge();
    }

    @ServerExceptionMapper
    Response notPermitted(ForbiddenException forbidden) {
        return respond(Standard.NOT_PERMITTED, "the token lacks the role for this operation", List.of());
    }

    @ServerExceptionMapper
    Response web(WebApplicationException failure) {
        int status = failure.getResponse().getStatus();
        if (failure.getCause() instanceof RuleViolation violation) {
            return refused(violation);
        }
        Standard type =
                BY_STATUS.getOrDefault(status, status < 500 ? Standard.INVALID_REQUEST : Standard.INTERNAL_ERROR);
        return respond(type, type.title(), List.of());
    }

    @ServerExceptionMapper
    Response anythingElse(Throwable failure, RoutingContext context) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof RuleViolation violation) {
                return refused(violation);
            }
            if (at instanceof OptimisticLockException || at instanceof org.hibernate.StaleStateException) {
                return respond(Standard.CHANGED_MEANWHILE, "someone else changed it first", List.of());
            }
            if (at instanceof java.sql.SQLException sql) {
                return database(sql, failure);
            }
        }
        return unexpected(failure);
    }

    private Response database(java.sql.SQLException sql, Throwable failure) {
        String state = sql.getSQLState() == null ? "08000" : sql.getSQLState();
        if (state.startsWith("23")) {
            return violated(sql, failure);
        }
        if (state.startsWith("40") || state.startsWith("55")) {
            return respond(Standard.CONFLICT, "someone else was changing the same thing", List.of());
        }
        if (state.startsWith("08") || state.startsWith("53") || state.startsWith("57")) {
            LOG.warnf("database not available: %s", sql.getMessage());
            return respond(Standard.SERVICE_UNAVAILABLE, "the database cannot be reached", List.of());
        }
        if (state.equals("22021") || state.equals("22P05")) {
            return respond(Standard.INVALID_REQUEST, "a text holds the character NUL", List.of());
        }
        return unexpected(failure);
    }

    private Response violated(java.sql.SQLException sql, Throwable failure) {
        String message = String.valueOf(sql.getMessage());
        for (Map.Entry<String, ProblemType> known : byConstraint.entrySet()) {
            if (message.contains("\"" + known.getKey() + "\"")) {
                return respond(known.getValue(), known.getValue().title(), List.of());
            }
        }
        if ("23505".equals(sql.getSQLState())) {
            return respond(Standard.CONFLICT, "it exists already", List.of());
        }
        return unexpected(failure);
    }

    private Response unexpected(Throwable failure) {
        LOG.errorf(failure, "unexpected failure: method=%s traceId=%s", request.method(), cause.traceId());
        return respond(Standard.INTERNAL_ERROR, "see the trace id", List.of());
    }

    private Response challenge() {
        return Response.fromResponse(respond(Standard.NOT_AUTHENTICATED, "a valid token is needed", List.of()))
                .header("WWW-Authenticate", "Bearer")
                .build();
    }

    private Response respond(ProblemType type, @Nullable String detail, List<Problem.Fault> faults) {
        Problem problem = new Problem(
                config.publicUrl() + "/problems/" + type.code(),
                type.title(),
                type.status(),
                detail == null ? type.title() : detail,
                request.path(),
                faults,
                cause.traceId());
        return Response.status(type.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }
}
