package org.cocreation.value.weighting;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
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

/** Takes and shows what counts how much for each group. */
@Path("/v1/value-frames/{id}/weights")
@Tag(name = "Value frames", description = "The criteria by which the people of an arena want its work to be judged.")
public class WeightingResource {

    private final WeightingService service;
    private final Cursors cursors;

    WeightingResource(WeightingService service, Cursors cursors) {
        this.service = service;
        this.cursors = cursors;
    }

    @PUT
    @Path("/{group}")
    @StateChange
    @RolesAllowed({"participant", "authoriser", "assessor"})
    @Operation(operationId = "weighCriteria", summary = "Say what counts how much for a group that the caller sits for")
    public RestResponse<GroupWeightingView> weigh(
            @PathParam("id") UUID id,
            @PathParam("group") String group,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            WeighCriteria command) {
        GroupWeightingView weighting = service.weigh(id, group, command, ifMatch);
        return ResponseBuilder.ok(weighting)
                .header(HttpHeaders.ETAG, ETag.of(weighting.revision()))
                .build();
    }

    @GET
    @PermitAll
    @Operation(operationId = "listWeights", summary = "List what counts how much for the groups that have said so")
    public Page<GroupWeightingView> list(
            @PathParam("id") UUID id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return service.list(id, cursors, cursors.start(limit, cursor, "weights", id));
    }
}
