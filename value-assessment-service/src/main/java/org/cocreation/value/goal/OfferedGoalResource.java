package org.cocreation.value.goal;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.cocreation.kit.http.Cursors;
import org.cocreation.kit.http.Page;
import org.cocreation.kit.http.Problem.Fault;
import org.cocreation.kit.http.RuleViolation;
import org.cocreation.value.arena.KnownArenas;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What alliances offer to an arena as criteria. */
@Path("/v1/value-frames/catalogue/joint-goals")
@Tag(name = "Value frames")
public class OfferedGoalResource {

    private final OfferedGoals goals;
    private final KnownArenas arenas;
    private final Cursors cursors;

    OfferedGoalResource(OfferedGoals goals, KnownArenas arenas, Cursors cursors) {
        this.goals = goals;
        this.arenas = arenas;
        this.cursors = cursors;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listOfferedGoals",
            summary = "List the goals of alliances that an arena may take over as criteria")
    public Page<OfferedGoal> list(
            @QueryParam("arenaId") @Nullable UUID arenaId,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        if (arenaId == null) {
            throw RuleViolation.invalid(List.of(Fault.of("arenaId", "missing", "goals are offered to an arena")));
        }
        Cursors.Start start = cursors.start(limit, cursor, "offered goals", arenaId);
        arenas.get(arenaId);
        return cursors.page(
                start, goals.page(arenaId, start), goal -> List.of(goal.goalId().toString()), goal -> goal);
    }
}
