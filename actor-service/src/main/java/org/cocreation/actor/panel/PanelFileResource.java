package org.cocreation.actor.panel;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Gives quotas and people away as the CSV files of the Sortition Foundation. */
@Path("/v1/panels/{id}")
@Tag(name = "Panels")
public class PanelFileResource {

    private static final String CSV = "text/csv;charset=UTF-8";

    private final PanelQuery query;

    PanelFileResource(PanelQuery query) {
        this.query = query;
    }

    @GET
    @Path("/categories")
    @PermitAll
    @Produces(CSV)
    @Operation(operationId = "exportPanelCategories", summary = "Read the quotas of a panel as a CSV file")
    public RestResponse<String> categories(@PathParam("id") UUID id) {
        return file("categories", query.categories(id));
    }

    @GET
    @Path("/respondents")
    @RolesAllowed({"steward", "auditor"})
    @Produces(CSV)
    @Operation(
            operationId = "exportPanelRespondents",
            summary = "Read the pool of a panel as a CSV file with numbered people")
    public RestResponse<String> respondents(@PathParam("id") UUID id) {
        return file("respondents", query.respondents(id));
    }

    @GET
    @Path("/selected")
    @RolesAllowed("steward")
    @Produces(CSV)
    @Operation(operationId = "exportSelected", summary = "Read as a CSV file who has a place in a panel")
    public RestResponse<String> selected(@PathParam("id") UUID id) {
        return file("selected", query.people(id, true));
    }

    @GET
    @Path("/remaining")
    @RolesAllowed("steward")
    @Produces(CSV)
    @Operation(operationId = "exportRemaining", summary = "Read as a CSV file who can still be drawn as replacement")
    public RestResponse<String> remaining(@PathParam("id") UUID id) {
        return file("remaining", query.people(id, false));
    }

    private static RestResponse<String> file(String name, String content) {
        return ResponseBuilder.ok(content)
                .header("Content-Disposition", "attachment; filename=\"" + name + ".csv\"")
                .header("Cache-Control", "no-store")
                .build();
    }
}
