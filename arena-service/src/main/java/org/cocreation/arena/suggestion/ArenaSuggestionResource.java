package org.cocreation.arena.suggestion;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.cocreation.arena.arena.Arenas;
import org.cocreation.arena.arena.Standings;
import org.cocreation.kit.http.Cursors;
import org.cocreation.kit.http.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Lists what measures have suggested to an arena. */
@Path("/v1/arenas/{id}/suggestions")
@Tag(name = "Suggestions")
public class ArenaSuggestionResource {

    private final Suggestions suggestions;
    private final Standings standings;
    private final Cursors cursors;

    ArenaSuggestionResource(Suggestions suggestions, Standings standings, Cursors cursors) {
        this.suggestions = suggestions;
        this.standings = standings;
        this.cursors = cursors;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listSuggestions", summary = "List the suggestions to an arena, newest first")
    public Page<SuggestionView> list(
            @PathParam("id") UUID arenaId,
            @QueryParam("state") @Nullable SuggestionState state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Cursors.Start start = cursors.start(limit, cursor, "suggestions", arenaId, state);
        if (!standings.known(arenaId)) {
            throw Arenas.unknown(arenaId);
        }
        List<Suggestion> rows = suggestions.ofArena(
                arenaId,
                state,
                start.first() ? null : UUID.fromString(start.after().get(0)),
                start.fetch());
        return cursors.page(start, rows, row -> List.of(row.id().toString()), Suggestion::view);
    }
}
