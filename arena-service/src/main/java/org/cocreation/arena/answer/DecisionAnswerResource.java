package org.cocreation.arena.answer;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.cocreation.kit.http.Caller;
import org.cocreation.kit.http.ETag;
import org.cocreation.kit.http.StateChange;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Takes the answer that an authority owes to a decision, and shows it. */
@Path("/v1/decisions/{id}/answer")
@Tag(name = "Answers")
public class DecisionAnswerResource {

    private final AnswerService service;
    private final OwedAnswers owed;
    private final GivenAnswers given;
    private final Caller caller;

    DecisionAnswerResource(AnswerService service, OwedAnswers owed, GivenAnswers given, Caller caller) {
        this.service = service;
        this.owed = owed;
        this.given = given;
        this.caller = caller;
    }

    @POST
    @StateChange
    @RolesAllowed("authoriser")
    @Operation(operationId = "answerDecision", summary = "Answer the recommendation of an arena, or forward it once")
    public AnswerView answer(
            @PathParam("id") UUID decisionId, GiveAnswer command, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return service.give(decisionId, command, caller.actorId(), ifMatch);
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "readAnswer",
            summary = "Read the answer that is owed to a decision, with every forwarding")
    public RestResponse<AnswerView> read(@PathParam("id") UUID decisionId) {
        OwedAnswer answer = owed.get(decisionId);
        return ResponseBuilder.ok(answer.view(given.to(decisionId)))
                .header("ETag", ETag.of(answer.version()))
                .build();
    }
}
