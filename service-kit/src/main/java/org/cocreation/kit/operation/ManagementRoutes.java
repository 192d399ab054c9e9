package org.cocreation.kit.operation;

import io.quarkus.arc.All;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cocreation.kit.audit.AuditLog;
import org.cocreation.kit.clock.DomainClock;
import org.cocreation.kit.clock.DueJobs;
import org.cocreation.kit.event.EventConsumer;
import org.cocreation.kit.event.Rebuild;
import org.cocreation.kit.event.Waiting;
import org.cocreation.kit.http.ProblemType;
import org.jboss.logging.Logger;

/**
 * The operators' API on the management port, which is never public: parked keys with replay and discard, rebuild of projections, the
 * state of the backbone, the chain of the audit log, the problem catalogue and, in demonstrations and tests, the domain clock.
 */
@ApplicationScoped
class ManagementRoutes {

    private static final Logger LOG = Logger.getLogger(ManagementRoutes.class);
    private static final int LIST_LIMIT = 200;
    private static final int MAX_REASON = 500;

    private final DomainClock clock;
    private final DueJobs jobs;
    private final EventConsumer consumer;
    private final Waiting waiting;
    private final Rebuild rebuild;
    private final BackboneMonitor monitor;
    private final AuditLog audit;
    private final List<ProblemType> problems = new ArrayList<>();

    ManagementRoutes(
            DomainClock clock,
            DueJobs jobs,
            EventConsumer consumer,
            Waiting waiting,
            Rebuild rebuild,
            BackboneMonitor monitor,
            AuditLog audit,
            @All List<ProblemType.Catalogue> catalogues) {
        this.clock = clock;
        this.jobs = jobs;
        this.consumer = consumer;
        this.waiting = waiting;
        this.rebuild = rebuild;
        this.monitor = monitor;
        this.audit = audit;
        problems.addAll(ProblemType.Standard.list());
        catalogues.forEach(catalogue -> problems.addAll(catalogue.all()));
    }

    void mount(@Observes ManagementInterface management) {
        Router router = management.router();
        router.route("/manage/*").handler(BodyHandler.create());
        router.get("/manage/clock").handler(this::readClock);
        router.post("/manage/clock").blockingHandler(this::moveClock, false);
        router.get("/manage/problems").handler(this::listProblems);
        router.get("/manage/backbone").blockingHandler(this::backbone, false);
        router.get("/manage/audit").blockingHandler(this::verifyAudit, false);
        router.get("/manage/parked").blockingHandler(this::listParked, false);
        router.post("/manage/parked/:topic/:key/replay").blockingHandler(this::replay, false);
        router.post("/manage/parked/:topic/:key/discard").blockingHandler(this::discard, false);
        router.get("/manage/projections").blockingHandler(this::projections, false);
        router.post("/manage/projections/:name/rebuild").blockingHandler(this::rebuild, false);
    }

    private void readClock(RoutingContext request) {
        answer(request, 200, clockState());
    }

    private JsonObject clockState() {
        return new JsonObject()
                .put("now", clock.instant().toString())
                .put("offsetSeconds", clock.offset().toSeconds());
    }

    private void moveClock(RoutingContext request) {
        if (!clock.movable()) {
            answer(request, 404, new JsonObject().put("detail", "the clock of this installation cannot be moved"));
            return;
        }
        try {
            JsonObject body = request.body().asJsonObject();
            String advance = body.getString("advance");
            clock.moveTo(
                    advance == null
                            ? Duration.parse(body.getString("offset"))
                            : clock.offset().plus(Duration.parse(advance)));
        } catch (DateTimeParseException | NullPointerException | io.vertx.core.json.DecodeException bad) {
            answer(request, 400, new JsonObject().put("detail", "give advance or offset as an ISO 8601 duration"));
            return;
        }
        jobs.runSoon();
        answer(request, 200, clockState());
    }

