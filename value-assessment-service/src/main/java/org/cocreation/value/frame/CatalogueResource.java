package org.cocreation.value.frame;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.cocreation.kit.http.Cursors;
import org.cocreation.kit.http.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What an arena may take criteria from. */
@Path("/v1/value-frames/catalogue")
@Tag(name = "Value frames", description = "The criteria by which the people of an arena want its work to be judged.")
public class CatalogueResource {

    private final DevelopmentGoals goals;
    private final Cursors cursors;

    CatalogueResource(DevelopmentGoals goals, Cursors cursors) {
        this.goals = goals;
        this.cursors = cursors;
    }

    /** The catalogue: seven headings of public values, each with criteria to start from. */
    public record Catalogue(List<Constellation> constellations) {}

    @GET
    @PermitAll
    @Operation(
            operationId = "readValueCatalogue",
            summary = "Read the seven headings of public values, with criteria to start from")
    public Catalogue read() {
        return new Catalogue(Constellation.all());
    }

    @GET
    @Path("/development-goals")
    @PermitAll
    @Operation(
            operationId = "listDevelopmentGoals",
            summary = "List the goals, targets and indicators of the United Nations as criteria, in ar, en, es or fr")
    public Page<DevelopmentGoal> developmentGoals(
            @QueryParam("language") @Nullable String language,
            @QueryParam("level") DevelopmentGoal.@Nullable Level level,
            @QueryParam("goal") @Nullable Integer goal,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Cursors.Start start = cursors.start(limit, cursor, "development-goals", language, level, goal);
        List<DevelopmentGoal> wanted = goals.in(language).stream()
                .filter(each -> level == null || each.level() == level)
                .filter(each -> goal == null || each.belongsTo(goal))
                .toList();
        int from = start.first() ? 0 : Integer.parseInt(start.after().get(0)) + 1;
        List<DevelopmentGoal> page = wanted.subList(from, Math.min(wanted.size(), from + start.fetch()));
        return cursors.page(start, page, each -> List.of(String.valueOf(wanted.indexOf(each))), each -> each);
    }
}
