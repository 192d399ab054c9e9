package org.cocreation.arena.adaptation;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.cocreation.arena.arena.Arenas;
import org.cocreation.arena.arena.Standings;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells where an arena comes from and where it went. */
@Path("/v1/arenas/{id}/lineage")
@Tag(name = "Adaptations")
public class LineageResource {

    private final LineageQuery query;
    private final Standings standings;

    LineageResource(LineageQuery query, Standings standings) {
        this.query = query;
        this.standings = standings;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "readLineage",
            summary = "Read which arenas an arena belongs to, comes from, and went on as")
    public LineageView read(@PathParam("id") UUID id) {
        if (!standings.known(id)) {
            throw Arenas.unknown(id);
        }
        return query.of(id);
    }
}
