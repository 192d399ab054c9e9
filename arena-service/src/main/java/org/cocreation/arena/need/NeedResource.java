package org.cocreation.arena.need;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.cocreation.kit.http.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shows what an arena lacks and who could help. */
@Path("/v1/arenas/{id}/needs")
@Tag(name = "Arenas")
public class NeedResource {

    private final NeedsQuery query;

    NeedResource(NeedsQuery query) {
        this.query = query;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "readNeeds",
            summary = "Read what an arena lacks: what is met, and what could be by what actors offer")
    public Page<NeedView> needs(@PathParam("id") UUID id) {
        return new Page<>(query.of(id), null);
    }
}
