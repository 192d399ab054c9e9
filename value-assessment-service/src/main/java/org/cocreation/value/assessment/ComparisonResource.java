package org.cocreation.value.assessment;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Shows published results side by side. */
@Path("/v1/assessments/comparison")
@Tag(name = "Assessments", description = "How the stakeholder groups of an arena judge, and how much they disagree.")
public class ComparisonResource {

    private final ComparisonService service;

    ComparisonResource(ComparisonService service) {
        this.service = service;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "compareAssessments",
            summary = "Compare 2 to 10 published results of proposals, versions or phases, group by group")
    public Comparison compare(@QueryParam("assessment") @Nullable List<UUID> assessments) {
        return service.compare(assessments);
    }
}