    private void listProblems(RoutingContext request) {
        JsonArray all = new JsonArray();
        problems.forEach(type -> all.add(new JsonObject()
                .put("name", type.code())
                .put("status", type.status())
                .put("title", type.title())
                .put("remedy", type.remedy())));
        request.response().putHeader("content-type", "application/json").end(all.toBuffer());
    }

    private void backbone(RoutingContext request) {
        BackboneMonitor.Reading reading = monitor.current();
        answer(request, 200, JsonObject.mapFrom(reading));
    }

    private void verifyAudit(RoutingContext request) {
        String after = request.request().getParam("after");
        if (after != null && !after.matches("[0-9]{1,18}")) {
            answer(request, 400, new JsonObject().put("detail", "after is the number of an entry"));
            return;
        }
        answer(request, 200, JsonObject.mapFrom(audit.verify(after == null ? 0 : Long.parseLong(after))));
    }

    private void listParked(RoutingContext request) {
        JsonArray items = new JsonArray();
        waiting.list(request.request().getParam("state"), LIST_LIMIT)
                .forEach(key -> items.add(new JsonObject()
                        .put("topic", key.topic())
                        .put("key", key.key())
                        .put("state", key.state())
                        .put("reason", key.reason())
                        .put(
                                "missing",
                                key.missing() == null ? null : key.missing().toString())
                        .put("since", key.since().toString())
                        .put("records", key.records())));
        answer(request, 200, new JsonObject().put("items", items));
    }

    private void replay(RoutingContext request) {
        Optional<String> stopped = consumer.replay(request.pathParam("topic"), request.pathParam("key"));
        LOG.infof("replay by operator: topic=%s done=%s", request.pathParam("topic"), stopped.isEmpty());
        answer(
                request,
                stopped.isEmpty() ? 200 : 409,
                new JsonObject().put("replayed", stopped.isEmpty()).put("reason", stopped.orElse(null)));
    }

    private void discard(RoutingContext request) {
        JsonObject body = request.body().asJsonObject();
        String reason = body == null ? "" : body.getString("reason", "");
        if (reason.isBlank() || reason.length() > MAX_REASON) {
            answer(request, 400, new JsonObject().put("detail", "give a reason of 1 to " + MAX_REASON + " characters"));
            return;
        }
        boolean discarded = consumer.discardFirst(request.pathParam("topic"), request.pathParam("key"));
        LOG.infof(
                "discard by operator: topic=%s discarded=%s reason=%s",
                request.pathParam("topic"), discarded, reason.replaceAll("\\p{Cntrl}", " "));
        answer(request, discarded ? 200 : 404, new JsonObject().put("discarded", discarded));
    }

    private void projections(RoutingContext request) {
        JsonObject underWay = new JsonObject();
        rebuild.underWay()
                .forEach((name, progress) -> underWay.put(
                        name, new JsonObject().put("read", progress.read()).put("total", progress.total())));
        answer(
                request,
                200,
                new JsonObject().put("items", new JsonArray(rebuild.names())).put("underWay", underWay));
    }

    private void rebuild(RoutingContext request) {
        Instant started = java.time.InstantSource.system().instant();
        try {
            int generation = rebuild.rebuild(request.pathParam("name"));
            long millis = Duration.between(
                            started, java.time.InstantSource.system().instant())
                    .toMillis();
            answer(
                    request,
                    200,
                    new JsonObject().put("liveGeneration", generation).put("millis", millis));
        } catch (IllegalArgumentException unknown) {
            answer(request, 404, new JsonObject().put("detail", unknown.getMessage()));
        } catch (IllegalStateException busy) {
            answer(request, 409, new JsonObject().put("detail", busy.getMessage()));
        }
    }

    private static void answer(RoutingContext request, int status, JsonObject body) {
        request.response()
                .setStatusCode(status)
                .putHeader("content-type", "application/json")
                .end(body.toBuffer());
    }
}
