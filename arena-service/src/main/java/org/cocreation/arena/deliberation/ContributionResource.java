package org.cocreation.arena.deliberation;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.cocreation.kit.http.Caller;
import org.cocreation.kit.http.ETag;
import org.cocreation.kit.http.Page;
import org.cocreation.kit.http.StateChange;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Shows a contribution and what became of it; hides, restores, withdraws and settles it. */
@Path("/v1/contributions/{id}")
@Tag(name = "Deliberation")
public class ContributionResource {

    private final ModerationService moderation;
    private final SettlementService settlement;
    private final ContributionQuery query;
    private final TrailQuery trails;
    private final Caller caller;

    ContributionResource(
            ModerationService moderation,
            SettlementService settlement,
            ContributionQuery query,
            TrailQuery trails,
            Caller caller) {
        this.moderation = moderation;
        this.settlement = settlement;
        this.query = query;
        this.trails = trails;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(operationId = "readContribution", summary = "Read a contribution, as far as the caller may")
    public RestResponse<ContributionView> read(@PathParam("id") UUID id) {
        ContributionQuery.Read read = query.read(id);
        return ResponseBuilder.ok(read.view())
                .header("ETag", ETag.of(read.version()))
                .build();
    }

    @GET
    @Path("/answers")
    @PermitAll
    @Operation(operationId = "listAnswersToContribution", summary = "List the answers to a contribution, oldest first")
    public Page<ContributionView> answers(
            @PathParam("id") UUID id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Page<ContributionView> page = query.answersTo(id, limit, cursor);
        if (page.items().isEmpty()) {
            query.read(id);
        }
        return page;
    }

    @GET
    @Path("/trail")
    @PermitAll
    @Operation(
            operationId = "readContributionTrail",
            summary = "Read what became of a contribution: taken up, tested, decided, adopted")
    public TrailView trail(@PathParam("id") UUID id) {
        return trails.read(id);
    }

    @POST
    @Path("/hide")
    @StateChange
    @RolesAllowed({"participant", "authoriser", "assessor"})
    @Operation(operationId = "hideContribution", summary = "Hide a contribution, with a reason that everybody can read")
    public ContributionView hide(
            @PathParam("id") UUID id, HideContribution command, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return moderation.hide(id, command, caller.actorId(), ifMatch);
    }

    @POST
    @Path("/appeal")
    @StateChange
    @RolesAllowed({"participant", "authoriser", "assessor"})
    @Operation(operationId = "appealHiding", summary = "Object once to the hiding of one's own contribution")
    public ContributionView appeal(
            @PathParam("id") UUID id, AppealHiding command, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return moderation.appeal(id, command, caller.actorId(), ifMatch);
    }

    @POST
    @Path("/appeal/outcome")
    @StateChange
    @RolesAllowed({"participant", "authoriser", "assessor"})
    @Operation(operationId = "closeAppeal", summary = "Decide an appeal: restore the contribution, or leave it hidden")
    public ContributionView closeAppeal(
            @PathParam("id") UUID id, CloseAppeal command, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return moderation.closeAppeal(id, command, caller.actorId(), ifMatch);
    }

    @POST
    @Path("/withdraw")
    @StateChange
    @RolesAllowed({"participant", "authoriser", "assessor"})
    @Operation(operationId = "withdrawContribution", summary = "Take one's own contribution back")
    public ContributionView withdraw(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return moderation.withdraw(id, caller.actorId(), ifMatch);
    }

    @POST
    @Path("/outcome")
    @StateChange
    @RolesAllowed({"participant", "authoriser", "assessor"})
    @Operation(operationId = "settleContribution", summary = "Say what became of a contribution")
    public ContributionView settle(
            @PathParam("id") UUID id, SettleContribution command, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return settlement.settle(id, command, caller.actorId(), ifMatch);
    }
}
