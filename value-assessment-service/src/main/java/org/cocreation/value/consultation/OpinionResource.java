package org.cocreation.value.consultation;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shows the opinion groups of a consultation, in numbers and as a picture. */
@Path("/v1/consultations/{id}")
@Tag(name = "Consultations")
public class OpinionResource {

    private final OpinionService service;

    OpinionResource(OpinionService service) {
        this.service = service;
    }

    @GET
    @Path("/groups")
    @PermitAll
    @Operation(
            operationId = "readOpinionGroups",
            summary = "Read the opinion groups: sizes, representative statements, consensus and what divides")
    public OpinionView groups(@PathParam("id") UUID id) {
        return service.groups(id);
    }

    @GET
    @Path("/projection")
    @PermitAll
    @Operation(
            operationId = "readProjection",
            summary = "Read where the members of opinion groups stand on a plane, without saying who they are")
    public OpinionView.Picture projection(@PathParam("id") UUID id) {
        return service.picture(id);
    }

    @GET
    @Path("/picture")
    @PermitAll
    @Produces("image/svg+xml;charset=UTF-8")
    @Operation(
            operationId = "readProjectionAsPicture",
            summary = "See the opinion groups: colour and shape tell the group, title and description say it in words")
    public String svg(@PathParam("id") UUID id) {
        return service.svg(id);
    }
}
