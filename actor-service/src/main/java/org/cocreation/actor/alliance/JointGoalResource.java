package org.cocreation.actor.alliance;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.util.UUID;
import org.cocreation.kit.http.Page;
import org.cocreation.kit.http.StateChange;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Takes the goals that members of an alliance propose to each other, and what they think of them. */
@Path("/v1/alliances/{id}/goals")
@Tag(name = "Alliances")
public class JointGoalResource {

    private final AllianceService service;
    private final AllianceQuery query;

    JointGoalResource(AllianceService service, AllianceQuery query) {
        this.service = service;
        this.query = query;
    }

    @POST
    @StateChange
    @RolesAllowed({"participant", "authoriser"})
    @Operation(summary = "Propose a goal to an alliance, as a member", operationId = "proposeJointGoal")
    public RestResponse<JointGoalView> propose(@PathParam("id") UUID id, @NotNull ProposeGoal command) {
        JointGoalView goal = service.proposeGoal(id, command);
        return ResponseBuilder.<JointGoalView>created(URI.create("/v1/alliances/" + id + "/goals"))
                .entity(goal)
                .build();
    }

    @GET
    @PermitAll
    @Operation(summary = "List the goals of an alliance", operationId = "listJointGoals")
    public Page<JointGoalView> list(
            @PathParam("id") UUID id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return query.goals(id, limit, cursor);
    }

    @POST
    @Path("/{goalId}/stance")
    @StateChange
    @RolesAllowed({"participant", "authoriser"})
    @Operation(summary = "Endorse or oppose a goal, or abstain, as a member", operationId = "takeStance")
    public JointGoalView takeStance(
            @PathParam("id") UUID id, @PathParam("goalId") UUID goalId, @NotNull TakeStance command) {
        return service.takeStance(id, goalId, command);
    }

    @POST
    @Path("/{goalId}/drop")
    @StateChange
    @RolesAllowed({"participant", "authoriser"})
    @Operation(summary = "Drop a goal that one has proposed", operationId = "dropJointGoal")
    public JointGoalView drop(@PathParam("id") UUID id, @PathParam("goalId") UUID goalId) {
        return service.dropGoal(id, goalId);
    }
}
