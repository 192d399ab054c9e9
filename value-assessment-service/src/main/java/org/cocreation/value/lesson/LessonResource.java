package org.cocreation.value.lesson;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.cocreation.kit.http.Cursors;
import org.cocreation.kit.http.Page;
import org.cocreation.kit.http.RuleViolation;
import org.cocreation.kit.http.StateChange;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Records and shows what arenas learned. */
@Path("/v1/lessons")
@Tag(name = "Lessons", description = "What arenas learned, and where it took root in organisations.")
public class LessonResource {

    private final LessonService service;
    private final Lessons lessons;
    private final Cursors cursors;

    LessonResource(LessonService service, Lessons lessons, Cursors cursors) {
        this.service = service;
        this.lessons = lessons;
        this.cursors = cursors;
    }

    @POST
    @StateChange
    @RolesAllowed({"participant", "authoriser", "assessor"})
    @Operation(operationId = "recordLesson", summary = "Tell what an arena learned")
    public RestResponse<LessonView> record(RecordLesson command) {
        LessonView lesson = service.record(command);
        return ResponseBuilder.<LessonView>created(URI.create("/v1/lessons/" + lesson.id()))
                .entity(lesson)
                .build();
    }

    @GET
    @PermitAll
    @Operation(operationId = "listLessons", summary = "List lessons, newest first")
    public Page<LessonView> list(
            @QueryParam("arenaId") @Nullable UUID arenaId,
            @QueryParam("organisationId") @Nullable UUID organisationId,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Cursors.Start start = cursors.start(limit, cursor, "lessons", arenaId, organisationId);
        return cursors.page(
                start,
                lessons.page(arenaId, organisationId, start),
                lesson -> List.of(lesson.id().toString()),
                Function.identity());
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "readLesson", summary = "Read a lesson")
    public LessonView read(@PathParam("id") UUID id) {
        return lessons.find(id).orElseThrow(() -> new RuleViolation(LessonProblem.LESSON_NOT_FOUND, "no lesson " + id));
    }
}
