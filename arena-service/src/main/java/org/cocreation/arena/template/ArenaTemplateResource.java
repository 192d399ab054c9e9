package org.cocreation.arena.template;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.cocreation.kit.http.Page;
import org.cocreation.kit.http.RuleViolation;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shows the templates from which arenas are convened. */
@Path("/v1/arena-templates")
@Tag(name = "Arena templates")
public class ArenaTemplateResource {

    private final ArenaTemplates templates;

    ArenaTemplateResource(ArenaTemplates templates) {
        this.templates = templates;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listArenaTemplates", summary = "List all arena templates")
    public Page<ArenaTemplate> list() {
        return new Page<>(templates.all(), null);
    }

    @GET
    @Path("/{code}")
    @PermitAll
    @Operation(operationId = "readArenaTemplate", summary = "Read an arena template")
    public ArenaTemplate read(@PathParam("code") String code) {
        return templates
                .find(code)
                .orElseThrow(() -> new RuleViolation(TemplateProblem.ARENA_TEMPLATE_NOT_FOUND, "no template " + code));
    }
}
