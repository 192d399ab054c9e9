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

/** Takes note of lessons that took root in organisations, and shows them. */
@Path("/v1/embeddings")
@Tag(name = "Lessons")
public class EmbeddingResource {

    private final LessonService service;
    private final Lessons lessons;
    private final Cursors cursors;

    EmbeddingResource(LessonService service, Lessons lessons, Cursors cursors) {
        this.service = service;
        this.lessons = lessons;
        this.cursors = cursors;
    }

    @POST
    @StateChange
    @RolesAllowed({"participant", "authoriser", "assessor"})
    @Operation(
            operationId = "embedLessons",
            summary = "Make lessons part of the goals, norms or activities of the organisation acted for")
    public RestResponse<EmbeddingView> embed(EmbedLessons command) {
        EmbeddingView embedding = service.embed(command);
        return ResponseBuilder.<EmbeddingView>created(URI.create("/v1/embeddings/" + embedding.id()))
                .entity(embedding)
                .build();
    }

    @GET
    @PermitAll
    @Operation(operationId = "listEmbeddings", summary = "List where lessons took root, newest first")
    public Page<EmbeddingView> list(
            @QueryParam("organisationId") @Nullable UUID organisationId,
            @QueryParam("lessonId") @Nullable UUID lessonId,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Cursors.Start start = cursors.start(limit, cursor, "embeddings", organisationId, lessonId);
        return cursors.page(
                start,
                lessons.embeddings(organisationId, lessonId, start),
                embedding -> List.of(embedding.id().toString()),
                Function.identity());
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "readEmbedding", summary = "Read where lessons took root")
    public EmbeddingView read(@PathParam("id") UUID id) {
        return lessons.findEmbedding(id)
                .orElseThrow(() -> new RuleViolation(LessonProblem.EMBEDDING_NOT_FOUND, "no embedding " + id));
    }
}
