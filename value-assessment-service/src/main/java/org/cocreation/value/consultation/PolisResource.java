package org.cocreation.value.consultation;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.cocreation.kit.http.Problem.Fault;
import org.cocreation.kit.http.RuleViolation;
import org.cocreation.kit.http.StateChange;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Takes conversations in from Pol.is and gives consultations away in the same form. */
@Path("/v1/consultations")
@Tag(name = "Consultations")
public class PolisResource {

    private final PolisService service;

    PolisResource(PolisService service) {
        this.service = service;
    }

    @POST
    @Path("/import")
    @StateChange
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed({"participant", "authoriser", "assessor"})
    @Operation(
            operationId = "importConversation",
            summary = "Take in a conversation that was held elsewhere: a zip archive of the files that Pol.is exports")
    public RestResponse<ConsultationView> take(@QueryParam("arenaId") @Nullable UUID arenaId, byte[] archive) {
        if (arenaId == null) {
            throw RuleViolation.invalid(List.of(Fault.of("arenaId", "missing", "must name the arena")));
        }
        ConsultationView consultation = service.take(arenaId, archive);
        return ResponseBuilder.create(RestResponse.Status.CREATED, consultation)
                .header("Location", "/v1/consultations/" + consultation.id())
                .build();
    }

    @GET
    @Path("/{id}/export")
    @PermitAll
    @Produces("application/zip")
    @Operation(
            operationId = "exportConsultation",
            summary = "Read a closed consultation of open data as the files of Pol.is, with participants numbered anew")
    public RestResponse<byte[]> export(@PathParam("id") UUID id) {
        return ResponseBuilder.ok(service.export(id))
                .header("Content-Disposition", "attachment; filename=\"consultation-" + id + ".zip\"")
                .build();
    }
}
