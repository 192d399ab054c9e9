package org.cocreation.value.consultation;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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

/** Opens, closes and shows consultations. */
@Path("/v1/consultations")
@Tag(name = "Consultations", description = "What people say, what others think of it, and who thinks alike.")
public class ConsultationResource {

    private final ConsultationService service;
    private final Cursors cursors;

    ConsultationResource(ConsultationService service, Cursors cursors) {
        this.service = service;
        this.cursors = cursors;
    }

    @POST
    @StateChange
    @RolesAllowed({"participant", "authoriser", "assessor"})
    @Operation(operationId = "openConsultation", summary = "Open a consultation, as a facilitator of the arena")
    public RestResponse<ConsultationView> open(OpenConsultation command) {
        ConsultationView consultation = service.open(command);
        return ResponseBuilder.<ConsultationView>created(URI.create("/v1/consultations/" + consultation.id()))
                .entity(consultation)
                .header(HttpHeaders.ETAG, ETag.of(consultation.revision()))
                .build();
    }

    @GET
    @PermitAll
    @Operation(operationId = "listConsultations", summary = "List consultations, oldest first")
    public Page<ConsultationView> list(
            @QueryParam("arenaId") @Nullable UUID arenaId,
            @QueryParam("state") @Nullable ConsultationState state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return service.list(arenaId, state, cursors, cursors.start(limit, cursor, "consultations", arenaId, state));
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "readConsultation", summary = "Read a consultation")
    public RestResponse<ConsultationView> read(@PathParam("id") UUID id) {
        return tagged(service.read(id));
    }

    @POST
    @Path("/{id}/close")
    @StateChange
    @RolesAllowed({"participant", "authoriser", "assessor"})
    @Operation(
            operationId = "closeConsultation",
            summary = "End the time for statements and votes; the opinion groups are counted and published soon after")
    public RestResponse<ConsultationView> close(@PathParam("id") UUID id) {
        return tagged(service.end(id));
    }

    private static RestResponse<ConsultationView> tagged(ConsultationView consultation) {
        return ResponseBuilder.ok(consultation)
                .header(HttpHeaders.ETAG, ETag.of(consultation.revision()))
                .build();
    }
}
