package org.cocreation.value.measure;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Shows measures to anybody: nothing of the back stage goes into them. */
@Path("/v1/measures")
@Tag(
        name = "Measures",
        description =
                "Figures computed from published events, with their parts, their standing and what they do not say.")
public class MeasureResource {

    private final MeasureQuery query;

    MeasureResource(MeasureQuery query) {
        this.query = query;
    }

    @GET
    @Path("/arenas/{id}")
    @PermitAll
    @Operation(operationId = "readArenaMeasures", summary = "Read all measures of an arena, now or as they were")
    public MeasuresView arena(
            @PathParam("id") UUID id,
            @Parameter(description = "a time in the past; now where left out") @QueryParam("asOf") @Nullable
                    String asOf) {
        return query.arena(id, asOf);
    }

    @GET
    @Path("/arenas/{id}/series")
    @PermitAll
    @Operation(operationId = "readMeasureSeries", summary = "Read how one measure of an arena has moved")
    public SeriesView series(
            @PathParam("id") UUID id,
            @Parameter(description = "number of the measure, such as M6") @QueryParam("measure") @DefaultValue("M1")
                    String measure,
            @Parameter(description = "when to begin; with the arena where left out") @QueryParam("from") @Nullable
                    String from,
            @Parameter(description = "when to end; now where left out") @QueryParam("to") @Nullable String to,
            @Parameter(description = "how many readings, from 2 to 100") @QueryParam("points") @DefaultValue("13")
                    int points) {
        return query.series(id, measure, from, to, points);
    }

    @GET
    @Path("/platform")
    @PermitAll
    @Operation(operationId = "readPlatformMeasures", summary = "Read the measures of the platform, now or as they were")
    public MeasuresView platform(
            @Parameter(description = "a time in the past; now where left out") @QueryParam("asOf") @Nullable
                    String asOf) {
        return query.platform(asOf);
    }

    @GET
    @Path("/jurisdictions/{code}")
    @PermitAll
    @Operation(
            operationId = "readJurisdictionMeasures",
            summary = "Read what the arenas of a jurisdiction completed and promised, and whether they were answered")
    public MeasuresView jurisdiction(
            @Parameter(description = "a code such as DK-157") @PathParam("code") String code,
            @Parameter(description = "a time in the past; now where left out") @QueryParam("asOf") @Nullable
                    String asOf) {
        return query.jurisdiction(code, asOf);
    }

    @GET
    @Path("/diffusion/{proposalId}")
    @PermitAll
    @Operation(operationId = "readDiffusion", summary = "Read how a proposal spreads over jurisdictions")
    public MeasuresView diffusion(
            @PathParam("proposalId") UUID proposalId,
            @Parameter(description = "a time in the past; now where left out") @QueryParam("asOf") @Nullable
                    String asOf,
            @Parameter(description = "jurisdictions that count as neighbours, separated by commas")
                    @QueryParam("neighbours")
                    @Nullable
                    String neighbours,
            @Parameter(description = "jurisdictions with their similarity, such as DK-157:0.8, separated by commas")
                    @QueryParam("similar")
                    @Nullable
                    String similar) {
        return query.diffusion(proposalId, asOf, parts(neighbours), parts(similar));
    }

    private static List<String> parts(@Nullable String list) {
        return list == null
                ? List.of()
                : Stream.of(list.split(",", -1))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
    }
}
