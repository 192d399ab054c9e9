package org.cocreation.actor.exchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.cocreation.actor.actor.ActorExport.Choice;
import org.cocreation.actor.actor.ActorExport.Exported;
import org.cocreation.actor.actor.ActorKind;
import org.cocreation.contracts.Sector;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Gives actors away as a file that can be imported again. */
@Path("/v1/actors/export")
@Tag(name = "Actors")
public class ExportResource {

    private static final int BUFFER = 64 * 1024;

    private final ExportService service;

    ExportResource(ExportService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed("steward")
    @Produces({"text/csv", "application/x-ndjson"})
    @Operation(
            operationId = "exportActors",
            summary = "Read actors with their personal data as a CSV or JSON Lines file that can be imported again")
    @APIResponse(responseCode = "200", description = "The file")
    public Response export(
            @QueryParam("format") @Nullable String format,
            @QueryParam("kind") @Nullable ActorKind kind,
            @QueryParam("sector") @Nullable Sector sector,
            @QueryParam("jurisdiction") @Nullable String jurisdiction,
            @QueryParam("topic") @Nullable String topic,
            @Context HttpHeaders headers) {
        FileFormat wanted = format == null ? FileFormat.accepted(accepted(headers)) : FileFormat.named(format);
        Choice choice = new Choice(kind, sector, jurisdiction, topic);
        ActorFileWriter writer = service.begin(wanted);
        StreamingOutput file = output -> write(choice, writer, new BufferedOutputStream(output, BUFFER));
        return Response.ok(file)
                .header(HttpHeaders.CONTENT_TYPE, wanted.mediaType() + ";charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"actors." + wanted.ending() + "\"")
                .build();
    }

    private static List<String> accepted(HttpHeaders headers) {
        return headers.getAcceptableMediaTypes().stream()
                .map(type -> type.getType() + "/" + type.getSubtype())
                .toList();
    }

    private void write(Choice choice, ActorFileWriter writer, OutputStream output) throws IOException {
        output.write(writer.head().getBytes(StandardCharsets.UTF_8));
        UUID after = null;
        List<Exported> page = service.page(choice, after);
        while (!page.isEmpty()) {
            for (Exported one : page) {
                output.write(writer.line(one.fields()).getBytes(StandardCharsets.UTF_8));
                after = one.id();
            }
            page = service.page(choice, after);
        }
        output.flush();
    }
}
