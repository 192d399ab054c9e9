package org.cocreation.arena.adaptation;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.cocreation.arena.arena.Adaptation;
import org.cocreation.arena.arena.AdaptationLog;
import org.cocreation.arena.arena.Arenas;
import org.cocreation.kit.http.Caller;
import org.cocreation.kit.http.Page;
import org.cocreation.kit.http.RuleViolation;
import org.cocreation.kit.http.StateChange;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Adapts arenas and tells how they have adapted. */
@Path("/v1/arenas/{id}/adaptations")
@Tag(name = "Adaptations")
public class AdaptationResource {

    private final AdaptationService service;
    private final Arenas arenas;
    private final AdaptationLog log;
    private final Caller caller;

    AdaptationResource(AdaptationService service, Arenas arenas, AdaptationLog log, Caller caller) {
        this.service = service;
        this.arenas = arenas;
        this.log = log;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listAdaptations", summary = "List how an arena has changed its shape, and why")
    public Page<Adaptation> list(
            @PathParam("id") UUID id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return log.of(arenas.get(id).id(), limit, cursor);
    }

    @GET
    @Path("/{no}")
    @PermitAll
    @Operation(operationId = "readAdaptation", summary = "Read one adaptation of an arena")
    public Adaptation read(@PathParam("id") UUID id, @PathParam("no") int no) {
        return log.find(arenas.get(id).id(), no)
                .orElseThrow(() -> new RuleViolation(
                        AdaptationProblem.ADAPTATION_NOT_FOUND, "arena " + id + " has no adaptation " + no));
    }

    @POST
    @StateChange
    @RolesAllowed({"participant", "authoriser", "assessor"})
    @Operation(
            operationId = "adaptArena",
            summary = "Change the shape of an arena, let it rest, split, merge or end it")
    public RestResponse<Adaptation> adapt(
            @PathParam("id") UUID id, AdaptArena command, @HeaderParam("If-Match") @Nullable String ifMatch) {
        Adaptation adaptation = service.adapt(id, command, caller.actorId(), ifMatch);
        return ResponseBuilder.create(RestResponse.Status.CREATED, adaptation)
                .header("Location", "/v1/arenas/" + id + "/adaptations/" + adaptation.no())
                .build();
    }
}
