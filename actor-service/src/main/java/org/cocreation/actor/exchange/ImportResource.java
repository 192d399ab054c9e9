package org.cocreation.actor.exchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.cocreation.actor.exchange.ActorImport.LineFault;
import org.cocreation.actor.exchange.ActorImport.PossibleDuplicate;
import org.cocreation.kit.http.Page;
import org.cocreation.kit.http.Problem.Fault;
import org.cocreation.kit.http.RuleViolation;
import org.cocreation.kit.http.StateChange;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Takes actors in from files and says how far that came. */
@Path("/v1/actors/imports")
@Tag(name = "Actors")
public class ImportResource {

    private final ImportService service;
    private final Imports imports;
    private final ImportHints hints;

    ImportResource(ImportService service, Imports imports, ImportHints hints) {
        this.service = service;
        this.imports = imports;
        this.hints = hints;
    }

    @POST
    @StateChange
    @RolesAllowed("steward")
    @Consumes({"text/csv", "application/x-ndjson"})
    @Operation(
            operationId = "importActors",
            summary = "Take actors in from a CSV or JSON Lines file of up to 16 MB; larger sets come in several files")
    public RestResponse<ActorImport> start(
            @QueryParam("dryRun") @Nullable String dryRun, @Context HttpHeaders headers, byte[] file) {
        MediaType type = headers.getMediaType();
        FileFormat format = type != null && type.getSubtype().equals("csv") ? FileFormat.CSV : FileFormat.JSON_LINES;
        ActorImport started = service.start(file, format, flag(dryRun));
        return ResponseBuilder.create(RestResponse.Status.ACCEPTED, started)
                .header(HttpHeaders.LOCATION, "/v1/actors/imports/" + started.id())
                .build();
    }

    @GET
    @RolesAllowed("steward")
    @Operation(operationId = "listActorImports", summary = "List imports of actors, the latest first")
    public Page<ActorImport> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        return imports.list(limit, cursor);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("steward")
    @Operation(operationId = "showActorImport", summary = "Show how far an import of actors came")
    public ActorImport show(@PathParam("id") UUID id) {
        return imports.get(id);
    }

    @GET
    @Path("/{id}/faults")
    @RolesAllowed("steward")
    @Operation(operationId = "listActorImportFaults", summary = "List the lines that were not taken in, and why")
    public Page<LineFault> faults(
            @PathParam("id") UUID id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return imports.faults(imports.get(id).id(), limit, cursor);
    }

    @GET
    @Path("/{id}/duplicates")
    @RolesAllowed("steward")
    @Operation(
            operationId = "listActorImportDuplicates",
            summary =
                    "List the lines whose new actor may be the same as one that is known, or as a line above: by name and jurisdiction, or contact")
    public Page<PossibleDuplicate> duplicates(
            @PathParam("id") UUID id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return hints.page(imports.get(id).id(), limit, cursor);
    }

    @POST
    @Path("/{id}/cancel")
    @StateChange
    @RolesAllowed("steward")
    @Operation(operationId = "cancelActorImport", summary = "Stop an import; what was taken in stays")
    public ActorImport cancel(@PathParam("id") UUID id) {
        return service.cancel(id);
    }

    /** Whoever asks for a dry run must not get a real one because of a wrong word. */
    private static boolean flag(@Nullable String dryRun) {
        if (dryRun == null || dryRun.equals("false")) {
            return false;
        }
        if (dryRun.equals("true")) {
            return true;
        }
        throw RuleViolation.invalid(List.of(Fault.of("dryRun", "wrong-format", "must be true or false")));
    }
}
