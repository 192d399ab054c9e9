package org.cocreation.arena.work.task;

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

/** Shows tasks, and what those who were asked say to them. */
@Path("/v1/tasks/{id}")
@Tag(name = "Tasks")
public class TaskResource {

    private final TaskService service;
    private final GovernanceTasks tasks;
    private final Caller caller;

    TaskResource(TaskService service, GovernanceTasks tasks, Caller caller) {
        this.service = service;
        this.tasks = tasks;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(operationId = "readTask", summary = "Read a task")
    public RestResponse<TaskView> read(@PathParam("id") UUID id) {
        return withETag(tasks.get(id));
    }

    @POST
    @Path("/accept")
    @StateChange
    @RolesAllowed({"participant", "authoriser", "assessor"})
    @Operation(operationId = "acceptTask", summary = "Take on a task that one was asked to do")
    public RestResponse<TaskView> accept(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return withETag(service.accept(id, ifMatch, caller.actorId()));
    }

    @POST
    @Path("/done")
    @StateChange
    @RolesAllowed({"participant", "authoriser", "assessor"})
    @Operation(operationId = "finishTask", summary = "Say that a task is done, as its assignee or as a facilitator")
    public RestResponse<TaskView> done(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return withETag(service.done(id, ifMatch, caller.actorId()));
    }

    @POST
    @Path("/decline")
    @StateChange
    @RolesAllowed({"participant", "authoriser", "assessor"})
    @Operation(operationId = "declineTask", summary = "Decline a task that one was asked to do")
    public RestResponse<TaskView> decline(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return withETag(service.decline(id, ifMatch, caller.actorId()));
    }

    private static RestResponse<TaskView> withETag(GovernanceTask task) {
        return ResponseBuilder.ok(task.view())
                .header("ETag", ETag.of(task.version()))
                .build();
    }
}
