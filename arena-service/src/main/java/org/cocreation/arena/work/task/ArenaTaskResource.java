package org.cocreation.arena.work.task;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.cocreation.arena.work.SeatHolders;
import org.cocreation.kit.http.Caller;
import org.cocreation.kit.http.Cursors;
import org.cocreation.kit.http.ETag;
import org.cocreation.kit.http.Page;
import org.cocreation.kit.http.StateChange;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Commissions tasks in an arena and lists them. */
@Path("/v1/arenas/{id}/tasks")
@Tag(name = "Tasks")
public class ArenaTaskResource {

    private final TaskService service;
    private final GovernanceTasks tasks;
    private final SeatHolders seatHolders;
    private final Cursors cursors;
    private final Caller caller;

    ArenaTaskResource(
            TaskService service, GovernanceTasks tasks, SeatHolders seatHolders, Cursors cursors, Caller caller) {
        this.service = service;
        this.tasks = tasks;
        this.seatHolders = seatHolders;
        this.cursors = cursors;
        this.caller = caller;
    }

    @POST
    @StateChange
    @RolesAllowed({"participant", "authoriser", "assessor"})
    @Operation(operationId = "commissionTask", summary = "Ask a seat holder to do something for the arena")
    public RestResponse<TaskView> commission(@PathParam("id") UUID arenaId, CommissionTask command) {
        GovernanceTask task = service.commission(arenaId, command, caller.actorId());
        return ResponseBuilder.create(RestResponse.Status.CREATED, task.view())
                .header("Location", "/v1/tasks/" + task.id())
                .header("ETag", ETag.of(task.version()))
                .build();
    }

    @GET
    @PermitAll
    @Operation(operationId = "listTasks", summary = "List the tasks of an arena, newest first")
    public Page<TaskView> list(
            @PathParam("id") UUID arenaId,
            @QueryParam("state") @Nullable TaskState state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Cursors.Start start = cursors.start(limit, cursor, "tasks", arenaId, state);
        seatHolders.requireArena(arenaId);
        UUID below = start.first() ? null : UUID.fromString(start.after().get(0));
        return cursors.page(
                start,
                tasks.ofArena(arenaId, state, below, start.fetch()),
                task -> List.of(task.id().toString()),
                GovernanceTask::view);
    }
}
