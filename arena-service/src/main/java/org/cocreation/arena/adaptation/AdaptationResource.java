package org.cocreation.arena.adaptation;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.cocreation.arena.arena.Adaptation;
import org.cocreation.arena.arena.AdaptationLog;
import org.cocreation.arena.arena.Arenas;
import org.cocreation.kit.http.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Adapts arenas and tells how they have adapted. */
@Path("/v1/arenas/{id}/adaptations")
@Tag(name = "Adaptations")
public class AdaptationResource {

    private final Arenas arenas;
    private final AdaptationLog log;

    AdaptationResource(Arenas arenas, AdaptationLog log) {
        this.arenas = arenas;
        this.log = log;
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
}
