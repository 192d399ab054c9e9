package org.cocreation.value.assessment;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.UUID;
import org.cocreation.kit.http.Cursors;
import org.cocreation.kit.http.ETag;
import org.cocreation.kit.http.Page;
import org.cocreation.kit.http.StateChange;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Shows assessments, takes judgements, closes, reopens and publishes. */
@Path("/v1/assessments")
@Tag(name = "Assessments", description = "How the stakeholder groups of an arena judge, and how much they disagree.")
public class AssessmentResource {

    private final AssessmentService service;
    private final PublishingService publishing;
    private final JudgementService judgements;
    private final Cursors cursors;

    AssessmentResource(
            AssessmentService service, PublishingService publishing, JudgementService judgements, Cursors cursors) {
        this.service = service;
        this.publishing = publishing;
        this.judgements = judgements;
        this.cursors = cursors;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listAssessments", summary = "List assessments, oldest first")
    public Page<AssessmentView> list(
            @QueryParam("arenaId") @Nullable UUID arenaId,
            @QueryParam("proposalId") @Nullable UUID proposalId,
            @QueryParam("phase") @Nullable AssessmentPhase phase,
            @QueryParam("state") @Nullable AssessmentState state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return service.list(
                new Assessments.Filter(arenaId, proposalId, phase, state),
                cursors,
                cursors.start(limit, cursor, "assessments", arenaId, proposalId, phase, state));
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "readAssessment", summary = "Read an assessment")
    public RestResponse<AssessmentView> read(@PathParam("id") UUID id) {
        return tagged(service.read(id));
    }

    @PUT
    @Path("/{id}/judgements")
    @StateChange
    @RolesAllowed({"participant", "authoriser", "assessor"})
    @Operation(operationId = "judge", summary = "Judge for one group; takes the place of what the caller judged before")
    public JudgementsView judge(@PathParam("id") UUID id, SubmitJudgements command) {
        return judgements.judge(id, command);
    }

    @GET
    @Path("/{id}/judgements/mine")
    @RolesAllowed({"participant", "authoriser", "assessor"})
    @Operation(operationId = "readMyJudgements", summary = "Read what the caller judged in the present round")
    public JudgementsView mine(@PathParam("id") UUID id) {
        return judgements.mine(id);
    }

    @GET
    @Path("/{id}/rationales")
    @RolesAllowed({"participant", "authoriser", "assessor"})
    @Operation(
            operationId = "listRationales",
            summary = "Read why the judges of the last ended round judged as they did")
    public Page<RationaleView> rationales(
            @PathParam("id") UUID id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return judgements.rationales(id, cursors.start(limit, cursor, "rationales", id));
    }

    @PUT
    @Path("/{id}/required-judges")
    @StateChange
    @RolesAllowed({"participant", "authoriser", "assessor"})
    @Operation(
            operationId = "requireJudges",
            summary =
                    "Say how many judges of each group are needed, as a facilitator; the result names groups that fell short")
    public RestResponse<AssessmentView> require(@PathParam("id") UUID id, RequireJudges command) {
        return tagged(service.require(id, command));
    }

    @POST
    @Path("/{id}/close")
    @StateChange
    @RolesAllowed({"participant", "authoriser", "assessor"})
    @Operation(operationId = "closeAssessment", summary = "End the time for judgements")
    public RestResponse<AssessmentView> close(@PathParam("id") UUID id) {
        return tagged(service.close(id));
    }

    @POST
    @Path("/{id}/reopen")
    @StateChange
    @RolesAllowed({"participant", "authoriser", "assessor"})
    @Operation(operationId = "reopenAssessment", summary = "Start another round with the judgements as they stand")
    public RestResponse<AssessmentView> reopen(@PathParam("id") UUID id) {
        return tagged(service.reopen(id));
    }

    @POST
    @Path("/{id}/publish")
    @StateChange
    @RolesAllowed({"participant", "authoriser", "assessor"})
    @Operation(
            operationId = "publishAssessment",
            summary = "Publish the result per group, with the disagreement, for ever")
    public ResultView publish(@PathParam("id") UUID id) {
        return publishing.publish(id);
    }

    @GET
    @Path("/{id}/result")
    @PermitAll
    @Operation(operationId = "readAssessmentResult", summary = "Read a published result")
    public ResultView result(@PathParam("id") UUID id) {
        return publishing.result(id);
    }

    @POST
    @Path("/{id}/corrections")
    @StateChange
    @RolesAllowed({"participant", "authoriser", "assessor"})
    @Operation(
            operationId = "correctAssessment",
            summary = "Open the correction of a published result, with the judgements as they stood")
    public RestResponse<AssessmentView> correct(@PathParam("id") UUID id, CorrectAssessment command) {
        AssessmentView correction = publishing.correct(id, command);
        return ResponseBuilder.<AssessmentView>created(URI.create("/v1/assessments/" + correction.id()))
                .entity(correction)
                .header(HttpHeaders.ETAG, ETag.of(correction.revision()))
                .build();
    }

    @POST
    @Path("/{id}/postpone")
    @StateChange
    @RolesAllowed({"participant", "authoriser", "assessor"})
    @Operation(operationId = "postponeAssessment", summary = "Give the groups more time, for a reason")
    public RestResponse<AssessmentView> postpone(@PathParam("id") UUID id, PostponeAssessment command) {
        return tagged(service.postpone(id, command));
    }

    @GET
    @Path("/{id}/postponements")
    @PermitAll
    @Operation(operationId = "listPostponements", summary = "List why an assessment is due later, oldest first")
    public Page<PostponementView> postponements(
            @PathParam("id") UUID id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return service.postponements(id, cursors.start(limit, cursor, "postponements", id));
    }

    @POST
    @Path("/{id}/flags")
    @StateChange
    @RolesAllowed({"participant", "authoriser", "assessor"})
    @Operation(operationId = "flagValueFailure", summary = "Say that a public value is failing, and how")
    public RestResponse<Void> flag(@PathParam("id") UUID id, FlagFailure command) {
        judgements.flag(id, command);
        return RestResponse.noContent();
    }

    @GET
    @Path("/{id}/flags")
    @RolesAllowed({"participant", "authoriser", "assessor"})
    @Operation(operationId = "listValueFailures", summary = "List the failures that assessors see, oldest first")
    public Page<FailureFlagView> flags(
            @PathParam("id") UUID id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return judgements.flags(id, cursors.start(limit, cursor, "flags", id));
    }

    private static RestResponse<AssessmentView> tagged(AssessmentView assessment) {
        return ResponseBuilder.ok(assessment)
                .header(HttpHeaders.ETAG, ETag.of(assessment.revision()))
                .build();
    }
}
