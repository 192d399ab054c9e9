package org.cocreation.actor.privacy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells what retention deletes, before it does. */
@Path("/v1/retention")
@Tag(name = "Retention", description = "How long personal data is kept")
public class RetentionResource {

    private final RetentionService service;

    RetentionResource(RetentionService service) {
        this.service = service;
    }

    /** All kinds of data that are deleted after a time. */
    public record Retention(List<RetentionService.Due> items) {}

    @GET
    @RolesAllowed({"steward", "operator", "auditor"})
    @Operation(
            operationId = "showRetention",
            summary = "Show how long personal data is kept, and what is due to be deleted")
    public Retention show() {
        return new Retention(service.due());
    }
}
